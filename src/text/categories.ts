import type { AssessmentBox } from '../../types/assessment';
import type { Category, Severity } from '../../types/complaint';

/** The kinds of complaint as people say them (§3.2.1). */
export const categoryText = {
  service: '服务质量',
  facility: '设备故障',
  sanitation: '环境卫生',
  safety: '安全问题',
  noise: '噪音扰民',
  parking: '停车与车辆',
  fees: '费用与账目',
  structureLeak: '渗漏与房屋质量',
  neighbourViolation: '邻里与违规',
  other: '其他',
} satisfies Record<Category, string>;

/** A kind with the one below it, on one line (§3.2.1). */
export const kindText = ({ category, child }: { category?: Category | null; child?: { name: string } }) =>
  category ? categoryText[category] + (child ? ` · ${child.name}` : '') : '待分类';

/** Examples of each kind, for the person who chooses. */
export const categoryHint = {
  service: '态度、效率、门岗、客服',
  facility: '电梯、水电、门禁、路灯',
  sanitation: '垃圾、保洁、绿化、虫鼠',
  safety: '消防、燃气、高空坠物、治安',
  noise: '装修、广场舞、设备响声',
  parking: '占车位、乱停、充电桩',
  fees: '物业费、水电费、公共收益',
  structureLeak: '漏水、墙面开裂、外墙',
  neighbourViolation: '占楼道、违建、宠物',
  other: '不确定属于哪一类也没关系',
} satisfies Record<Category, string>;

/** How grave a complaint is (§3.2.1). */
export const severityText = {
  urgent: '紧急',
  major: '重大',
  normal: '一般',
} satisfies Record<Severity, string>;

/** What staff tick in the first assessment (§3.2.1). */
export const assessmentText = {
  severity: '后果严重',
  safety: '涉及安全',
  complexity: '情况复杂',
  impact: '影响面大',
  immediateAction: '要马上处置',
} satisfies Record<AssessmentBox, string>;
