import type { ChangeView, Difference } from '../../../types/administration/change';
import { categoryText, exactText, roleText, severityText } from '../../text';
import {
  changeText,
  countedBy,
  meaningText,
  sectionText,
  settableText,
  templateText,
  weekdays,
} from '../parts/admin-words';
import { dangerText } from '../parts/danger-words';
import { replyText } from '../parts/house-replies';
import { improvementStateText, verdictText } from '../parts/improvement-words';
import { hoursText } from '../parts/week-field';

const fields: Record<string, string> = {
  ...categoryText,
  ...settableText,
  ...templateText,
  ...meaningText,
  name: '名称',
  handbook: '手册版本',
  houseRules: '本小区规定',
  address: '地址',
  version: '版本',
  preparing: '筹备中',
  title: '岗位',
  team: '部门',
  roles: '角色',
  categories: '负责类别',
  onDuty: '在岗',
  shifts: '值班表',
  absences: '请假',
  member: '邀请',
  handOver: '交接',
  homes: '新增房屋（户）',
  phones: '登记电话（户）',
  home: '房屋',
  phone24h: '24 小时电话',
  deskPhone: '客服电话',
  deskHours: '客服时间',
  deskEmail: '客服邮箱',
  externalWays: '外部途径',
  companyContactId: '公司联系人',
  buildings: '楼栋',
  teamBuildings: '部门负责的楼栋',
  publicPlaces: '公共区域',
  defaultSeverity: '默认程度',
  sensitive: '敏感',
  evidence: '留证要点',
  notice: '住户提示',
  questions: '提问',
  sameWithinDays: '同一件事天数',
  phoneRevisit: '必须电话回访',
  children: '细类',
  assignment: '派单方式',
  anchor: '24 小时起点',
  spans: '时限',
  normal: '一般',
  urgent: '紧急',
  by: '计时方式',
  minutes: '分钟',
  targetDays: '预计天数',
  compensationLimit: '补偿限额',
  appealDays: '申诉天数',
  undoHours: '撤回可恢复小时',
  reopenDays: '可重开天数',
  noAnswerDays: '等待评价天数',
  revisitAllUpTo: '全部回访的附议户数',
  revisitShare: '附议抽样回访比例',
  week: '每周工作时间',
  holidays: '节假日',
  makeUpDays: '调休上班日',
  publicDays: '全国节假日',
  templates: '模板',
  lines: '应急电话',
  kinds: '情况',
  replies: '回复模板',
  action: '步骤',
  text: '内容',
  category: '类别',
  templateId: '模板编号',
  fields: '字段',
  retentionYears: '保存年限',
  revealsPerDay: '每人每天查看次数',
  qualityShare: '质量抽查比例（%）',
  entriesAfterAbuse: '辱骂后每天提交上限',
  consentVersion: '告知版本',
  problem: '问题',
  measure: '措施',
  owner: '负责人',
  dueOn: '到期日',
  state: '状态',
  verdict: '效果',
  note: '说明',
  reason: '原因',
};

const words: Record<string, string> = {
  ...categoryText,
  ...roleText,
  ...severityText,
  ...countedBy,
  automatic: '系统自动派单',
  desk: '客服派单',
  submitted: '提交时',
  assigned: '受理时',
  china: '跟随国务院安排',
  ...improvementStateText,
  ...verdictText,
  ...dangerText,
  ...replyText,
};

const isWeek = (path: string): boolean => path === 'week' || path === 'shifts';

/** A kind below a kind: told by its name, and its own department. */
const isChild = (value: unknown, path: string): value is { name: string; team?: string } =>
  path.endsWith('children') && typeof value === 'object' && value !== null && 'name' in value;

/** A value as it is read. */
const valueText = (value: unknown, path: string): string => {
  if (value === undefined || value === null) return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string')
    return words[value] ?? (/^\d{4}-\d\d-\d\dT/.test(value) ? exactText(value) : value);
  if (Array.isArray(value)) {
    if (isWeek(path))
      return value
        .map((day, at) => (day.length > 0 ? `${weekdays[at]} ${hoursText(day)}` : ''))
        .filter(Boolean)
        .join('；');
    return value.length === 0 ? '（空）' : value.map((one) => valueText(one, path)).join('、');
  }
  if (isChild(value, path)) return value.name + (value.team ? `（${value.team}）` : '');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, part]) => `${fields[name] ?? name} ${valueText(part, name)}`)
      .join('，');
  return String(value);
};

/** One difference on one line. */
export const differenceText = ({ path, before, after }: Difference): string => {
  const name = path
    .split('.')
    .map((part) => fields[part] ?? part)
    .join(' · ');
  return before === undefined
    ? `${name}：${valueText(after, path)}`
    : `${name}：${valueText(before, path)} → ${valueText(after, path)}`;
};

/** Who did what. */
export const changeTitle = ({ by, what, subject }: ChangeView): string => {
  const whose = subject.section
    ? `“${sectionText[subject.section]}”`
    : subject.staff && subject.staff.id !== by?.id
      ? ` ${subject.staff.name}`
      : '';
  const who = by ? `${by.title} ${by.name} ` : '';
  return what === 'set'
    ? `${who}${changeText.set}${whose}`
    : `${who}${changeText[what]}${whose ? `：${whose.trim()}` : ''}`;
};
