import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { type Beginning, NewImprovement } from '../../../types/improvements';
import { examine, type Problems } from '../../actions/form/examine';
import { showFirstProblem } from '../../actions/form/first-problem';
import { cloud } from '../../cloud';
import { Button, Card, Problem, Screen, TextArea } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { useMe } from '../../hooks/use-me';
import { FieldsCard } from '../parts/fields-card';
import { beginningText } from '../parts/improvement-words';
import { IndicatorField } from '../parts/indicator-field';
import { LinesField } from '../parts/lines-field';
import { ownProblems, WhatFields, type Wish } from './what-fields';

const empty: Wish = {};

interface FromProblemProps {
  /** The decision or the proposal that it begins from, if any. */
  origin: Beginning | undefined;
  /** Under which name what is typed is kept. */
  mark: string;
  today: string;
}

/** A stated problem becomes an improvement: what is wrong, what shows it, what is to be done, and what it is measured by (§3.7.2). */
export function FromProblem({ origin, mark, today }: FromProblemProps) {
  const { me } = useMe();
  const draft = useDraft<Wish>(mark, empty);
  const [wrong, setWrong] = useState<Problems>({});
  const saving = useAction(
    (improvement: NewImprovement) => cloud.insight.improve({ key: draft.key, improvement }),
    ({ id }) => {
      draft.clear();
      void Taro.redirectTo({ url: `/staff/improvement/index?id=${id}` });
    },
  );
  const save = () => {
    const { cases = [], ...typed } = draft.latest();
    const wish = { ...typed, ...(cases.length > 0 && { cases }), ...(origin && { origin }) };
    const checked = examine(NewImprovement, wish);
    // What is missing altogether is said at once, not after the rest is right.
    const lacking: Problems = typed.problem?.trim() ? {} : { problem: 'REQUIRED' };
    const problems = { ...lacking, ...checked.problems };
    setWrong(problems);
    if (checked.data && Object.keys(problems).length === 0) void saving.run(checked.data);
    else showFirstProblem();
  };
  const problems = { ...ownProblems(saving.failure?.fields), ...wrong };
  const { value, change } = draft;
  return (
    <Screen
      title="提出改进"
      footer={
        <>
          {saving.failure && !saving.failure.fields && <Problem failure={saving.failure} />}
          <Button busy={saving.busy} onTap={save}>
            登记改进
          </Button>
        </>
      }
    >
      {origin && <Card tone="tint" title={beginningText(origin)} />}
      {problems.origin && (
        <Card
          tone="danger"
          title={
            problems.origin === 'NOT_UNIQUE'
              ? '它已经有一项改进在办，请到“改进”里看。'
              : '它已经不在了，或者不归您办。'
          }
        />
      )}
      <FieldsCard>
        <TextArea
          id="problem"
          label="问题是什么"
          placeholder="哪里不对，影响了谁；不要写住户的姓名、电话、房号"
          max={500}
          value={value.problem}
          problem={problems.problem}
          onChange={(text) => change({ problem: text })}
        />
        <LinesField
          id="cases"
          label="哪些投诉说明了它"
          optional
          hint="投诉编号，一行一个，最多 10 个"
          values={value.cases ?? []}
          problems={problems}
          onChange={(cases) => change({ cases })}
        />
        <WhatFields value={value} today={today} problems={problems} change={change} />
        <IndicatorField
          me={me}
          value={value.measured}
          problems={problems}
          onChange={(measured) => change({ measured })}
        />
      </FieldsCard>
      <View className="text text--small text--soft">
        到期前三天、到期当天和逾期后每周，会提醒负责人。做完四周后看效果。
      </View>
    </Screen>
  );
}
