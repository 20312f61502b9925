import type { Clock } from '../../../../types/complaint';
import type { Complaint } from '../complaint';
import type { RequestOrder } from '../events';
import { ownerOf } from '../owner';
import { isSafety } from '../safety';
import type { Recipient } from './audience';
import { clockLabels, requestLabels } from './labels';
import { silent, type Telling, type Tellings } from './telling';

const said =
  (notice: Telling['notice'], kind: Telling['kind']) =>
  (to: readonly Recipient[], words: string, due?: string): Telling => ({
    to,
    notice,
    kind,
    words,
    ...(due !== undefined && { due }),
  });
const work = said('N2', 'case');
const approval = said('N7', 'approval');
const deadline = said('N14', 'due');

/** Who has the next step, as recipients (B2). */
function owners(complaint: Complaint): Recipient[] {
  const { kind } = ownerOf(complaint);
  if (kind === 'manager') return ['managers'];
  if (kind === 'supervisor') return ['supervisors'];
  return [kind === 'desk' ? 'desk' : 'handler'];
}

/** Who answers a request: the supervisor, or the manager once the matter is his (T6, T24, T25, T27). */
function approvers(complaint: Complaint, { kind }: RequestOrder): Recipient[] {
  const managers =
    kind === 'dispute' ||
    (kind === 'transfer' && complaint.transfers >= 2) ||
    (kind === 'extend' && complaint.extensions >= 2) ||
    (kind === 'decline' && complaint.appealed);
  return [managers ? 'managers' : 'supervisors'];
}

/** Whose duty a clock measures (B2, B4). */
function dutyOf(clock: Clock, complaint: Complaint): Recipient[] {
  if (clock === 'triage' || clock === 'approval' || clock === 'decision') return owners(complaint);
  if (clock === 'urgentApproval') return ['supervisors'];
  if (clock === 'inactivity') return owners(complaint);
  if (clock === 'measure') return ['handler', 'supervisors'];
  if (clock === 'alarm') return ['desk', 'supervisors'];
  if (clock === 'revisit') return complaint.severity === 'major' ? ['managers'] : ['desk'];
  return ['handler'];
}

function warning(clock: Clock, percent: 50 | 75): string {
  if (clock === 'revisit') return percent === 50 ? '可以开始回访' : '请尽快完成回访';
  if (clock === 'contact' && percent === 50) return '业主未评价，请电话联系';
  return percent === 50 ? `${clockLabels[clock]}时限已过半` : `${clockLabels[clock]}即将超时`;
}

const escalatedTo = { 1: 'supervisors', 2: 'managers', 3: 'company' } as const;

