import type { Clock } from '../../types/complaint';

interface ClockWording {
  /** What a resident is promised: fits before a time ("受理不晚于 今天 18:00"). */
  own: string;
  /** What staff must do by then. */
  staff: string;
}

/** The promised times of B4 as people say them. */
export const clockText = {
  triage: { own: '受理', staff: '受理' },
  investigationStart: { own: '开始调查', staff: '开始调查' },
  progress: { own: '下次更新', staff: '更新进展' },
  findings: { own: '查清情况', staff: '完成调查' },
  plan: { own: '拿出方案', staff: '提交方案' },
  approval: { own: '审定方案', staff: '审批方案' },
  implementation: { own: '处理完成', staff: '处理完成' },
  contact: { own: '联系您', staff: '联系住户' },
  noAnswer: { own: '等您评价', staff: '等待评价' },
  decision: { own: '重新答复您', staff: '决定如何重办' },
  revisit: { own: '回访您', staff: '回访' },
  reopenUntil: { own: '可以说“又出现了”', staff: '可重开' },
  appeal: { own: '可以申诉', staff: '可申诉' },
  undo: { own: '可以取消撤回', staff: '可取消撤回' },
  hold: { own: '暂停结束', staff: '暂停结束' },
  urgentApproval: { own: '补办审批', staff: '补批紧急处置' },
} satisfies Record<Clock, ClockWording>;
