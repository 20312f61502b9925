import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TrackedComplaint } from '../../../types/website';
import { askAsVisitor } from '../../cloud/visitor.h5';
import { Button, Card, Line, Problem, PromiseLine, Screen, StageBar } from '../../components';
import { TrackingFields } from '../../components/tracking-fields';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { categoryText, exactText, stageText } from '../../text';
import { HowToComplain } from '../me/how-to-complain';

function Progress({ found }: { found: TrackedComplaint }) {
  return (
    <Card title={stageText[found.stage]} aside={found.no}>
      <View className="stack">
        <StageBar stage={found.stage} labels />
        <PromiseLine next={found.next} owner={found.owner} viewer="own" />
        {found.category ? <Line name="类别">{categoryText[found.category]}</Line> : null}
        <Line name="登记时间">{exactText(found.filedAt)}</Line>
        {found.result ? <Line name="处理结果">{found.result}</Line> : null}
        <Line name="客服电话">{found.deskPhone}</Line>
      </View>
    </Card>
  );
}

/** On the website: how far a complaint is, by its number and code (§3.1.3); neither is ever part of an address. */
export default function TrackPage() {
  const [tracking, setTracking] = useState({ no: '', code: '' });
  const [found, setFound] = useState<TrackedComplaint>();
  const { data: site } = useLoad(() => askAsVisitor('account', 'site', {}));
  const asking = useAction(() => askAsVisitor('complaint', 'track', tracking), setFound);
  return (
    <Screen title="查进展">
      <Card>
        <View className="stack">
          <TrackingFields
            value={tracking}
            problems={asking.failure?.fields}
            onChange={(next) => {
              asking.forget();
              setTracking(next);
            }}
          />
          {asking.failure?.code === 'NOT_FOUND' ? (
            <View className="text text--small text--danger">没有对上。请核对编号和查询码，再查一次。</View>
          ) : asking.failure ? (
            <Problem failure={asking.failure} />
          ) : null}
          <Button busy={asking.busy} onTap={() => void asking.run()}>
            查询
          </Button>
        </View>
      </Card>
      {found ? <Progress found={found} /> : null}
      {site ? <HowToComplain community={site} /> : null}
    </Screen>
  );
}
