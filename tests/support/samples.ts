import { canBeMarked } from '../../cloudfunctions/shared/workflow/abuse';
import { candidatesFor } from '../../cloudfunctions/shared/workflow/assignment';
import type { Complaint } from '../../cloudfunctions/shared/workflow/complaint';
import { gapsOf } from '../../cloudfunctions/shared/workflow/completeness';
import type { Context } from '../../cloudfunctions/shared/workflow/context';
import { DAY, later } from '../../cloudfunctions/shared/workflow/durations';
import { lapsesAt } from '../../cloudfunctions/shared/workflow/promises';
import type { ActionInput, AnyActionName } from '../../types/actions';
import type { Rating } from '../../types/feedback';
import type { Plan } from '../../types/plan';

type Sample<N extends AnyActionName> = (complaint: Complaint, context: Context) => ActionInput<N>[];

const picture = 'cloud://huiyin.6875/photos/1.jpg';
const reason = '情况属实，需要这样处理才能推进下去。';

/** Two hours, so long from now. */
const slotAt = (now: string, ahead: number) => ({
  from: later(now, ahead),
  until: later(now, ahead + 7_200_000),
});

/** A plan that begins now and ends in three days. */
export const planAt = (now: string, differently: Partial<Plan> = {}): Plan => ({
  kind: 'remedy',
  measures: [{ what: '更换导靴并润滑导轨', dueAt: later(now, 2 * DAY) }],
  startAt: now,
  endAt: later(now, 3 * DAY),
  progressEveryDays: 2,
  checkpoints: [{ at: later(now, DAY), what: '试运行一天后再去看一次' }],
  revisitMethod: 'phone',
  residentMessage: '三天内更换电梯导靴。',
  ...differently,
});

const answer = (differently: Partial<Rating> = {}): Rating => ({
  solved: 'fully',
  satisfaction: 'satisfied',
  tags: [],
  photos: [],
  ...differently,
});

const answers: Rating[] = [
  answer(),
  answer({ solved: 'partly', satisfaction: 'mostly' }),
  answer({ solved: 'not', satisfaction: 'dissatisfied', tags: ['notSolved'] }),
];

const anotherHandler = (complaint: Complaint, context: Context): string =>
  candidatesFor(complaint, context).find(({ id }) => id !== complaint.handlerId)?.id ?? 'nobody';

const aHandler = (complaint: Complaint, context: Context): string => {
  const ids = candidatesFor(complaint, context).map(({ id }) => id);
  const usual = [complaint.handlerId, '工程老李'].find((id) => id && ids.includes(id));
  return usual ?? ids[0] ?? 'nobody';
};

