import type { Category, Clock, RequestKind, Stage } from '../../../../types/complaint';

/** A stage in a message: at most five characters, so that it fits WeChat's keyword type `phrase` (B2). */
export const stageLabels: Record<Stage, string> = {
  submitted: '待受理',
  assigned: '待调查',
  investigating: '调查中',
  planning: '方案制定',
  planReview: '方案审批',
  implementing: '处理中',
  resolved: '待评价',
  reevaluating: '重新评估',
  archived: '已归档',
  declined: '不予受理',
  withdrawn: '已撤回',
  merged: '已并案',
  disputed: '已答复',
};

/** A category in a message, at most five characters; `待分类` before anybody has chosen one (§3.2.1). */
export const categoryLabels: Record<Category, string> = {
  service: '服务质量',
  facility: '设备故障',
  sanitation: '环境卫生',
  safety: '安全问题',
  noise: '噪音扰民',
  parking: '停车管理',
  fees: '费用账目',
  structureLeak: '房屋质量',
  neighbourViolation: '邻里违规',
  other: '其他事项',
};
export const withoutCategory = '待分类';

/** What a clock waits for, in a message to staff (B4). */
export const clockLabels: Record<Clock, string> = {
  triage: '受理',
  investigationStart: '启动调查',
  progress: '进度反馈',
  findings: '调查结论',
  plan: '方案提交',
  approval: '方案审批',
  implementation: '方案实施',
  contact: '结果联系',
  noAnswer: '评价跟进',
  decision: '重新评估',
  revisit: '回访',
  reopenUntil: '重开期限',
  appeal: '申诉期限',
  undo: '撤回期限',
  hold: '暂停',
  urgentApproval: '应急确认',
  measure: '方案措施',
  checkpoint: '方案检查点',
  inactivity: '工单跟进',
  alarm: '紧急查看',
  offer: '抢单',
};

/** What a request asks for, in a message to staff (B2). */
export const requestLabels: Record<RequestKind, string> = {
  decline: '不予受理申请',
  transfer: '转办申请',
  extend: '延期申请',
  hold: '暂停申请',
  merge: '并案申请',
  dispute: '争议答复申请',
};
