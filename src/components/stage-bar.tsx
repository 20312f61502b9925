import { View } from '@tarojs/components';
import type { Stage } from '../../types/complaint';
import { stageText } from '../text';

const steps = [
  { label: '受理', stages: ['submitted'] },
  { label: '调查', stages: ['assigned', 'investigating'] },
  { label: '方案', stages: ['planning', 'planReview'] },
  { label: '处理', stages: ['implementing'] },
  { label: '评价', stages: ['resolved', 'reevaluating'] },
  { label: '归档', stages: ['archived'] },
] as const satisfies readonly { label: string; stages: readonly Stage[] }[];

const stepOf = (stage: Stage) =>
  steps.findIndex(({ stages }) => (stages as readonly Stage[]).includes(stage));

/** How far a complaint is on its way from receipt to archive; off the way (declined, withdrawn …) the bar is grey. */
export function StageBar({ stage, labels }: { stage: Stage; labels?: boolean }) {
  const here = stepOf(stage);
  const state = (at: number) =>
    here < 0 ? 'closed' : at < here || stage === 'archived' ? 'done' : at === here ? 'now' : 'ahead';
  return (
    <View className="stages" ariaLabel={`进度:${stageText[stage]}`}>
      <View className="stages__bars">
        {steps.map(({ label }, at) => (
          <View key={label} className={`stages__bar stages__bar--${state(at)}`} />
        ))}
      </View>
      {labels ? (
        <View className="stages__labels">
          {steps.map(({ label }, at) => (
            <View key={label} className={`stages__label stages__label--${state(at)}`}>
              {label}
            </View>
          ))}
        </View>
      ) : null}
    </View>
  );
}