/** Inputs with which each action is usual, at least one for every action: a new action without one does not compile. */
export const samples = {
  accept: (complaint, context) => [
    {
      category: complaint.category ?? 'facility',
      severity: complaint.severity,
      handlerId: aHandler(complaint, context),
    },
  ],
  grab: () => [{}],
  reclassify: ({ severity }) => [
    { category: 'facility', severity, reason },
    { category: 'facility', child: 'lift', severity, reason },
  ],
  correct: () => [{ location: { building: '3号楼', room: '502' }, reason }],
  requestInfo: () => [{ questions: ['异响通常在什么时间出现？'] }],
  supply: () => [{ text: '每天晚上十点以后。', photos: [] }],
  supplement: () => [{ text: '今天又响了。', photos: [picture] }],
  nameStaff: ({ namedStaff }) => [
    {
      staffId: ['工程老李', '主管陈工', '工程小赵'].find((id) => !namedStaff.includes(id)) ?? '管理员',
      reason,
    },
  ],
  proposeDecline: () => [
    {
      reason: 'privateDispute',
      explanation: '经核实属于邻里之间的民事纠纷，不属于物业服务范围，建议联系居委会调解。',
    },
    {
      reason: 'insufficientInfo',
      explanation: '多次联系未能取得必要的信息，目前无法继续核实，请补充后再次提交。',
    },
  ],
  appeal: () => [{ reason }],
  merge: (_, { main }) => [{ into: main?.id ?? 'main-1', reason }],
  unmerge: () => [{ reason }],
  grant: (complaint, context) => [{ handlerId: anotherHandler(complaint, context) }],
  deny: () => [{ reason }],
  startInvestigation: (_, { now }) => [{ kind: 'siteVisit', at: now, place: '3号楼电梯机房' }],
  addFinding: (_, { now }) => [
    {
      kind: 'records',
      text: '维保记录缺少一次',
      at: now,
      persons: [],
      photos: [picture],
      visibility: 'internal',
    },
    { kind: 'siteVisit', text: '导靴磨损', at: now, persons: [], photos: [], visibility: 'public' },
  ],
  completeInvestigation: () => [
    {
      facts: '导靴磨损',
      cause: '使用年限到期',
      validity: 'valid',
      responsibility: '物业',
      photos: [picture],
    },
  ],
  note: () => [{ text: '已联系维保单位。', photos: [] }],
  offerVisit: (_, { now }) => [{ slots: [slotAt(now, DAY)], purpose: '查看电梯机房' }],
  answerVisit: ({ visit }, { now }) => [
    { slot: Math.max(visit?.slots.findIndex(({ until }) => until > now) ?? 0, 0) },
    { text: '工作日白天家里没人' },
  ],
  moveVisit: (_, { now }) => [{ slots: [slotAt(now, 2 * DAY)], reason: '那天有事' }],
  cancelVisit: () => [{ reason }],
  markAbuse: (complaint) => [
    { saidAt: (complaint.said ?? []).find((at) => canBeMarked(complaint, at)) ?? complaint.filedAt, reason },
  ],
  judgeAbuse: ({ abuse = [], filedAt }, { actor }) => {
    const mark = abuse.find(({ by, state }) => by !== actor.id && state !== 'lifted');
    const saidAt = mark?.saidAt ?? filedAt;
    return mark?.state === 'confirmed'
      ? [{ saidAt, confirmed: false }]
      : [
          { saidAt, confirmed: true },
          { saidAt, confirmed: false },
        ];
  },
  takeUrgentAction: (_, { now }) => [{ what: '停用电梯并张贴告示', at: now, photos: [] }],
  submitPlan: (_, { now }) => [{ plan: planAt(now) }, { plan: planAt(now, { compensation: 5000 }) }],
  recallPlan: () => [{ reason }],
  rejectPlan: () => [{ reason }],
  approvePlan: () => [{}],
  reportProgress: () => [
    {
      text: '配件已经到货。',
      photos: [],
      doneMeasures: [0],
      doneCheckpoints: [0, 3],
      important: false,
    },
  ],
  revisePlan: () => [{ reason }],
  delegate: (_, { staff, actor }) => [
    {
      staffId: staff.find(({ id }) => id === '保洁王姐' && id !== actor.id)?.id ?? '工程小赵',
      task: '清理电梯井',
    },
  ],
  finishTask: ({ tasks, handlerId }, { actor }) => {
    const own = tasks.findIndex((task) => !task.doneAt && [task.staffId, handlerId].includes(actor.id));
    return [{ task: Math.max(own, 0), result: '已完成', photos: [] }];
  },
  markResolved: ({ plans }) => [
    {
      result: '导靴已更换，运行正常。',
      waived: (plans.at(-1)?.progress ?? []).flatMap(({ doneAt }, measure) =>
        doneAt ? [] : [{ measure, reason: '已由维保单位一并处理' }],
      ),
      photos: [picture],
    },
  ],
  rate: () => answers,
  recordAnswer: () => answers.map((rating) => ({ rating, words: '电话中这样表示' })),
  logContact: (_, { now }) => [
    { outcome: 'reached', at: now },
    { outcome: 'unreached', at: now },
  ],
  decideReevaluation: (complaint, context) => [
    {
      restartFrom: 'planning',
      handlerId: aHandler(complaint, context),
      message: '我们会重新制定方案。',
      meetingRecord: '专题会议纪要',
    },
    {
      restartFrom: 'investigating',
      handlerId: aHandler(complaint, context),
      message: '我们会重新调查。',
      meetingRecord: '专题会议纪要',
    },
  ],
  closeDisputed: () => [
    {
      finalAnswer: '物业已按合同约定完成维修，现将处理依据与结果一并书面答复。',
      externalWays: '可拨打 12345 或联系街道办事处。',
    },
  ],
  reopen: () => [{ reason: '电梯又出现异响。', photos: [] }],
  revisit: ({ residentId }, { now, actor }) => [
    { outcome: 'thorough', at: now },
    { outcome: 'recurred', at: now },
    ...(actor.id === residentId || !actor.roles.some((role) => role !== 'resident')
      ? []
      : [
          { outcome: 'unreached' as const, at: now },
          { outcome: 'movedOut' as const, at: now, words: '新住户说原租户上月已搬走' },
        ]),
  ],
  withdraw: () => [{ reason: '问题已经自行解决' }],
  undoWithdraw: () => [{}],
  askTransfer: () => [{ reason }],
  transfer: (complaint, context) => [{ handlerId: anotherHandler(complaint, context), reason }],
  askExtension: (_, { now }) => [{ until: later(now, 40 * DAY), reason }],
  askHold: (_, { now }) => [{ until: later(now, 10 * DAY), reason }],
  resume: () => [{}],
  proposeDispute: () => [{ reason }],
  urge: () => [{}],
  unseal: () => [{ reason }],
  markSeen: () => [{}],
  preserve: () => [{ reason }],
  release: () => [{ reason }],
  explainMissing: (complaint) =>
    (gapsOf(complaint).length > 0 ? gapsOf(complaint) : (['answer'] as const)).map((piece) => ({
      piece,
      reason,
    })),
  lapse: (complaint, { calendar, now }) => {
    const due = lapsesAt(complaint, calendar, now);
    return due.length > 0 ? due : [{ clock: 'triage', level: 'breach' }];
  },
  addFollower: ({ followers }) => [{ followerId: `follower-${followers.length + 1}` }],
  dropFollower: ({ followers }) => [{ followerId: followers[0]?.id ?? 'nobody' }],
  followMain: ({ mainRevision = 0 }) => [
    ...(['progress', 'resolved', 'archived', 'declined', 'withdrawn', 'disputed', 'reopened'] as const).map(
      (what) => ({
        mainRevision: mainRevision + 1,
        what,
        ...(what === 'withdrawn' && { promote: true }),
      }),
    ),
    { mainRevision: mainRevision + 1, what: 'resolved', revisit: false },
  ],
  confirmDelivery: () => [{ notice: 'N3' }],
  failDelivery: () => [{ notice: 'N3' }, { notice: 'N4' }, { notice: 'N11' }],
  offer: ({ category }) => [{ category: category ?? 'facility' }],
  assign: ({ category }) => [{ category: category ?? 'facility' }],
  flagText: () => [{ label: '辱骂' }],
  claim: () => [{ personId: '林女士' }],
  closeAccount: () => [{}],
  anonymise: () => [{}],
} satisfies { [N in AnyActionName]: Sample<N> };

/** Every usual input of an action. */
export const samplesOf = <N extends AnyActionName>(
  name: N,
  complaint: Complaint,
  context: Context,
): ActionInput<N>[] => (samples[name] as unknown as Sample<N>)(complaint, context);

/** The most usual input of an action. */
export const sampleOf = <N extends AnyActionName>(
  name: N,
  complaint: Complaint,
  context: Context,
): ActionInput<N> => {
  const [first] = samplesOf(name, complaint, context);
  if (!first) throw new Error(`no sample for ${name}`);
  return first;
};
