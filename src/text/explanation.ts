import type { Clock } from '../../types/complaint';
import type { Explanation, ShareView } from '../../types/explanation';
import type { PromiseView } from '../../types/views';
import { exactText, spanText } from './times';

/** What a clock is counted from (B4). */
const anchorText = {
  triage: '登记投诉',
  investigationStart: '接到投诉或决定重新处理',
  progress: '上一次公开的进展',
  findings: '开始调查',
  plan: '调查结束',
  approval: '提交方案',
  implementation: '方案批准',
  contact: '告知处理结果',
  noAnswer: '告知处理结果',
  decision: '要求重新处理',
  revisit: '告知处理结果',
  reopenUntil: '归档',
  appeal: '告知不予受理',
  undo: '撤回投诉',
  hold: '开始等待',
  urgentApproval: '采取应急措施',
  measure: '方案批准或上一项措施到期',
  checkpoint: '方案批准或上一个检查点',
  inactivity: '工作人员上一次处理',
  alarm: '提交紧急投诉',
  offer: '放出抢单',
} satisfies Record<Clock, string>;

/** The rules of the written procedure, which no community changes (B4). */
const procedureText: Partial<Record<Clock, string>> = {
  investigationStart: '接到投诉后 24 小时内开始调查，从不暂停，换人也不重算',
  contact: '处理好之后 48 小时内联系您，从不暂停',
  revisit: '处理好之后一个月内回访，从不暂停',
};

const HOUR = 60;
const DAY = 24 * HOUR;

function amount(minutes: number): string {
  if (minutes % HOUR !== 0) return `${minutes} 分钟`;
  return minutes >= 3 * DAY && minutes % DAY === 0 ? `${minutes / DAY} 天` : `${minutes / HOUR} 小时`;
}

function lengthText(length: Explanation['length']): string {
  switch (length.by) {
    case 'months':
      return `${length.months} 个月`;
    case 'agreed':
      return '按约定的日期，不另外计算';
    case 'working':
      return length.minutes % HOUR === 0
        ? `${length.minutes / HOUR} 个工作小时（只算上班时间）`
        : `${length.minutes} 分钟上班时间`;
    case 'awake':
      return `${amount(length.minutes)}，不在夜里 21:00 到 8:00 到期`;
    case 'wall':
      return `${amount(length.minutes)}，日夜连续计算`;
  }
}

const dayName = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** One line of the explanation. */
export interface ExplanationLine {
  name: string;
  text: string;
}

function dayLines({ days }: Explanation): ExplanationLine[] {
  const kinds = [
    ['off', '休息日不算'],
    ['holiday', '放假不算'],
    ['makeUp', '调休上班'],
  ] as const;
  return kinds.flatMap(([kind, name]) => {
    const dates = days.filter((day) => day.kind === kind).map(({ date }) => dayName(date));
    return dates.length > 0 ? [{ name, text: dates.join('、') }] : [];
  });
}

/** The queues in whose hands time can go. */
export const queueText = {
  desk: '客服台',
  staff: '工作人员',
  supervisor: '主管',
  manager: '项目经理',
  resident: '等住户答复',
  main: '并案主件',
  nobody: '无人负责',
} satisfies Record<ShareView['kind'], string>;

/** In whose hands a breached time went, the longest first (B4). */
export const sharesText = (shares: readonly ShareView[]): string =>
  shares
    .map(
      ({ kind, staff, minutes }) =>
        `${staff ? `${staff.title} ${staff.name}` : queueText[kind]} ${spanText(minutes * 60_000)}`,
    )
    .join('，');

/** Why a promised time is what it is, in plain words (C1.20). */
export function explanationLines(promise: PromiseView, explanation: Explanation): ExplanationLine[] {
  const { startedAt, length, pauses, movedFrom, shares, unknownYear } = explanation;
  return [
    { name: '依据', text: procedureText[promise.clock] ?? `本小区的承诺（流程 ${explanation.clause}）` },
    { name: '从何时起', text: `${anchorText[promise.clock]}：${exactText(startedAt)}` },
    { name: '多长时间', text: lengthText(length) },
    ...dayLines(explanation),
    ...pauses.map(({ from, to }) => ({
      name: '暂停计时',
      text: `${exactText(from)} 到 ${to ? exactText(to) : '现在'}`,
    })),
    ...(movedFrom ? [{ name: '避开夜间', text: `本来是 ${exactText(movedFrom)}，顺延到早上` }] : []),
    { name: promise.paused ? '预计到期' : '到期', text: exactText(promise.dueAt) },
    ...(shares?.length ? [{ name: '时间用在', text: sharesText(shares) }] : []),
    ...(unknownYear
      ? [{ name: '请注意', text: `${unknownYear} 年的放假安排还没有公布或录入，先按平常的周计算` }]
      : []),
  ];
}
