import type { Clock } from '../../types/complaint';

/** What must happen by a promised time (B4), said so that "不晚于 周四 18:00" can follow, to residents and to staff alike. */
export const clockText = {
  triage: '受理',
  investigationStart: '开始调查',
  progress: '下次更新',
  findings: '查清情况',
  plan: '拿出方案',
  approval: '审定方案',
  implementation: '处理完成',
  contact: '电话联系',
  noAnswer: '等待评价',
  decision: '重新答复',
  revisit: '回访',
  reopenUntil: '说“又出现了”',
  appeal: '申诉',
  undo: '取消撤回',
  hold: '恢复处理',
  urgentApproval: '补办审批',
  measure: '完成下一项措施',
  checkpoint: '查看下一个检查点',
  inactivity: '有人跟进',
  alarm: '有人看到',
  offer: '抢单',
} satisfies Record<Clock, string>;
