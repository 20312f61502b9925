import type { Beginning, Effect, ImprovementState, StepName, Verdict } from '../../../types/improvements';
import type { Indicator, Measured } from '../../../types/indicators';
import { categoryText } from '../../text';

/** How far an improvement is. */
export const improvementStateText = {
  open: '进行中',
  done: '已完成，待看效果',
  judged: '效果已评定',
  dropped: '已放弃',
} satisfies Record<ImprovementState, string>;

/** What was found of its effect. */
export const verdictText = {
  better: '有改善',
  same: '没有明显变化',
  worse: '变差了',
} satisfies Record<Verdict, string>;

/** What can be done with it. */
export const improvementStepText = {
  finish: '已经做完',
  reschedule: '改到期日',
  reassign: '换负责人',
  judge: '评定效果',
  drop: '放弃',
} satisfies Record<StepName, string>;

/** What an improvement can be measured by: how often it happened, or went wrong (B14). */
export const measuredText = {
  received: '收到投诉',
  responded: '24 小时内没有响应',
  kept: '时限超时',
  satisfied: '评价不满意',
  once: '不止一轮才办结',
  contacted: '48 小时内没有联系上',
  revisited: '一个月内没有回访',
  recordedSoon: '登记晚于 15 分钟',
  silence: '沉默超时',
  measureMissed: '措施超期',
  transferred: '转办三次及以上',
} satisfies Record<Measured, string>;

/** An indicator with the kind and the place that it is looked at for. */
export const indicatorText = ({ figure, category, place }: Indicator): string =>
  [measuredText[figure], category && categoryText[category], place?.name].filter(Boolean).join(' · ');

const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** Where an improvement began. */
export const beginningText = (origin: Beginning): string =>
  origin.kind === 'comment'
    ? '来自一条流程建议'
    : `来自${monthText(origin.month)}评审的第 ${origin.decision} 项决定`;

const ratio = (value: number | null): string => (value === null ? '不限' : value.toFixed(2));

/** The effect in one sentence: never more sure than its interval. */
export const effectText = ({ ratio: times, low, high, before, after }: Effect): string => {
  if (before.among === 0 || after.among === 0) return '还没有可比的数。';
  if (times === null && low === null) return '前后都没有，比不出来。';
  const range = `95% 区间 ${ratio(low)}–${ratio(high)}`;
  const said =
    high !== null && high < 1
      ? '可以认为少了。'
      : low !== null && low > 1
        ? '可以认为多了。'
        : '还不能说有变化。';
  return times === null
    ? `之前没有，${range}。${said}`
    : `是之前的 ${times.toFixed(2)} 倍，${range}。${said}`;
};
