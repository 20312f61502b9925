import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { NewImprovement } from '../../../types/improvements';
import { examine, type Problems } from '../../actions/form/examine';
import { showFirstProblem } from '../../actions/form/first-problem';
import { StaffField } from '../../actions/form/staff-field';
import { cloud, now } from '../../cloud';
import { readParameter } from '../../cloud/parameter';
import { Button, Card, Empty, Problem, Screen, Skeleton, TextArea } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { useLoad } from '../../hooks/use-load';
import { useMe } from '../../hooks/use-me';
import { toPicker } from '../../text';
import { chanceText, ruleText, seenText, subjectText } from '../../text/weak-points';
import { plainly } from '../parts/colleagues';
import { DayField, usualDays } from '../parts/day-field';
import { FieldsCard } from '../parts/fields-card';
import '../parts/parts.scss';
import { useState } from 'react';

type Wish = Partial<Pick<NewImprovement, 'measure' | 'ownerId' | 'dueOn'>>;
const empty: Wish = {};

/** What the server says of fields of the improvement, by the field's own name. */
const ownProblems = (fields: Problems = {}): Problems =>
  Object.fromEntries(
    Object.entries(fields).map(([path, problem]) => [path.replace(/^improvement\./, ''), problem]),
  );

/** A weak point becomes an improvement (§3.7.2): what, by whom, by when. */
export default function ImprovePage() {
  const { params } = useRouter();
  const today = toPicker(now().toISOString()).date;
  const [key, to] = [readParameter(params.point), params.to || today];
  const { me } = useMe();
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
    const wish = { ...draft.latest(), point: key, to };
    const checked = examine(NewImprovement, wish);
    setWrong(checked.problems);
    if (checked.data) void saving.run(checked.data);
    else showFirstProblem();
  };
  const problems = { ...ownProblems(saving.failure?.fields), ...wrong };
  const { measure, ownerId, dueOn } = draft.value;
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
            <TextArea
              id="measure"
              label="要做什么"
              placeholder="一条说得清、做得到的措施"
              max={500}
              value={measure}
              problem={problems.measure}
              onChange={(text) => draft.change({ measure: text })}
            />
            <StaffField
              id="owner"
              label="谁负责"
              plain
              candidates={plainly(me?.community.staff ?? [])}
              value={ownerId}
              problem={problems.ownerId}
              onChange={(id) => draft.change({ ownerId: id })}
            />
            <DayField
              id="due"
              label="什么时候做完"
              today={today}
              usual={usualDays}
              value={dueOn}
              problem={problems.dueOn}
              onChange={(date) => draft.change({ dueOn: date })}
            />
          </FieldsCard>
          <View className="text text--small text--soft">
            到期前三天、到期当天和逾期后每周，会提醒负责人。做完四周后看效果。
          </View>
        </>
      )}
    </Screen>
  );
}
