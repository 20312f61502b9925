import type { Stage } from '../../../types/complaint';
import type { Slot } from '../../../types/visits';
import type { Complaint } from './complaint';
import { between, DAY } from './durations';
import type { ComplaintEvent } from './events';
import type { Policy } from './policies';
import { type Relation, residentOf, theHandler, theResident } from './relations';

/** How far ahead somebody is asked to be at home. */
const AHEAD = 60 * DAY;

/** In which stages a visit is offered: while the handler investigates or carries the plan out (§3.3.1). */
export const visitOffered = ['investigating', 'implementing'] as const satisfies readonly Stage[];

/** In which stages one that was offered still holds and can be answered, moved and called off. */
export const visitStands = [
  'investigating',
  'planning',
  'planReview',
  'implementing',
] as const satisfies readonly Stage[];

/** A visit that is offered or agreed. */
export type Visit = NonNullable<Complaint['visit']>;

/** Whether the time of a visit is over: of the one agreed, or of all that were offered. */
export const isPast = ({ agreed, slots }: Visit, now: string): boolean =>
  (agreed ? [agreed] : slots).every(({ until }) => until <= now);

/** The visit that an event has ended although nobody called it off: its time was still to come, and nobody works on the complaint any more. */
export const endedBy = (
  { type, at }: Pick<ComplaintEvent, 'type' | 'at'>,
  after: Complaint,
  before: Complaint | undefined,
): Visit | undefined => {
  const visit = before?.visit;
  if (!visit || after.visit || isPast(visit, at)) return undefined;
  return type === 'visitCancelled' || type === 'visitDeclined' ? undefined : visit;
};

/** Nobody comes to the home of whoever is not to be known (B10), and where the house found it itself there is none. */
export const mayBeVisited: Policy = ({ sealed, unsealed, channel }) => {
  if (sealed && !unsealed) return 'SEALED';
  return channel === 'staffFound' ? 'NOT_NOW' : undefined;
};

/** No visit is offered or agreed whose time is still to come. */
export const noVisitArranged: Policy = ({ visit }, { now }) =>
  visit && !isPast(visit, now) ? 'REQUEST_PENDING' : undefined;

/** A visit is offered or agreed whose time is still to come. */
export const aVisitIsArranged: Policy = ({ visit }, { now }) =>
  visit && !isPast(visit, now) ? undefined : 'NOT_NOW';

/** Times are offered, none is agreed, and one of them is still to come. */
export const aVisitIsOffered: Policy = ({ visit }, { now }) =>
  visit && !visit.agreed && !isPast(visit, now) ? undefined : 'NOT_NOW';

/** Whoever the times were offered to: the resident, or the handler where the resident has asked for others. */
export const whoAnswersTheVisit: Relation = (complaint, context) =>
  complaint.visit?.offeredBy === 'resident'
    ? theHandler(complaint, context)
    : theResident(complaint, context);

/** Whether nobody's account is there to choose a time: it is agreed by telephone. */
export const isAgreedByPhone = (complaint: Complaint): boolean => residentOf(complaint) === undefined;

/** Whether all times are to come, and not too far off. */
export const areToCome = (slots: readonly Slot[], now: string): boolean =>
  slots.every(({ from }) => from > now && between(now, from) <= AHEAD);
