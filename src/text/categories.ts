import type { Category, Severity } from '../../types/complaint';

/** The kinds of complaint as people say them, each with examples (§3.2.1). */
export const categoryText = {
  service: { name: '服务质量', hint: '态度、效率、门岗、客服' },
  facility: { name: '设备故障', hint: '电梯、水电、门禁、路灯' },
  sanitation: { name: '环境卫生', hint: '垃圾、保洁、绿化、虫鼠' },
  safety: { name: '安全问题', hint: '消防、燃气、高空坠物、治安' },
  noise: { name: '噪音扰民', hint: '装修、广场舞、设备响声' },
  parking: { name: '停车与车辆', hint: '占车位、乱停、充电桩' },
  fees: { name: '费用与账目', hint: '物业费、水电费、公共收益' },
  structureLeak: { name: '渗漏与房屋质量', hint: '漏水、墙面开裂、外墙' },
  neighbourViolation: { name: '邻里与违规', hint: '占楼道、违建、宠物' },
  other: { name: '其他', hint: '不确定属于哪一类也没关系' },
} satisfies Record<Category, { name: string; hint: string }>;

/** How grave a complaint is (§3.2.1). */
export const severityText = {
  urgent: '紧急',
  major: '重大',
  normal: '一般',
} satisfies Record<Severity, string>;

/** What makes a complaint urgent, major or normal, for the person who decides it. */
export const severityHint = {
  urgent: '有人身危险，或许多住户停水、停电、停梯',
  major: '有人受伤、索赔较大，或涉及媒体、12345',
  normal: '其他情况',
} satisfies Record<Severity, string>;
