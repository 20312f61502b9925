import type { Notice, TemplateKind } from '../../../../types/messages';
import { addDays } from '../local-time';
import { silent, type Telling, type Tellings } from './telling';

const say = (notice: Notice, kind: TemplateKind, words: string, due?: string): Telling => ({
  to: ['resident'],
  notice,
  kind,
  words,
  ...(due !== undefined && { due }),
});
const progress = (words: string, due?: string) => say('N6', 'progress', words, due);
const changed = (words: string, due?: string) => say('N13', 'progress', words, due);

const newsOfMain = {
  progress: progress('并案投诉有新进展'),
  resolved: say('N9', 'survey', '问题已处理，请您评价'),
  archived: progress('并案投诉已归档'),
  declined: say('N4', 'progress', '并案投诉不予受理，请查看'),
  withdrawn: progress('您的投诉继续单独处理'),
  disputed: say('N11', 'progress', '并案投诉已作最终答复'),
  reopened: progress('并案投诉正在重新处理'),
};

/** B5 for the resident: fixed words, nothing of what anybody typed (C2). A resident who did it is left out later. */
export const toResident: Tellings = {
  filed: (_, { expected }) =>
    say('N1', 'receipt', '已收到您的投诉', expected.completeBy ?? expected.investigateBy),
  // A later or earlier end than the receipt said is told (§3.1.3).
  accepted: (_, { expected }, before) =>
    before?.expected.completeBy && before.expected.completeBy !== expected.completeBy
      ? changed('已受理，分类和预计时间有变', expected.completeBy)
      : progress('已受理，正在安排调查', expected.investigateBy),
  seen: silent,
  offered: silent,
  offerLapsed: silent,
  assignmentFailed: silent,
  reclassified: silent,
  corrected: silent,
  infoRequested: () => say('N3', 'progress', '请补充材料，回答问题'),
  infoSupplied: silent,
  supplemented: silent,
  staffNamed: silent,
  requested: silent,
  granted: silent,
  denied: silent,
  declined: ({ at }, { terms }) =>
    say('N4', 'progress', '不予受理，可查看说明并申诉', addDays(at, terms.appealDays)),
  appealed: silent,
  merged: () => say('N5', 'progress', '已与同类投诉合并处理'),
  unmerged: () => progress('已恢复单独处理'),
  followerAdded: silent,
  followerDropped: silent,
  mainMoved: ({ data }) => newsOfMain[data.what],
  promoted: silent,
  investigationStarted: () => progress('已开始调查'),
  findingAdded: ({ data }) => (data.visibility === 'public' ? progress('调查有新进展') : undefined),
  investigationCompleted: () => progress('调查完成，正在制定方案'),
  noted: silent,
  visitOffered: ({ data: { slots, agreed } }) =>
    progress(agreed ? '上门时间已约定' : '想约时间上门，请您选', slots[0]?.from),
  visitPicked: ({ data }) => progress('上门时间已约定', data.slot.from),
  visitDeclined: () => progress('上门时间还要再约'),
  visitMoved: ({ data: { slots, agreed } }) =>
    progress(agreed ? '上门时间已改' : '上门时间要改，请您选', slots[0]?.from),
  abuseMarked: silent,
  abuseJudged: silent,
  visitCancelled: () => progress('上门已取消，请看原因'),
  urgentActionTaken: () => progress('已采取应急措施'),
  planSubmitted: silent,
  planRecalled: silent,
  planRejected: silent,
  planCountersigned: silent,
  planApproved: (_, { plans }) =>
    say('N8', 'progress', '处理方案已确定', plans[plans.length - 1]?.plan.endAt),
  planRevised: () => changed('处理方案正在调整'),
  progressReported: ({ data }) => progress('处理有新进展', data.nextUpdateAt),
  taskDelegated: silent,
  taskFinished: silent,
  revisitsDrawn: silent,
  resolved: () => say('N9', 'survey', '问题已处理，请您评价'),
  rated: silent,
  answerRecorded: () => say('N9', 'survey', '已代记您的评价，不符可更正'),
  contactLogged: silent,
  archived: ({ data }) =>
    say('N10', 'progress', data.result === 'noResponse' ? '未收到评价，投诉已归档' : '投诉已归档，感谢监督'),
  reevaluationOpened: () => changed('将重新评估，请等待答复'),
  reevaluationDecided: () => changed('已决定重新处理，请查看'),
  disputed: () => say('N11', 'progress', '已作最终答复，请查看'),
  reopened: silent,
  revisited: silent,
  withdrawn: ({ at }, { terms }) => progress('投诉已撤回，限期内可恢复', addDays(at, terms.undoHours / 24)),
  withdrawalUndone: () => progress('投诉已恢复处理'),
  transferred: () => changed('负责人已变更'),
  extended: ({ data }) => changed('预计完成时间已调整', data.until),
  urged: silent,
  // A question tells of itself (N3); only a wait for others is news of its own (B8).
  holdStarted: ({ data }) =>
    data.kind === 'waitingExternal' ? changed('等待外部配合，稍后继续', data.until) : undefined,
  holdEnded: ({ data }) => (data.kind === 'waitingExternal' ? progress('已恢复处理') : undefined),
  preserved: silent,
  released: silent,
  missingExplained: silent,
  unsealed: () => progress('您的身份信息已依规查看'),
  warned: ({ data }, { hold }) => {
    if (data.clock === 'revisit' && data.percent === 50)
      return say('N12', 'survey', '回访：问题有没有再出现');
    if (data.clock === 'hold' && hold?.kind === 'waitingResident')
      return say('N3', 'progress', '请尽快补充材料', data.dueAt);
    return undefined;
  },
  breached: silent,
  escalated: silent,
  deliveryConfirmed: silent,
  deliveryFailed: silent,
  textFlagged: silent,
  claimed: silent,
  accountClosed: silent,
  anonymised: silent,
};
