import type { Rating } from '../../../../types/feedback';
import type { By } from '../../workflow/events';
import { staffName } from '../staff-names';
import { bare, type Facts, hidden, type Readings } from './lines';

const answer = ({ solved, satisfaction, stars, tags, text, photos }: Rating): Facts => ({
  solved,
  satisfaction,
  stars,
  tags,
  text,
  photos,
});

// Words that were typed for the resident, or by the resident; a colleague may have typed the others.
const ownWords = (by: By, text: string | undefined) => (by.role === 'resident' ? text : undefined);

/** What a resident may read of the own complaint (B12, C5): only what was written for the resident, or by the resident. */
export const forResident: Readings = {
  filed: ({ data }) => ({ category: data.category, child: data.child }),
  accepted: ({ data }, { staff }) => ({
    category: data.category,
    child: data.child,
    severity: data.severity,
    staff: staffName(staff, data.handlerId),
  }),
  offered: hidden,
  offerLapsed: hidden,
  assignmentFailed: hidden,
  reclassified: ({ data: { category, child, severity } }) => ({ category, child, severity }),
  corrected: bare,
  infoRequested: ({ data }) => ({ questions: data.questions }),
  seen: bare,
  infoSupplied: ({ data: { text, photos, video, audio } }) => ({ text, photos, video, audio }),
  supplemented: ({ data: { text, photos, video, audio }, by }) =>
    by.role === 'resident' ? { text, photos, video, audio } : {},
  staffNamed: hidden,
  requested: hidden,
  granted: hidden,
  denied: hidden,
  declined: ({ data }) => ({ declineReason: data.reason, text: data.explanation, extra: data.referral }),
  appealed: ({ data, by }) => ({ text: ownWords(by, data.reason) }),
  merged: bare,
  unmerged: bare,
  followerAdded: hidden,
  followerDropped: hidden,
  mainMoved: bare,
  promoted: hidden,
  investigationStarted: ({ data }) => ({ inquiry: data.kind }),
  findingAdded: ({ data }) =>
    data.visibility === 'public' ? { inquiry: data.kind, text: data.text, photos: data.photos } : undefined,
  investigationCompleted: ({ data }) => ({ validity: data.validity }),
  noted: hidden,
  // What either side writes about a visit is written for the other.
  visitOffered: ({ data }) => ({ text: data.purpose, slots: data.slots, agreed: data.agreed }),
  visitPicked: ({ data }) => ({ text: data.text, slots: [data.slot] }),
  visitDeclined: ({ data }) => ({ text: data.text }),
  visitMoved: ({ data }) => ({ text: data.reason, slots: data.slots, agreed: data.agreed }),
  abuseMarked: hidden,
  abuseJudged: hidden,
  visitCancelled: ({ data }) => ({ text: data.reason }),
  urgentActionTaken: bare,
  planSubmitted: ({ data }) => ({ planVersion: data.version }),
  planRecalled: hidden,
  planRejected: hidden,
  planCountersigned: hidden,
  planApproved: ({ data }, { after }) => {
    const plan = after.plans[after.plans.length - 1]?.plan;
    return { planVersion: data.version, text: plan?.residentMessage, dueAt: plan?.endAt };
  },
  planRevised: bare,
  progressReported: ({ data }) => ({
    text: data.text,
    photos: data.photos,
    doneMeasures: data.doneMeasures,
    doneCheckpoints: data.doneCheckpoints,
    dueAt: data.nextUpdateAt,
  }),
  taskDelegated: hidden,
  taskFinished: hidden,
  revisitsDrawn: hidden,
  resolved: ({ data }) => ({ text: data.result, photos: data.photos }),
  rated: ({ data }) => answer(data),
  answerRecorded: ({ data }) => ({ ...answer(data.rating), byStaff: true }),
  contactLogged: ({ data }) => ({ contact: data.outcome }),
  archived: bare,
  reevaluationOpened: bare,
  reevaluationDecided: ({ data }, { staff }) => ({
    text: data.message,
    staff: staffName(staff, data.handlerId),
  }),
  disputed: ({ data }) => ({ text: data.finalAnswer, extra: data.externalWays }),
  reopened: ({ data, by }) => ({ text: ownWords(by, data.reason), photos: data.photos }),
  revisited: ({ data }) => ({ outcome: data.outcome }),
  withdrawn: ({ data, by }) => ({ text: ownWords(by, data.reason) }),
  withdrawalUndone: bare,
  transferred: ({ data }, { staff }) => ({ staff: staffName(staff, data.to) }),
  // A later date is told with its reason (T25); the request for it stays inside.
  extended: ({ data }) => ({ text: data.reason, dueAt: data.until }),
  urged: ({ data, by }) => ({ text: ownWords(by, data.text) }),
  holdStarted: ({ data }) => ({ hold: data.kind, dueAt: data.until }),
  holdEnded: ({ data }) => ({ hold: data.kind }),
  preserved: hidden,
  released: hidden,
  missingExplained: hidden,
  unsealed: bare,
  warned: hidden,
  breached: hidden,
  escalated: hidden,
  deliveryConfirmed: hidden,
  deliveryFailed: hidden,
  textFlagged: hidden,
  claimed: bare,
  accountClosed: bare,
  anonymised: bare,
};
