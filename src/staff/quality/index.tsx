import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { type QualityCheck, QualityPoint } from '../../../types/quality';
import { cloud, now } from '../../cloud';
import { Badge, Button, Card, Empty, Line, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { categoryText, whenText } from '../../text';
import { MarksForm } from './marks-form';
import { markText, pointText } from './words';

const toCase = (id: string) => void Taro.navigateTo({ url: `/pages/complaint/index?id=${id}` });

function Found({ check: { marks, remark, by, at } }: { check: QualityCheck }) {
  if (!marks || !at) return null;
  return (
    <View>
      {QualityPoint.options.map((point) => (
        <Line key={point} name={pointText[point].label}>
          {markText[marks[point]]}
        </Line>
      ))}
      {remark && <View className="text text--lines">{remark}</View>}
      <View className="text text--tiny text--soft">
        {by} · {whenText(at, now().toISOString())}
      </View>
    </View>
  );
}

interface OneCheckProps {
  check: QualityCheck;
  open: boolean;
  onOpen: () => void;
  done: () => void;
}

function OneCheck({ check, open, onOpen, done }: OneCheckProps) {
  const { id, complaintId, no, category, handler, mayExamine, marks } = check;
  const kind = category ? categoryText[category] : '未分类';
  return (
    <Card
      title={`${kind} · ${no}`}
      aside={<Badge tone={marks ? 'quiet' : 'promise'}>{marks ? '已抽查' : '待抽查'}</Badge>}
    >
      <View className="stack stack--tight">
        <View className="text text--small text--soft">
          {check.week} 起的一周办结{handler ? ` · 负责人 ${handler}` : ''}
        </View>
        {!marks && !mayExamine && (
          <View className="text text--small text--soft">您经手过这件，由别的主管或项目经理抽查。</View>
        )}
        <Found check={check} />
        <View className="row row--wrap">
          <Button small tone="plain" onTap={() => toCase(complaintId)}>
            看这件投诉
          </Button>
          {mayExamine && !open && (
            <Button small onTap={onOpen}>
              开始抽查
            </Button>
          )}
        </View>
        {mayExamine && open && <MarksForm id={id} done={done} />}
      </View>
    </Card>
  );
}

/** Closed cases that were drawn by lot, and what was found of them (§5.1). */
export default function QualityPage() {
  const { data, failure, reload } = useLoad(() => cloud.insight.qualityChecks({}));
  const [open, setOpen] = useState<string>();
  const done = () => {
    setOpen(undefined);
    void reload();
  };
  return (
    <Screen title="质量抽查">
      <Card tone="tint">
        <View className="text text--small">
          每周办结的投诉按抽签抽二十分之一，至少一件。由没有经手过的主管或项目经理照五点看一遍，负责人看得到结果。
        </View>
      </Card>
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data?.checks.length === 0 && <Empty title="还没有抽查" hint="每周一早上从上一周办结的投诉里抽。" />}
      {data?.checks.map((check) => (
        <OneCheck
          key={check.id}
          check={check}
          open={open === check.id}
          onOpen={() => setOpen(check.id)}
          done={done}
        />
      ))}
    </Screen>
  );
}
