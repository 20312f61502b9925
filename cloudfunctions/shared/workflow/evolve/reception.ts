import { ensure, resume, start, stop, suspend } from '../clock-runs';
import type { ClockRun, Complaint } from '../complaint';
import { type Evolutions, endPause, nothing, released } from './evolution';

/** The complaint is taken up anew: a new round begins at reception (T6, B8). */
const receivedAgain = (complaint: Complaint, at: string): Partial<Complaint> => {
  const round = complaint.round + 1;
  let clocks: ClockRun[] = start(stop(complaint.clocks, at), 'triage', round, at);
  if (complaint.terms.anchor === 'submitted') clocks = start(clocks, 'investigationStart', round, at);
  return {
    stage: 'submitted',
    round,
    clocks,
    declined: undefined,
    handlerId: undefined,
    investigation: undefined,
  };
};

/** Reception, classification, questions and refusal (§3.1, §3.2, B11). */
export const reception: Evolutions<
  | 'seen'
  | 'accepted'
  | 'offered'
  | 'offerLapsed'
  | 'assignmentFailed'
  | 'reclassified'
  | 'corrected'
  | 'infoRequested'
  | 'infoSupplied'
  | 'supplemented'
  | 'staffNamed'
  | 'declined'
  | 'appealed'
  | 'reopened'
  | 'withdrawn'
  | 'withdrawalUndone'
> = {
  accepted: (complaint, { data, at, by }) => ({
    stage: 'assigned',
    category: data.category,
    child: data.child,
    further: data.further,
    severity: data.severity,
    ticked: data.ticked ?? complaint.ticked,
    handlerId: data.handlerId,
    supervisorId: data.supervisorId ?? complaint.supervisorId,
    sensitive: data.sensitive,
    expected: data.expected ?? complaint.expected,
    acceptedBy: by.id,
    investigation: undefined,
    clocks: ensure(stop(complaint.clocks, at, 'triage'), 'investigationStart', complaint.round, at),
  }),
  seen: (_, { by, at }) => ({ seen: { by: by.id, at } }),
  offered: (complaint, { data: { category, child, severity, expected, to, until }, at }) => ({
    category,
    child,
    severity,
    expected: expected ?? complaint.expected,
    offer: { to, until },
    clocks: start(complaint.clocks, 'offer', complaint.round, at),
  }),
  offerLapsed: nothing,
  assignmentFailed: nothing,
  reclassified: (complaint, { data }) => ({
    category: data.category,
    child: data.child,
    further: data.further,
    severity: data.severity,
    ticked: data.ticked ?? complaint.ticked,
    sensitive: data.sensitive,
  }),
  corrected: (_, { data }) => ({ location: data.location }),
  infoRequested: (_, { data }) => ({ questions: data.questions }),
  infoSupplied: () => ({ questions: undefined }),
  supplemented: nothing,
  staffNamed: (complaint, { data }) => ({
    namedStaff: complaint.namedStaff.includes(data.staffId)
      ? complaint.namedStaff
      : [...complaint.namedStaff, data.staffId],
    sensitive: true,
    handlerId: complaint.handlerId === data.staffId ? undefined : complaint.handlerId,
    supervisorId: complaint.supervisorId === data.staffId ? undefined : complaint.supervisorId,
  }),
  declined: (complaint, { data, at }) => ({
    ...released(complaint, at),
    stage: 'declined',
    declined: {
      at,
      reason: data.reason,
      explanation: data.explanation,
      ...(data.referral && { referral: data.referral }),
    },
    mainId: undefined,
    clocks: start(stop(complaint.clocks, at), 'appeal', complaint.round, at),
  }),
  appealed: (complaint, { at }) => ({ ...receivedAgain(complaint, at), appealed: true }),
  reopened: (complaint, { at }) => (complaint.stage === 'declined' ? receivedAgain(complaint, at) : {}),
  withdrawn: (complaint, { at }) => ({
    stage: 'withdrawn',
    withdrawal: { at, from: complaint.stage },
    request: undefined,
    pauses: complaint.hold ? complaint.pauses : [...complaint.pauses, { from: at }],
    clocks: start(suspend(complaint.clocks, at), 'undo', complaint.round, at),
  }),
  withdrawalUndone: (complaint, { at }) => ({
    stage: complaint.withdrawal?.from ?? 'submitted',
    withdrawal: undefined,
    followers: [], // the oldest of them has become the main file (T22)
    pauses: complaint.hold ? complaint.pauses : endPause(complaint, at),
    clocks: resume(stop(complaint.clocks, at, 'undo')),
  }),
};
