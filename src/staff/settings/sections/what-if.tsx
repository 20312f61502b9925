import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { SectionValue } from '../../../../types/administration/settings';
import type { WhatIf as Answer, ReplayedCases } from '../../../../types/administration/what-if';
import { tidy } from '../../../actions/form/examine';
import { cloud } from '../../../cloud';
import { Button, Chips } from '../../../components';
import { useAction } from '../../../hooks/use-action';
import { clockText } from '../../../text';
import { Trouble } from '../../parts/admin-trouble';
import { settableText } from '../../parts/admin-words';
import { FieldsCard } from '../../parts/fields-card';

const counts = [
  { value: '50', label: '最近 50 件' },
  { value: '100', label: '最近 100 件' },
  { value: '200', label: '最近 200 件' },
] as const;

const nameOf = (clock: Answer['clocks'][number]['clock']): string =>
  clock in settableText ? settableText[clock as keyof typeof settableText] : clockText[clock];

/** What came of it: late as it was promised, and late as it would have been. */
function Outcome({ answer }: { answer: Answer }) {
  if (answer.cases === 0) return <View className="text text--small">还没有投诉可以拿来试算。</View>;
  return (
    <View className="stack stack--tight">
      <View className="text text--strong">
        {answer.cases} 件里，按当时的时限有 {answer.lateCases} 件超时；按拟定的时限会有{' '}
        {answer.wouldBeLateCases} 件。
      </View>
      {answer.clocks.map(({ clock, runs, late, wouldBeLate }) => (
        <View key={clock} className="row row--apart">
          <View className="text text--small grow">
            {nameOf(clock)}（{runs} 次）
          </View>
          <View className={`text text--small text--digits${wouldBeLate > late ? ' text--danger' : ''}`}>
            超时 {late} → {wouldBeLate}
          </View>
        </View>
      ))}
      <View className="text text--tiny text--soft">
        把这些投诉当时发生的事，按拟定的时限重算一遍；假定大家做事的快慢不变。24
        小时开始调查等流程规定的时限不会变，只有起点可选。
      </View>
    </View>
  );
}

/** The newest cases replayed under the clocks as they are on this page, before anything is saved (§6). */
export function WhatIf({ value }: { value: SectionValue<'clocks'> }) {
  const [cases, setCases] = useState<(typeof counts)[number]['value']>('100');
  const [tried, setTried] = useState<{ answer: Answer; of: typeof value }>();
  const asked = useRef(value);
  const trying = useAction(
    (proposed: typeof value) => {
      asked.current = proposed;
      return cloud.admin.tryClocks({ cases: Number(cases) as ReplayedCases, value: tidy(proposed) });
    },
    (answer) => setTried({ answer, of: asked.current }),
  );
  return (
    <FieldsCard title="先试算，再保存">
      <Chips
        id="replayed"
        label="拿哪些投诉试算"
        options={counts}
        value={cases}
        onChange={(chosen) => {
          setCases(chosen);
          setTried(undefined);
        }}
      />
      <Button tone="plain" busy={trying.busy} onTap={() => void trying.run(value)}>
        用本页的时限试算
      </Button>
      {trying.failure && <Trouble failure={trying.failure} />}
      {tried && !trying.busy && (
        <>
          {tried.of !== value && (
            <View className="text text--small text--promise">时限又改过了，下面是改之前的结果。</View>
          )}
          <Outcome answer={tried.answer} />
        </>
      )}
    </FieldsCard>
  );
}
