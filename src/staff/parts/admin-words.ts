import type { ChangeView } from '../../../types/administration/change';
import type { SectionName, SettableClock } from '../../../types/administration/settings';
import type { SetupStep } from '../../../types/administration/setup';
import type { TemplateKind } from '../../../types/messages';

/** The sections of a community's settings, in the order in which they are set up. */
export const sectionText = {
  contacts: '名称与电话',
  places: '楼栋与公共区域',
  calendar: '工作时间与节假日',
  categories: '投诉类别与责任部门',
  assignment: '派单方式',
  clocks: '办理时限',
  templates: '微信消息模板',
  emergency: '应急电话',
  replies: '回复模板',
  handbook: '员工手册的本小区规定',
  retention: '档案保存年限',
  reveals: '查看联系方式的次数',
  quality: '质量抽查的比例',
  conduct: '多次辱骂后的提交上限',
  privacy: '隐私告知版本',
} satisfies Record<SectionName, string>;

/** What each step of setting up asks for. */
export const stepText = {
  contacts: '填写名称、24 小时电话、客服电话和外部途径',
  places: '录入楼栋和公共区域',
  calendar: '设定工作时间和节假日',
  homes: '导入房屋',
  categories: '每个类别都有责任部门',
  staff: '邀请客服、负责人、项目经理，主管或项目经理至少两位',
  coverage: '每个类别都有人负责',
  templates: '六个微信消息模板都可用',
  clocks: '确认办理时限',
  privacy: '填写隐私告知版本',
  opening: '开放小区，住户可以投诉',
} satisfies Record<SetupStep, string>;

/** The clocks that a community sets. */
export const settableText = {
  triage: '受理',
  progress: '进展更新',
  findings: '查清情况',
  plan: '拿出方案',
  approval: '审定方案',
  decision: '重新答复',
  urgentApproval: '补办紧急审批',
  hold: '等住户答复',
  inactivity: '无人跟进',
  alarm: '紧急投诉有人看到',
  offer: '抢单（到时没人抢就由系统派）',
} satisfies Record<SettableClock, string>;

/** What time a length counts. */
export const countedBy = { wall: '自然时间', working: '工作时间', awake: '避开夜间' } as const;

/** The templates by what they tell. */
export const templateText = {
  receipt: '受理回执',
  progress: '处理进度',
  survey: '评价邀请',
  case: '新工单',
  approval: '待审批',
  due: '超时预警',
} satisfies Record<TemplateKind, string>;

/** The fields of a template. */
export const meaningText = {
  number: '编号',
  category: '类别',
  stage: '状态',
  time: '时间',
  due: '期限',
  words: '说明',
} as const;

/** What was done to whom or what. */
export const changeText = {
  founded: '创建了小区',
  opened: '开放了小区',
  set: '修改了',
  invited: '邀请了同事加入',
  withdrawn: '撤回了邀请',
  joined: '加入了团队',
  confirmed: '确认已读员工手册',
  absent: '登记了请假',
  left: '办理了离职',
  handedOver: '交接了在办投诉',
  imported: '导入了房屋',
  confirmedHome: '核实了住户房屋',
  refusedHome: '没有通过住户房屋',
  endedHome: '登记了住户搬走',
  proposed: '提出了改进',
  rescheduled: '改了改进的到期日',
  reassigned: '换了改进的负责人',
  finished: '完成了改进',
  judged: '评定了改进的效果',
  dropped: '放弃了改进',
} satisfies Record<ChangeView['what'], string>;

export const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
