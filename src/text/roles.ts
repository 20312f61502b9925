import type { Channel } from '../../types/complaint';
import type { Capacity, Role } from '../../types/people';

/** What somebody is (B1). */
export const roleText = {
  resident: '住户',
  collaborator: '协办人',
  agent: '客服',
  handler: '负责人',
  supervisor: '主管',
  manager: '项目经理',
  admin: '系统管理员',
  system: '系统',
} satisfies Record<Role, string>;

/** In what capacity somebody complains (§1). */
export const capacityText = {
  owner: '业主',
  tenant: '租户',
  householdMember: '家庭成员',
  other: '其他',
} satisfies Record<Capacity, string>;

/** How a complaint reached the property (§3.1.1). */
export const channelText = {
  miniProgram: '小程序',
  phone: '电话',
  email: '邮件',
  website: '网站',
  officialAccount: '公众号',
  walkIn: '当面来访',
  hotline12345: '12345 热线',
  staffFound: '员工发现',
  other: '其他途径',
} satisfies Record<Channel, string>;
