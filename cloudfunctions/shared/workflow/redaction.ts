import type { EventName } from '../../../types/events';
import type { ComplaintEvent } from './events';

/** Codes, times, places of the house and hands of the staff: in whatever event they stand, they say nothing of who complained. */
const common: readonly string[] = [
  ...[
    'id',
    'no',
    'communityId',
    'channel',
    'category',
    'child',
    'further',
    'suggested',
    'severity',
    'capacity',
  ],
  ...['ticked', 'byRule'],
  ...[
    'building',
    'publicPlace',
    'namedStaff',
    'handlerId',
    'supervisorId',
    'staffId',
    'ownerId',
    'proposedBy',
  ],
  ...['receivedAt', 'at', 'dueAt', 'until', 'startAt', 'endAt', 'nextUpdateAt'],
  ...['acceptBy', 'investigateBy', 'completeBy', 'likelyBy', 'basis', 'receiptMethod', 'terms'],
  ...['validity', 'visibility', 'revisitMethod', 'solved', 'satisfaction', 'tags', 'outcome'],
  ...['clock', 'holder', 'stage', 'declineReason', 'restartFrom', 'missing'],
];

/** Which further words of each event stay: a field that holds a code here may hold somebody's words elsewhere. */
const ofItsOwn: Record<EventName, readonly string[]> = {
  filed: ['hazardOf'],
  accepted: ['reasons', 'proposed'],
  offered: ['to'],
  offerLapsed: [],
  assignmentFailed: [],
  reclassified: [],
  corrected: [],
  infoRequested: [],
  infoSupplied: [],
  supplemented: [],
  staffNamed: [],
  requested: ['kind', 'into'],
  granted: ['kind'],
  denied: ['kind'],
  declined: ['reason'],
  appealed: [],
  seen: [],
  merged: ['into'],
  unmerged: ['to'],
  followerAdded: ['followerId'],
  followerDropped: ['followerId'],
  mainMoved: ['what', 'newMainId'],
  promoted: ['to'],
  investigationStarted: ['kind'],
  findingAdded: ['kind'],
  investigationCompleted: [],
  noted: [],
  visitOffered: ['from'],
  visitPicked: ['from'],
  visitDeclined: [],
  visitMoved: ['from'],
  visitCancelled: [],
  abuseMarked: ['saidAt'],
  abuseJudged: ['saidAt'],
  urgentActionTaken: [],
  planSubmitted: ['kind'],
  planRecalled: [],
  planRejected: [],
  planCountersigned: ['kind'],
  planApproved: ['kind'],
  planRevised: [],
  progressReported: [],
  taskDelegated: [],
  taskFinished: [],
  revisitsDrawn: ['drawn'],
  resolved: ['stuck'],
  rated: [],
  answerRecorded: [],
  contactLogged: ['againAt'],
  archived: ['result'],
  reevaluationOpened: ['why'],
  reevaluationDecided: [],
  disputed: [],
  reopened: [],
  revisited: ['stuck'],
  withdrawn: [],
  withdrawalUndone: [],
  transferred: ['from', 'to'],
  extended: ['from'],
  urged: [],
  holdStarted: ['kind'],
  holdEnded: ['kind', 'why'],
  preserved: [],
  released: [],
  missingExplained: ['piece'],
  unsealed: [],
  warned: [],
  breached: [],
  escalated: [],
  deliveryConfirmed: ['notice'],
  deliveryFailed: ['notice'],
  textFlagged: ['label'],
  claimed: [],
  accountClosed: [],
  anonymised: [],
};

/** What may be missing from an event altogether; of everything else a blank stays. */
const droppable: ReadonlySet<string> = new Set([
  ...['residentId', 'personId', 'channelRef', 'backdatingReason', 'video', 'audio', 'occurred', 'remedy'],
  ...['unit', 'floor', 'room', 'freeText', 'relatedTo'],
]);

const isText = (value: unknown): value is string => typeof value === 'string';

const blanked = (value: unknown, name: string, stays: ReadonlySet<string>): unknown => {
  if (stays.has(name)) return value;
  if (isText(value)) return droppable.has(name) ? undefined : '';
  if (Array.isArray(value)) return value.some(isText) ? [] : value.map((one) => blanked(one, name, stays));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .map(([field, one]) => [field, blanked(one, field, stays)] as const)
    .filter(([, one]) => one !== undefined);
  return Object.fromEntries(fields);
};

/** An event without anybody's words, pictures, home or name: when, what and in whose charge stays, so that it counts as before (§4, T28). */
export const redacted = (event: ComplaintEvent): ComplaintEvent => {
  const stays = new Set([...common, ...ofItsOwn[event.type]]);
  const by = event.by.role === 'resident' ? { ...event.by, id: '' } : event.by;
  return { ...event, by, data: blanked(event.data, '', stays) } as ComplaintEvent;
};
