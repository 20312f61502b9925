import type { EventName } from '../../../types/events';
import { start, stop } from './clock-runs';
import type { ClockRun, Complaint } from './complaint';
import type { ComplaintEvent } from './events';
import { abuse, saidAfter } from './evolve/abuse';
import { feedback } from './evolve/feedback';
import { filed } from './evolve/filed';
import { handling } from './evolve/handling';
import { joining } from './evolve/joining';
import { overlays } from './evolve/overlays';
import { reception } from './evolve/reception';
import { toTellAfter } from './evolve/to-tell';
import { endsVisit, visits } from './evolve/visits';
import { alarmClock, checkpointClock, inactivityClock, isByStaff, measureClock } from './evolve/watches';
import { endsOffer, offerClock } from './offers';
import { holderOf } from './owner';

const evolutions = { ...reception, ...joining, ...handling, ...visits, ...abuse, ...feedback, ...overlays };

/** What the resident hears as news: the silence clock begins again (§3.3.2, §3.5.2). */
const news: ReadonlySet<EventName> = new Set<EventName>([
  'filed',
  'accepted',
  'infoRequested',
  'declined',
  'merged',
  'unmerged',
  'promoted',
  'mainMoved',
  'investigationStarted',
  'planApproved',
  'planRevised',
  'progressReported',
  'resolved',
  'archived',
  'reevaluationOpened',
  'reevaluationDecided',
  'disputed',
  'extended',
]);

const isNews = (event: ComplaintEvent): boolean =>
  news.has(event.type) || (event.type === 'findingAdded' && event.data.visibility === 'public');

const owesNews = (complaint: Complaint): boolean =>
  ['investigating', 'planning', 'planReview', 'implementing'].includes(complaint.stage) ||
  (complaint.stage === 'merged' && !complaint.mainResolvedAt);

/** When the next news is promised, where somebody named a time; otherwise the interval of the plan or the community counts (B4). */
const nextNewsAt = (event: ComplaintEvent): string | undefined =>
  event.type === 'progressReported' ? event.data.nextUpdateAt : undefined;

function progressClock(complaint: Complaint, event: ComplaintEvent): ClockRun[] {
  if (!owesNews(complaint)) return stop(complaint.clocks, event.at, 'progress');
  if (!isNews(event)) return complaint.clocks;
  return start(complaint.clocks, 'progress', complaint.round, event.at, nextNewsAt(event));
}

/** Made anew rather than deleted from: an object that something was deleted from is copied a hundred times slower. */
const withoutGaps = <T extends object>(whole: T): T => {
  const rest: Partial<T> = {};
  for (const field of Object.keys(whole) as (keyof T)[])
    if (whole[field] !== undefined) rest[field] = whole[field];
  return rest as T;
};

/** Whether something that was there is there no more. */
const takesAway = (changes: object, from: object): boolean =>
  Object.entries(changes).some(([field, value]) => value === undefined && field in from);

function apply(complaint: Complaint | undefined, event: ComplaintEvent): Complaint {
  if (event.type === 'filed') return withoutGaps(filed(event));
  if (!complaint) throw new Error(`A complaint file begins with filed, not with ${event.type}`);
  const evolution = evolutions[event.type] as (
    complaint: Complaint,
    event: ComplaintEvent,
  ) => Partial<Complaint>;
  const changes = evolution(complaint, event);
  if (takesAway(changes, complaint)) return withoutGaps({ ...complaint, ...changes });
  return { ...complaint, ...withoutGaps(changes) };
}

/** Without what has ended with the step itself: a visit that nobody makes any more, an offer that is no longer to be had. */
function withoutEnded(complaint: Complaint, event: ComplaintEvent): Complaint {
  const noVisit = endsVisit(complaint);
  const noOffer = endsOffer(complaint, event);
  if (!noVisit && !noOffer) return complaint;
  return withoutGaps({
    ...complaint,
    ...(noVisit && { visit: undefined }),
    ...(noOffer && { offer: undefined }),
  });
}

/** What a complaint becomes when one more thing has happened to it; looks at nothing else (B13.2). */
export function evolve(complaint: Complaint | undefined, event: ComplaintEvent): Complaint {
  const applied = apply(complaint, event);
  const next = withoutEnded(applied, event);
  for (const clocksAfter of [
    progressClock,
    measureClock,
    checkpointClock,
    inactivityClock,
    alarmClock,
    offerClock,
  ])
    next.clocks = clocksAfter(next, event);
  if (isNews(event)) next.lastPublicAt = event.at;
  if (isByStaff(event.by)) next.lastStaffAt = event.at;
  const toTell = toTellAfter(next, event);
  if (toTell ?? next.toTell) next.toTell = toTell;
  const said = saidAfter(next, event);
  if (said && said !== next.said) next.said = said;
  const holder = holderOf(next);
  if (next.holders.at(-1)?.holder !== holder) next.holders = [...next.holders, { at: event.at, holder }];
  if (event.key && next.keys.at(-1) !== event.key) next.keys = [...next.keys, event.key].slice(-20);
  return 'toTell' in next && !toTell ? withoutGaps(next) : next;
}

/** What a complaint is after all that has happened to it. */
export function replay(events: readonly ComplaintEvent[]): Complaint {
  let complaint: Complaint | undefined;
  for (const event of events) complaint = evolve(complaint, event);
  if (!complaint) throw new Error('A complaint file has at least one event');
  return complaint;
}
