import type { NewCommunity } from '../../types/administration/setup';
import { Category } from '../../types/complaint';
import type { TemplateSetting } from '../../types/messages';
import type { CategorySetting } from '../../types/settings';
import type { SettingsDocument } from '../shared/store/documents';
import { defaultTerms } from '../shared/workflow/terms';
import { kindsAtFirst } from './kinds';

type Interval = [number, number];

const OFF: Interval[] = [];
const WORKING: Interval[] = [
  [9 * 60, 12 * 60],
  [13 * 60, 18 * 60],
];

const categoryOf = (code: Category): CategorySetting => ({
  code,
  ...kindsAtFirst[code],
  defaultSeverity: code === 'safety' ? 'urgent' : 'normal',
  sensitive: code === 'service', // it is about people of the property
});

/** A community as it begins: the defaults of the procedure, closed to residents until what only its people know is filled in (C4). `templates` are those of the mini program, which all its communities share. */
export const beginning = (
  id: string,
  { name, phone24h, address }: NewCommunity,
  templates: TemplateSetting[],
  now: string,
): SettingsDocument => ({
  _id: id,
  communityId: id,
  name,
  ...(address ? { address } : {}),
  phone24h,
  deskPhone: '',
  deskHours: '周一至周五 9:00–12:00、13:00–18:00',
  deskEmail: '',
  buildings: [],
  publicPlaces: [],
  terms: defaultTerms,
  calendar: {
    week: [OFF, WORKING, WORKING, WORKING, WORKING, WORKING, OFF],
    holidays: [],
    makeUpDays: [],
    publicDays: 'china',
  },
  categories: Category.options.map(categoryOf),
  templates,
  externalWays: '12345 政务服务便民热线；街道办事处、社区居委会；业主委员会；区住房和城乡建设部门',
  consentVersion: now.slice(0, 7),
  assignment: 'desk',
  retentionYears: 3,
  foundedAt: now,
  preparing: true,
});
