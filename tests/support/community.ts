import type { SettingsDocument, StaffDocument } from '../../cloudfunctions/shared/store/documents';
import { defaultTerms } from '../../cloudfunctions/shared/workflow/terms';
import type { Category } from '../../types/complaint';
import type { MessageTemplate, TemplateKind, TemplateSetting } from '../../types/messages';

export const COMMUNITY = 'lanting';

const categories: readonly Category[] = [
  'service',
  'facility',
  'sanitation',
  'safety',
  'noise',
  'parking',
  'fees',
  'structureLeak',
  'neighbourViolation',
  'other',
];

const titles: Record<TemplateKind, string> = {
  receipt: '投诉受理通知',
  progress: '投诉进度提醒',
  survey: '服务评价提醒',
  case: '新工单提醒',
  approval: '待审批提醒',
  due: '超时预警',
};

/** Keys such as WeChat gives; each has the type its meaning needs. */
const fields: TemplateSetting['fields'] = {
  number: 'character_string1',
  category: 'thing2',
  stage: 'phrase3',
  time: 'time4',
  words: 'thing5',
};
const labels: Record<string, string> = {
  character_string1: '投诉编号',
  thing2: '投诉类别',
  phrase3: '当前状态',
  time4: '时间',
  thing5: '说明',
  time6: '预计时间',
};

const templates: TemplateSetting[] = (Object.keys(titles) as TemplateKind[]).map((kind) => ({
  kind,
  templateId: `template-${kind}`,
  title: titles[kind],
  fields: kind === 'receipt' || kind === 'due' ? { ...fields, due: 'time6' } : fields,
}));

/** The templates as WeChat knows them. */
export const messageTemplates: MessageTemplate[] = templates.map(({ templateId, title, fields: keys }) => ({
  id: templateId,
  title,
  fields: Object.fromEntries(Object.values(keys).map((key) => [key, labels[key] ?? key])),
}));

const nobodyWorks: [number, number][] = [];
const workingDay: [number, number][] = [
  [9 * 60, 12 * 60],
  [13 * 60, 18 * 60],
];

/** A community of two buildings, as a property company would set it up. */
export const settings: SettingsDocument = {
  _id: COMMUNITY,
  communityId: COMMUNITY,
  name: '兰亭公寓',
  phone24h: '400-820-0001',
  deskPhone: '021-60000001',
  deskHours: '每日 9:00–18:00',
  deskEmail: 'desk@example.com',
  buildings: ['1号楼', '3号楼'],
  publicPlaces: ['地下车库', '电梯厅', '儿童乐园'],
  terms: defaultTerms,
  calendar: {
    week: [nobodyWorks, workingDay, workingDay, workingDay, workingDay, workingDay, nobodyWorks],
    holidays: ['2026-01-01'],
    makeUpDays: [],
  },
  categories: categories.map((code) => ({
    code,
    team: '综合服务部',
    defaultSeverity: code === 'safety' ? 'urgent' : 'normal',
    sensitive: false,
  })),
  templates,
  externalWays: '12345 热线；街道办事处；业主委员会',
  consentVersion: '2026-01',
};

type Member = Pick<StaffDocument, 'name' | 'title' | 'roles'> & { key: string };

/** The staff: two for every role that four eyes need. */
export const members: readonly Member[] = [
  { key: 'qian', name: '钱敏', title: '客服', roles: ['agent'] },
  { key: 'sun', name: '孙洁', title: '客服', roles: ['agent'] },
  { key: 'li', name: '李强', title: '工程部', roles: ['handler'] },
  { key: 'wu', name: '吴军', title: '工程部', roles: ['handler'] },
  { key: 'zhou', name: '周岚', title: '工程主管', roles: ['supervisor'] },
  { key: 'zheng', name: '郑凯', title: '客服主管', roles: ['supervisor'] },
  { key: 'wang', name: '王总', title: '项目经理', roles: ['manager'] },
];

/** The residents. */
export const residents = [
  { key: 'lin', name: '林女士', phone: '13800001234' },
  { key: 'chen', name: '陈先生', phone: '13900005678' },
  { key: 'zhao', name: '赵阿姨', phone: '13700009012' },
] as const;
