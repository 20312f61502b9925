import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ReviewView } from '../../../types/reviews';
import { cloud, now } from '../../cloud';
import { Badge, Button, Card, Empty, Line, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { whenText } from '../../text';
import { dayText } from '../../text/days';
import '../insight/insight.scss';
import '../parts/parts.scss';
import '../reports/reports.scss';
import { Addenda, Entries } from './after';
import { Breaches } from './breaches';
import { CauseSheet } from './cause-sheet';
import { Decisions } from './decisions';
import { Figures } from './figures';
import { OpenImprovements, SettingsChanges } from './month';
import './review.scss';
import { Participants, Summary } from './said';
import { SignCard } from './sign';
import type { Reviewing } from './use-step';
import { monthText } from './words';

function Standing({ view: { state, overdue, dueOn, signedAt, signedBy } }: { view: ReviewView }) {
  return (
    <Card
      tone="tint"
      title={state === 'signed' ? '已签字' : '评审中'}
      aside={overdue ? <Badge tone="danger">已逾期</Badge> : undefined}
    >
      {signedAt ? (
        <Line name="签字">
          {signedBy ? `${signedBy.title} ${signedBy.name} · ` : ''}
          {whenText(signedAt, now().toISOString())}
        </Line>
      ) : (
        <Line name="最晚">{dayText(dueOn)}</Line>
      )}
      <View className="text text--small text--soft">
        {state === 'signed'
          ? '签字后内容不再改动，有新情况请在最下面补充说明。'
          : '主管和项目经理都可以写，由项目经理签字。'}
      </View>
    </Card>
  );
}

function Sections({ reviewing, asked, ask }: { reviewing: Reviewing; asked: boolean; ask: () => void }) {
  const { view } = reviewing;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState(false);
  const left = chosen.filter((id) => view.breaches.some((breach) => breach.id === id));
  return (
    <>
      <Standing view={view} />
      <Figures view={view} />
      <Breaches view={view} asked={asked} chosen={left} choose={setChosen} />
      <Decisions {...reviewing} />
      <SettingsChanges view={view} />
      <OpenImprovements view={view} />
      <Participants {...reviewing} asked={asked} />
      <Summary {...reviewing} asked={asked} />
      <SignCard {...reviewing} ask={ask} />
      <Addenda {...reviewing} />
      <Entries view={view} />
      {left.length > 0 && (
        <View className="review__bar">
          <View className="text text--small grow">已选 {left.length} 次</View>
          <Button small tone="quiet" onTap={() => setChosen([])}>
            不选了
          </Button>
          <Button small onTap={() => setOpen(true)}>
            写明原因
          </Button>
        </View>
      )}
      {open && left.length > 0 && (
        <CauseSheet
          {...reviewing}
          breaches={left}
          close={() => setOpen(false)}
          done={() => {
            setOpen(false);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

/** The review of one month (§5.3): its figures, what ran out and why, what was decided, and the signature. */
export default function ReviewPage() {
  const { month = '' } = useRouter().params;
  const { data: view, failure, reload, replace } = useLoad(() => cloud.insight.monthlyReview({ month }));
  const [asked, setAsked] = useState(false);
  const learn = (after: ReviewView) => {
    replace(after);
    void Taro.showToast({ title: '已保存', icon: 'success' });
  };
  const reviewing = view && { view, learn, reload: () => void reload() };
  return (
    <Screen title={view ? `${monthText(view.month)}评审` : '月度评审'}>
      {failure?.code === 'NOT_FOUND' || failure?.code === 'INVALID_INPUT' ? (
        <Empty title="没有找到这个月的评审" hint="月报生成以后才有评审，请从列表里打开。" />
      ) : (
        failure && <Problem failure={failure} retry={() => void reload()} />
      )}
      {!view && !failure && <Skeleton />}
      {reviewing && <Sections reviewing={reviewing} asked={asked} ask={() => setAsked(true)} />}
    </Screen>
  );
}
