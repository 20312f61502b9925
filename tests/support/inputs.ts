import type { ActionInput, ActionName } from '../../types/actions';
import type { MemberSetting } from '../../types/administration/team';
import type { Rating } from '../../types/feedback';
import type { NewComplaint, NewRegistration } from '../../types/filing';
import type { Contact, NewHomeBinding } from '../../types/people';
import type { Measure, Plan } from '../../types/plan';
import type { VisitorComplaint } from '../../types/website';
import { COMMUNITY, settings } from './community';

/** An input with nothing left out that may be left out; a measure is done by one of two. */
type Whole<T> = T extends string | number | boolean | Measure
  ? T
  : T extends readonly (infer E)[]
    ? Whole<E>[]
    : { [K in keyof T]-?: Whole<Exclude<T[K], undefined>> };

/** What inputs are filled with: a text and a word for each field, a picture, an instant so many hours from now. */
export interface Filling {
  text(field: string): string;
  word(field: string): string;
  photo(field: string): string;
  phone(field: string): string;
  at(hours: number): string;
  handlerId: string;
  staffId: string;
  into: string;
}

const placeOf = ({ word }: Filling, field: string): Whole<NewComplaint['location']> => ({
  building: '3号楼',
  unit: word(`${field}.unit`),
  floor: word(`${field}.floor`),
  room: word(`${field}.room`),
  publicPlace: '电梯厅',
  freeText: word(`${field}.freeText`),
});

const planOf = ({ text, word, at, staffId }: Filling, field: string): Whole<Plan> => ({
  kind: 'remedy',
  measures: [
    {
      what: text(`${field}.measures.what`),
      ownerId: staffId,
      dueAt: at(48),
    },
    {
      what: text(`${field}.measures.what`),
      contractor: word(`${field}.measures.contractor`),
      dueAt: at(48),
    },
  ],
  startAt: at(0),
  endAt: at(72),
  progressEveryDays: 2,
  checkpoints: [{ at: at(36), what: text(`${field}.checkpoints.what`) }],
  revisitMethod: 'phone',
  cost: 7_340_019,
  compensation: 473,
  residentImpact: text(`${field}.residentImpact`),
  residentMessage: text(`${field}.residentMessage`),
});

const ratingOf = ({ text, photo }: Filling, field: string): Whole<Rating> => ({
  solved: 'not',
  satisfaction: 'dissatisfied',
  stars: { speed: 1, attitude: 2, result: 1 },
  tags: ['cameBack'],
  text: text(`${field}.text`),
  photos: [photo(`${field}.photos`)],
  continueWanted: true,
});

const contactOf = ({ word, phone }: Filling, field: string): Whole<Contact> => ({
  name: word(`${field}.name`),
  phone: phone(`${field}.phone`),
  email: `${word(`${field}.email`)}@example.com`,
  callTime: 'evening',
});

