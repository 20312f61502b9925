import type { Channel, Severity } from '../../../types/complaint';
import type { Satisfaction } from '../../../types/feedback';
import type { StaffRole } from '../../../types/people';
import type { Complaint } from '../workflow/complaint';
import { inWords } from '../workflow/local-time';
import { categoryLabels, stageLabels, withoutCategory } from '../workflow/notices/labels';
import { closedAt } from '../workflow/policies';
import type { Viewer } from './file';
import { excerptOf, locationFor, placeOf } from './place';
import { relationOf } from './relation';
import { staffName } from './staff-names';
import { sees } from './visibility';

export const channelLabels: Record<Channel, string> = {
  miniProgram: '小程序',
  phone: '电话',
  email: '邮件',
  website: '网站',
  officialAccount: '公众号',
  walkIn: '到访',
  hotline12345: '12345 热线',
  staffFound: '员工发现',
  other: '其他',
};
export const severityLabels: Record<Severity, string> = { urgent: '紧急', major: '重大', normal: '一般' };
export const satisfactionLabels: Record<Satisfaction, string> = {
  satisfied: '满意',
  mostly: '基本满意',
  dissatisfied: '不满意',
};

/** What stands in one cell: words, a number, or an instant. */
export type Cell = string | number | { at: string } | undefined;

/** Whether somebody may take lists out: those who answer for the whole (B1, B12). */
export const mayTakeSheets = (roles: readonly StaffRole[] = []): boolean =>
  roles.includes('supervisor') || roles.includes('manager');

/** The columns of an exported list, in order, with their width in characters. */
export const sheetColumns = [
  ['编号', 19],
  ['状态', 11],
  ['类别', 11],
  ['细类', 14],
  ['严重程度', 10],
  ['位置', 24],
  ['内容', 60],
  ['来源', 11],
  ['来源编号', 19],
  ['登记时间', 17],
  ['负责人', 11],
  ['轮次', 7],
  ['处理结果时间', 17],
  ['评价', 11],
  ['评价时间', 17],
  ['办结时间', 17],
  ['回访时间', 17],
] as const satisfies readonly (readonly [string, number])[];

const LONGEST = 200;

/** A complaint as a line of an exported list: what its reader sees on the screen, masked as there (B12); names and phones are in no column. */
export const sheetRow = (complaint: Complaint, viewer: Viewer): Cell[] => {
  const relation = relationOf(complaint, viewer.actor, false);
  const words = sees(relation, 'words');
  const { category, child, rating, resolution, revisitedAt } = complaint;
  const answer = words ? rating : undefined;
  const when = (at: string | undefined): Cell => at && { at };
  return [
    complaint.no,
    stageLabels[complaint.stage],
    category ? categoryLabels[category] : withoutCategory,
    child?.name,
    severityLabels[complaint.severity],
    placeOf(locationFor(complaint, relation)),
    words ? excerptOf(complaint.text, LONGEST) : '',
    channelLabels[complaint.channel],
    words ? complaint.channelRef : '',
    { at: complaint.filedAt },
    staffName(viewer.staff, complaint.handlerId)?.name,
    complaint.round,
    when(resolution?.at),
    answer && satisfactionLabels[answer.satisfaction],
    when(answer?.at),
    when(closedAt(complaint)),
    when(revisitedAt),
  ];
};

/** What a sheet says of itself, so that a copy tells where it came from (§4). */
export const sheetRemarks = (sheet: {
  name: string;
  at: string;
  rows: number;
  cut: boolean;
}): [string, string][] => [
  ['导出人', sheet.name],
  ['导出时间', inWords(sheet.at)],
  ['件数', `${sheet.rows}${sheet.cut ? '（件数太多，只导出最近的部分）' : ''}`],
  ['个人信息', '姓名和电话不导出，房号按导出人的权限遮盖'],
  ['使用范围', '仅限本小区处理投诉使用，不得转发；导出已记入查阅记录'],
];
