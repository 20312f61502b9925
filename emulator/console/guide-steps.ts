import type { Stage } from '../../types/complaint';
import type { Slot } from './phone';

/** One stretch of the way from filing to the revisit, as the guide tells it. */
export interface Step {
  title: string;
  /** On whose phone it happens. */
  on: Slot['id'];
  words: string;
  stages: readonly Stage[];
}

/** The way of a complaint in nine steps (§3.1 to §3.7). */
export const steps: readonly Step[] = [
  { title: '提交', on: 'resident', words: '在住户手机上写一件烦心事并提交，同意接收消息。', stages: [] },
  {
    title: '受理',
    on: 'supervisor',
    words: '在主管手机上受理：定类别，指派一位责任人。住户已收到受理通知。',
    stages: ['submitted', 'withdrawn', 'declined', 'merged'],
  },
  { title: '开始调查', on: 'handler', words: '责任人 24 小时内开始调查：记下第一步。', stages: ['assigned'] },
  {
    title: '查清',
    on: 'handler',
    words: '责任人写明事实、原因、责任，完成调查。',
    stages: ['investigating'],
  },
  { title: '方案', on: 'handler', words: '责任人拟定措施、时间和回访方式，提交方案。', stages: ['planning'] },
  {
    title: '审批',
    on: 'supervisor',
    words: '主管批准或退回方案；批准后马上实施。',
    stages: ['planReview', 'reevaluating'],
  },
  { title: '处理', on: 'handler', words: '责任人更新进度，措施做完后标记已处理。', stages: ['implementing'] },
  {
    title: '评价',
    on: 'resident',
    words: '住户点开上方的「满意度评价邀请」，说说满不满意。',
    stages: ['resolved'],
  },
  {
    title: '归档',
    on: 'supervisor',
    words: '已归档。点「+1 个月」看回访到期，由主管回访；住户也可以再提一件。',
    stages: ['archived', 'disputed'],
  },
];

const instead: Partial<Record<Stage, string>> = {
  reevaluating: '住户不满意：主管重新评估，决定由谁、从哪一步再来一轮。',
  withdrawn: '住户撤回了这件投诉，24 小时内可以恢复；也可以另提一件。',
  declined: '这件投诉不予受理，住户可以申诉；也可以另提一件。',
  merged: '这件投诉已并入同类投诉，随主件推进。',
  disputed: '已书面答复，未达成一致，程序到此为止。',
};

/** Where a complaint in this stage is on the way. */
export const stepAt = (stage: Stage | undefined): { index: number; words: string } => {
  const index = stage === undefined ? 0 : steps.findIndex(({ stages }) => stages.includes(stage));
  return { index, words: (stage && instead[stage]) ?? steps[index]?.words ?? '' };
};
