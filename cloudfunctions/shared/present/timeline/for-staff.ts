import type { Rating } from '../../../../types/feedback';
import { sharesView } from '../shares';
import { staffName } from '../staff-names';
import { bare, type Facts, type Readings } from './lines';

const answer = ({ solved, satisfaction, stars, tags, text, photos }: Rating): Facts => ({
  solved,
  satisfaction,
  stars,
  tags,
  text,
  photos,
});

const joined = (...texts: (string | undefined)[]): string | undefined =>
  texts.filter(Boolean).join(' · ') || undefined;

/** What staff who may read the whole file read of it (B12). Costs and compensation are in the plan alone, not here. */
export const forStaff: Readings = {
  filed: ({ data }) => ({ category: data.category, severity: data.severity }),
  accepted: ({ data }, { staff }) => ({
    category: data.category,
    severity: data.severity,
    ticked: data.ticked,
    byRule: data.byRule,
    staff: staffName(staff, data.handlerId),
    text: data.severityReason,
    assignment: data.reasons,
  }),
  assignmentFailed: ({ data }) => ({ category: data.category }),
  reclassified: ({ data: { category, severity, ticked, byRule, reason } }) => ({
    category,
    severity,
    ticked,
    byRule,
    text: reason,
  }),
  corrected: ({ data }) => ({ text: data.reason }),
  infoRequested: ({ data }) => ({ questions: data.questions }),
  infoSupplied: ({ data: { text, photos, video, audio } }) => ({ text, photos, video, audio }),
  supplemented: ({ data: { text, photos, video, audio } }) => ({ text, photos, video, audio }),
  staffNamed: ({ data }, { staff }) => ({ staff: staffName(staff, data.staffId), text: data.reason }),
  requested: ({ data }) => ({
    request: data.kind,
    text: data.reason,
    extra: data.referral,
    declineReason: data.declineReason,
    dueAt: data.until,
  }),
  granted: ({ data }) => ({ request: data.kind, text: data.remark }),
  denied: ({ data }) => ({ request: data.kind, text: data.reason }),
  declined: ({ data }) => ({ declineReason: data.reason, text: data.explanation, extra: data.referral }),
  appealed: ({ data }) => ({ text: data.reason }),
  merged: ({ data }) => ({ text: data.reason }),
  unmerged: ({ data }) => ({ text: data.reason }),
  followerAdded: bare,
  followerDropped: bare,
  mainMoved: bare,
  promoted: bare,
  investigationStarted: ({ data }) => ({ inquiry: data.kind, text: data.words, extra: data.place }),
  findingAdded: ({ data }) => ({
    inquiry: data.kind,
    text: data.text,
    extra: joined(data.place, ...data.persons),
    photos: data.photos,
  }),
  investigationCompleted: ({ data }) => ({
    validity: data.validity,
    text: data.facts,
    extra: joined(data.cause, data.responsibility, data.noPhotoReason),
    photos: data.photos,
  }),
  noted: ({ data }) => ({ text: data.text, photos: data.photos }),
  urgentActionTaken: ({ data }) => ({ text: data.what, photos: data.photos }),
  planSubmitted: ({ data }) => ({ planVersion: data.version, text: data.plan.residentMessage }),
  planRecalled: ({ data }) => ({ text: data.reason }),
  planRejected: ({ data }) => ({ text: data.reason }),
  planCountersigned: ({ data }) => ({ text: data.remark }),
  planApproved: ({ data }, { after }) => {
    const plan = after.plans[after.plans.length - 1]?.plan;
    return { planVersion: data.version, text: plan?.residentMessage, extra: data.remark, dueAt: plan?.endAt };
  },
  planRevised: ({ data }) => ({ text: data.reason }),
  progressReported: ({ data }) => ({
    text: data.text,
    photos: data.photos,
    doneMeasures: data.doneMeasures,
    dueAt: data.nextUpdateAt,
  }),
  taskDelegated: ({ data }, { staff }) => ({
    staff: staffName(staff, data.staffId),
    text: data.task,
    dueAt: data.dueAt,
  }),
  taskFinished: ({ data }) => ({ text: data.result, photos: data.photos }),
  resolved: ({ data }) => ({ text: data.result, photos: data.photos, extra: data.noPhotoReason }),
  rated: ({ data }) => answer(data),
  answerRecorded: ({ data }) => ({ ...answer(data.rating), extra: data.words, byStaff: true }),
  contactLogged: ({ data }) => ({ contact: data.outcome, text: data.words }),
  archived: bare,
  reevaluationOpened: bare,
  reevaluationDecided: ({ data }, { staff }) => ({
    text: data.message,
    extra: data.meetingRecord,
    staff: staffName(staff, data.handlerId),
  }),
  disputed: ({ data }) => ({ text: data.finalAnswer, extra: data.externalWays }),
  reopened: ({ data }) => ({ text: data.reason, photos: data.photos }),
  revisited: ({ data }) => ({ outcome: data.outcome, text: data.words }),
  withdrawn: ({ data }) => ({ text: data.reason }),
  withdrawalUndone: bare,
  transferred: ({ data }, { staff }) => ({ staff: staffName(staff, data.to), text: data.reason }),
  extended: ({ data }) => ({ text: data.reason, dueAt: data.until }),
  urged: ({ data }) => ({ text: data.text }),
  holdStarted: ({ data }) => ({ hold: data.kind, text: data.reason, dueAt: data.until }),
  holdEnded: ({ data }) => ({ hold: data.kind }),
  preserved: ({ data }) => ({ text: data.reason }),
  released: ({ data }) => ({ text: data.reason }),
  missingExplained: ({ data }) => ({ piece: data.piece, text: data.reason }),
  unsealed: ({ data }) => ({ text: data.reason }),
  warned: ({ data }) => ({ clock: data.clock, level: data.percent, dueAt: data.dueAt }),
  breached: ({ data }, { staff }) => ({
    clock: data.clock,
    dueAt: data.dueAt,
    shares: sharesView(data.shares, staff),
  }),
  escalated: ({ data }) => ({ clock: data.clock, level: data.level }),
  deliveryConfirmed: bare,
  deliveryFailed: ({ data }) => ({ notice: data.notice }),
  textFlagged: ({ data }) => ({ text: data.label, ...(data.photos ? { photos: data.photos } : {}) }),
  claimed: bare,
  accountClosed: bare,
  anonymised: bare,
};
