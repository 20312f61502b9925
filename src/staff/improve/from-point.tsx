import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { NewImprovement } from '../../../types/improvements';
import { examine, type Problems } from '../../actions/form/examine';
import { showFirstProblem } from '../../actions/form/first-problem';
import { cloud } from '../../cloud';
import { Button, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { useLoad } from '../../hooks/use-load';
import { chanceText, ruleText, seenText, subjectText } from '../../text/weak-points';
import { FieldsCard } from '../parts/fields-card';
import { ownProblems, WhatFields, type Wish } from './what-fields';

const empty: Wish = {};

interface FromPointProps {
  /** Its key, and the day as of which it was found. */
  point: string;
  to: string;
  today: string;
}

/** A weak point becomes an improvement (§3.7.2): what, by whom, by when. */
export function FromPoint({ point: key, to, today }: FromPointProps) {
  const { data, failure, reload } = useLoad(() => cloud.insight.weakPoints({ to }));
  const draft = useDraft<Wish>(`improve-${key}`, empty);
  const [wrong, setWrong] = useState<Problems>({});
  const point = data?.points.find((one) => one.key === key);
  const saving = useAction(
    (improvement: NewImprovement) => cloud.insight.improve({ key: draft.key, improvement }),
    ({ id }) => {
      draft.clear();
      void Taro.redirectTo({ url: `/staff/improvement/index?id=${id}` });
    },
  );
  const save = () => {
    const { measure, ownerId, dueOn } = draft.latest();
    const wish = { point: key, to, measure, ownerId, dueOn };
    const checked = examine(NewImprovement, wish);
    setWrong(checked.problems);
    if (checked.data) void saving.run(checked.data);
    else showFirstProblem();
  };
  const problems = { ...ownProblems(saving.failure?.fields), ...wrong };
  return (
    <Screen
      title="提出改进"
      footer={
        point && (
          <>
            {saving.failure && !problems.point && <Problem failure={saving.failure} />}
            <Button busy={saving.busy} onTap={save}>
              登记改进
            </Button>
          </>
        )
      }
    >
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data && !point && (
        <Empty title="这个薄弱点已经不在了" hint="数字有了变化，请回到“薄弱点”重新看一眼。" />
      )}
      {point && (
        <>
          <Card tone="tint" title={subjectText(point)} aside={ruleText[point.rule]}>
            <View className="text text--small">{seenText(point)}</View>
            {chanceText(point) && <View className="text text--tiny text--soft">{chanceText(point)}</View>}
          </Card>
          {problems.point && <Card tone="danger" title="这个薄弱点已经有一项改进在办，请到“改进”里看。" />}
          <FieldsCard>
            <WhatFields value={draft.value} today={today} problems={problems} change={draft.change} />
          </FieldsCard>
          <View className="text text--small text--soft">
            到期前三天、到期当天和逾期后每周，会提醒负责人。做完四周后看效果。
          </View>
        </>
      )}
    </Screen>
  );
}