/** Every input that people type, each with every field it can have: a new action, or a new field of one, does not compile until it is here. */
export const inputsOf = (filling: Filling) => {
  const { text, word, photo, at, handlerId, staffId, into } = filling;
  const said = (name: string) => ({ text: text(`${name}.text`), photos: [photo(`${name}.photos`)] });
  const told = (name: string) => ({
    ...said(name),
    video: photo(`${name}.video`),
    audio: photo(`${name}.audio`),
  });
  const evidence = (name: string) => ({
    photos: [photo(`${name}.photos`)],
    noPhotoReason: text(`${name}.noPhotoReason`),
  });
  const because = (name: string) => ({ reason: text(`${name}.reason`) });
  const matter = (name: string) => ({
    communityId: COMMUNITY,
    text: text(`${name}.text`),
    location: placeOf(filling, `${name}.location`),
    category: 'facility' as const,
    child: 'lift',
    suggested: 'noise' as const,
    danger: false,
    photos: [photo(`${name}.photos`)],
    video: photo(`${name}.video`),
    audio: photo(`${name}.audio`),
    occurred: word(`${name}.occurred`),
    remedy: text(`${name}.remedy`),
    answers: [{ question: '什么时候开始的？', answer: text(`${name}.answers.answer`) }],
    capacity: 'owner' as const,
    contact: contactOf(filling, `${name}.contact`),
    anonymous: false,
    namedStaff: [],
  });
  const actions: { [N in ActionName]: Whole<ActionInput<N>> } = {
    accept: {
      category: 'facility',
      child: 'lift',
      further: 'noise',
      ticked: ['complexity'],
      severity: 'normal',
      severityReason: text('accept.severityReason'),
      handlerId,
    },
    reclassify: {
      category: 'facility',
      child: 'lift',
      further: 'noise',
      ticked: ['complexity'],
      severity: 'normal',
      ...because('reclassify'),
    },
    correct: { location: placeOf(filling, 'correct.location'), keepsRoom: false, ...because('correct') },
    requestInfo: { questions: [text('requestInfo.questions')] },
    supply: told('supply'),
    supplement: told('supplement'),
    nameStaff: { staffId, ...because('nameStaff') },
    proposeDecline: {
      reason: 'privateDispute',
      explanation: text('proposeDecline.explanation'),
      referral: text('proposeDecline.referral'),
    },
    appeal: because('appeal'),
    merge: { into, ...because('merge') },
    unmerge: because('unmerge'),
    grant: { handlerId: staffId, remark: text('grant.remark') },
    deny: because('deny'),
    startInvestigation: {
      kind: 'siteVisit',
      at: at(0),
      place: word('startInvestigation.place'),
      words: text('startInvestigation.words'),
    },
    addFinding: {
      kind: 'interview',
      text: text('addFinding.text'),
      at: at(0),
      place: word('addFinding.place'),
      persons: [word('addFinding.persons')],
      photos: [photo('addFinding.photos')],
      visibility: 'internal',
    },
    completeInvestigation: {
      facts: text('completeInvestigation.facts'),
      cause: text('completeInvestigation.cause'),
      validity: 'valid',
      responsibility: text('completeInvestigation.responsibility'),
      ...evidence('completeInvestigation'),
    },
    note: said('note'),
    offerVisit: { slots: [{ from: at(24), until: at(26) }], purpose: text('offerVisit.purpose') },
    answerVisit: { slot: 0, text: text('answerVisit.text') },
    moveVisit: { slots: [{ from: at(48), until: at(50) }], reason: text('moveVisit.reason') },
    cancelVisit: because('cancelVisit'),
    markAbuse: { saidAt: at(0), ...because('markAbuse') },
    judgeAbuse: { saidAt: at(0), confirmed: true, remark: text('judgeAbuse.remark') },
    takeUrgentAction: {
      what: text('takeUrgentAction.what'),
      at: at(0),
      photos: [photo('takeUrgentAction.photos')],
    },
    submitPlan: { plan: planOf(filling, 'submitPlan.plan') },
    recallPlan: because('recallPlan'),
    rejectPlan: because('rejectPlan'),
    approvePlan: { changes: planOf(filling, 'approvePlan.changes'), remark: text('approvePlan.remark') },
    reportProgress: {
      ...said('reportProgress'),
      doneMeasures: [0],
      doneCheckpoints: [0],
      nextUpdateAt: at(24),
      important: false,
    },
    revisePlan: because('revisePlan'),
    delegate: { staffId, task: text('delegate.task'), dueAt: at(24) },
    finishTask: { task: 0, result: text('finishTask.result'), photos: [photo('finishTask.photos')] },
    markResolved: {
      result: text('markResolved.result'),
      waived: [{ measure: 1, reason: text('markResolved.waived.reason') }],
      stuck: 'approval',
      ...evidence('markResolved'),
    },
    rate: ratingOf(filling, 'rate'),
    recordAnswer: { rating: ratingOf(filling, 'recordAnswer.rating'), words: text('recordAnswer.words') },
    logContact: { outcome: 'reached', at: at(0), words: text('logContact.words'), againAt: at(24) },
    decideReevaluation: {
      restartFrom: 'planning',
      handlerId,
      message: text('decideReevaluation.message'),
      meetingRecord: text('decideReevaluation.meetingRecord'),
    },
    closeDisputed: {
      finalAnswer: text('closeDisputed.finalAnswer'),
      externalWays: text('closeDisputed.externalWays'),
    },
    reopen: { reason: text('reopen.reason'), photos: [photo('reopen.photos')] },
    revisit: { outcome: 'recurred', at: at(0), words: text('revisit.words'), stuck: 'parts' },
    withdraw: because('withdraw'),
    undoWithdraw: {},
    askTransfer: because('askTransfer'),
    transfer: { handlerId: staffId, ...because('transfer') },
    askExtension: { until: at(24 * 12), ...because('askExtension') },
    askHold: { until: at(24 * 10), ...because('askHold') },
    resume: { remark: text('resume.remark') },
    proposeDispute: because('proposeDispute'),
    urge: { text: text('urge.text') },
    unseal: because('unseal'),
    grab: {},
    markSeen: {},
    preserve: because('preserve'),
    release: because('release'),
    explainMissing: { piece: 'answer', ...because('explainMissing') },
  };
  const complaint: Whole<Omit<NewComplaint, 'joins' | 'relatedTo'>> = { ...matter('submit'), sealed: false };
  const registration: Whole<Omit<NewRegistration, 'receivedAt' | 'backdatingReason' | 'relatedNo'>> &
    Pick<NewRegistration, 'backdatingReason'> = {
    ...matter('register'),
    channel: 'phone',
    channelRef: word('register.channelRef'),
    backdatingReason: text('register.backdatingReason'),
    receipt: { method: 'toldByPhone', told: true },
  };
  const { photos: _, video: __, audio: ____, namedStaff: ___, contact, ...visited } = matter('visit');
  const visit: Whole<VisitorComplaint> = {
    ...visited,
    contact: { name: contact.name, phone: contact.phone, callTime: contact.callTime },
    consent: settings.consentVersion,
  };
  const home: Whole<NewHomeBinding> = {
    communityId: COMMUNITY,
    building: word('bindHome.building'),
    unit: word('bindHome.unit'),
    room: word('bindHome.room'),
    capacity: 'owner',
    until: '2027-01-31',
  };
  const administration = {
    member: {
      name: word('admin.member.name'),
      title: word('admin.member.title'),
      team: word('admin.member.team'),
      roles: ['handler'],
      categories: ['noise'],
      buildings: ['3号楼'],
    } satisfies Whole<Omit<MemberSetting, 'onDuty' | 'shifts'>> as Omit<MemberSetting, 'onDuty' | 'shifts'>,
    kind: {
      team: word('admin.categories.team'),
      evidence: [text('admin.categories.evidence')],
      notice: text('admin.categories.notice'),
      questions: [text('admin.categories.questions')],
    },
    homes: `9号楼,${word('admin.homes.unit')},${word('admin.homes.room')}`,
    reason: text('admin.handOver.reason'),
    homeReason: text('answerHome.reason'),
  };
  return {
    actions,
    complaint,
    registration,
    visit,
    home,
    administration,
    contact: contactOf(filling, 'profile'),
    proposal: text('comment.text'),
    review: {
      words: text('review.explain.words'),
      decision: text('review.decide.text'),
      summary: text('review.summarise.text'),
      addendum: text('review.append.text'),
    },
  };
};

/** Plain words for somebody's inputs, where only who asks matters. */
export const plainFilling = (folder: string, now: Date): Filling => ({
  text: (field) => `这是一段足够长的说明文字，用来说明情况（${field}）`,
  word: () => 'a1',
  photo: () => `cloud://huiyin.6875/${folder}/1.jpg`,
  phone: () => '13800001234',
  at: (hours) => new Date(now.getTime() + hours * 3_600_000).toISOString(),
  handlerId: 'person-li',
  staffId: 'person-wu',
  into: 'cNothingOfTheKind',
});
