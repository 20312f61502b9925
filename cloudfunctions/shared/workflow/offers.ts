import { readyFor } from './assignment';
import { start, stop } from './clock-runs';
import type { ClockRun, Complaint } from './complaint';
import type { Context } from './context';
import type { ComplaintEvent } from './events';
import type { Policy } from './policies';
import { promisesOf } from './promises';
import type { Relation } from './relations';

/** When an offer lapses that is made now (§3.2.2): after half an hour, where the community has not set another length. */
export const offerEndsAt = (complaint: Complaint, { now, calendar }: Context): string => {
  const clocks = start([], 'offer', complaint.round, now);
  return promisesOf({ ...complaint, clocks }, calendar)[0]?.dueAt ?? now;
};

/** Whether a step ends the offer: somebody is responsible, something else is decided first, or the desk has looked at what it is. */
export const endsOffer = (
  { offer, stage, request, sensitive }: Complaint,
  { type }: ComplaintEvent,
): boolean =>
  offer !== undefined &&
  (stage !== 'submitted' ||
    request !== undefined ||
    sensitive ||
    type === 'reclassified' ||
    type === 'offerLapsed');

/** The clock of the offer: it stops with it. */
export const offerClock = ({ offer, clocks }: Complaint, { at }: ComplaintEvent): ClockRun[] =>
  offer || !clocks.some(({ clock }) => clock === 'offer') ? clocks : stop(clocks, at, 'offer');

/** Whether it lies open to somebody, to be taken (§3.2.2). */
export const isOfferedTo = ({ offer }: Pick<Complaint, 'offer'>, personId: string): boolean =>
  offer?.to.includes(personId) ?? false;

/** Whether it was offered to somebody who does not have it, and is no longer to be had; nothing is said of it to whom it names (B10). */
export const isTakenFrom = (
  personId: string,
  {
    complaint: { offer, handlerId, namedStaff },
    events,
  }: { complaint: Complaint; events: readonly ComplaintEvent[] },
): boolean =>
  !offer &&
  handlerId !== personId &&
  !namedStaff.includes(personId) &&
  events.some((event) => event.type === 'offered' && event.data.to.includes(personId));

/** One of those to whom it was offered, who could still be made responsible by the rule: at work, on shift, of this kind (§3.2.2). */
export const whoIsOffered: Relation = (complaint, context) => {
  const { id } = context.actor;
  if (!isOfferedTo(complaint, id)) return { refusal: 'NOT_YOURS' };
  return readyFor(complaint, context).some((member) => member.id === id)
    ? { role: 'handler' }
    : { refusal: 'HANDLER_UNAVAILABLE' };
};

/** The time of the offer is not over. */
export const theOfferStands: Policy = ({ offer }, { now }) =>
  offer && now < offer.until ? undefined : 'NOT_NOW';

/** It is offered once. */
export const notOfferedYet: Policy = ({ clocks }) =>
  clocks.some(({ clock }) => clock === 'offer') ? 'ONCE_ONLY' : undefined;