/** B5 for the staff: new work, approvals and deadlines, in fixed words (C2). */
export const toStaff: Tellings = {
  filed: (_, after) =>
    isSafety(after)
      ? work(['desk', 'supervisors'], '紧急投诉，请立即受理', after.expected.acceptBy)
      : work(['desk'], '新投诉待受理', after.expected.acceptBy),
  accepted: (_, { expected }) => work(['handler'], '新工单，请尽快开始调查', expected.investigateBy),
  seen: silent,
  offered: ({ data }) =>
    work(
      data.to.map((person) => ({ person })),
      '新工单可抢，先抢先得',
      data.until,
    ),
  offerLapsed: silent,
  assignmentFailed: (_, { expected }) => work(['supervisors'], '无人可派，请安排负责人', expected.acceptBy),
  reclassified: () => work(['handler'], '工单分类已调整'),
  corrected: () => work(['handler'], '工单地点已更正'),
  infoRequested: silent,
  infoSupplied: () => work(['handler'], '业主已补充材料'),
  supplemented: () => work(['handler'], '业主有补充说明'),
  staffNamed: silent,
  requested: ({ data }, after) =>
    approval(approvers(after, data), `${requestLabels[data.kind]}待审批`, data.until),
  granted: ({ data }, _, before) =>
    approval([{ person: before?.request?.by }], `${requestLabels[data.kind]}已通过`),
  denied: ({ data }, _, before) =>
    approval([{ person: before?.request?.by }], `${requestLabels[data.kind]}未通过`),
  declined: silent,
  appealed: () => work(['managers'], '业主申诉，请重新审查'),
  merged: silent,
  unmerged: () => work(['handler'], '并案拆出，请继续处理'),
  followerAdded: () => work(['handler'], '有同类投诉并入'),
  followerDropped: silent,
  mainMoved: silent,
  promoted: () => work(['handler'], '并案主件已变更，请继续'),
  investigationStarted: silent,
  findingAdded: silent,
  investigationCompleted: silent,
  noted: silent,
  visitOffered: silent,
  visitPicked: ({ data }) => work(['handler'], '业主选定了上门时间', data.slot.from),
  visitDeclined: () => work(['handler'], '业主说上门时间都不合适'),
  visitMoved: ({ data }) => work(['handler'], '业主要改上门时间', data.slots[0]?.from),
  abuseMarked: () => approval(['supervisors'], '辱骂标记待核对'),
  abuseJudged: ({ data }, { abuse = [] }) =>
    approval(
      [{ person: abuse.find(({ saidAt }) => saidAt === data.saidAt)?.by }],
      data.confirmed ? '辱骂标记已确认' : '辱骂标记已解除',
    ),
  visitCancelled: () => work(['handler'], '业主取消了上门'),
  urgentActionTaken: () => approval(['supervisors'], '应急措施待确认'),
  planSubmitted: (_, after) => approval(owners(after), '处理方案待审批'),
  planRecalled: silent,
  planRejected: (_, { rejections }) => [
    approval(['handler'], '方案被退回，请修改'),
    ...(rejections >= 2 ? [approval(['managers'], '方案已多次被退回')] : []),
  ],
  planCountersigned: (_, after) => approval(owners(after), '处理方案待复审'),
  planApproved: (_, { plans }) =>
    approval(['handler'], '方案已批准，请立即实施', plans[plans.length - 1]?.plan.endAt),
  planRevised: silent,
  progressReported: silent,
  taskDelegated: ({ data }) => work([{ person: data.staffId }], '新的协办任务'),
  taskFinished: () => work(['handler'], '协办任务已完成'),
  revisitsDrawn: silent,
  resolved: silent,
  rated: () => work(['handler'], '业主已评价'),
  answerRecorded: silent,
  contactLogged: silent,
  archived: silent,
  reevaluationOpened: (_, after) => [
    approval(owners(after), '业主不满意，待重新评估'),
    work(['handler'], '投诉将重新评估'),
  ],
  reevaluationDecided: () => work(['handler'], '投诉重新处理，请尽快开始'),
  disputed: () => work(['handler'], '已作最终答复'),
  reopened: silent,
  revisited: silent,
  withdrawn: () => work(['handler'], '业主已撤回投诉'),
  withdrawalUndone: () => work(['handler'], '业主已恢复投诉'),
  transferred: ({ data }) => [
    work([{ person: data.to }], '工单转交给您，请跟进'),
    work([{ person: data.from }], '工单已转交他人'),
  ],
  extended: silent,
  urged: (_, { urges }) =>
    deadline(
      [
        'handler',
        ...(urges.count >= 2 ? ['supervisors' as const] : []),
        ...(urges.count >= 3 ? ['managers' as const] : []),
      ],
      '业主催办，请尽快回复',
    ),
  holdStarted: silent,
  holdEnded: ({ data }) =>
    data.why === 'over'
      ? deadline(
          ['handler'],
          data.kind === 'waitingResident' ? '业主未答复，请继续处理' : '暂停到期，请继续处理',
        )
      : undefined,
  preserved: silent,
  released: silent,
  missingExplained: silent,
  unsealed: silent,
  warned: ({ data }, after) =>
    data.clock === 'hold' && after.hold?.kind === 'waitingResident'
      ? undefined
      : deadline(dutyOf(data.clock, after), warning(data.clock, data.percent), data.dueAt),
  breached: ({ data }, after) =>
    deadline(
      dutyOf(data.clock, after),
      data.clock === 'alarm' ? '紧急投诉没人看，请打电话' : `${clockLabels[data.clock]}已超时，请立即处理`,
      data.dueAt,
    ),
  escalated: ({ data }) => deadline([escalatedTo[data.level]], `${clockLabels[data.clock]}超时升级，请督办`),
  deliveryConfirmed: silent,
  deliveryFailed: silent,
  // What nobody could check is with the desk anyway.
  textFlagged: ({ data }) => (data.label === 'unchecked' ? undefined : work(['desk'], '有内容待人工核对')),
  claimed: silent,
  accountClosed: silent,
  anonymised: silent,
};
