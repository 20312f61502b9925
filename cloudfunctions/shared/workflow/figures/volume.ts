import type { Complaint } from '../complaint';
import { between, MINUTE } from '../durations';
import { isOpen } from '../stages';
import { type Count, fieldName, one } from './counts';
import type { Turn } from './life';

const LOCAL = 8 * 60 * 60_000;

const hourOf = (at: string): number => new Date(Date.parse(at) + LOCAL).getUTCHours();

const placeKeyOf = ({ location: { building, publicPlace } }: Complaint): string => {
  if (building) return `building:${fieldName(building)}`;
  return publicPlace ? `public:${fieldName(publicPlace)}` : 'nowhere:';
};

const severityKeyOf = ({ severity }: Complaint): string => `severity:${severity}`;

const categoryKeyOf = ({ category }: Complaint): string => `category:${category ?? 'none'}`;

/** Below its kind, `-` where none was chosen (§3.2.1). */
const childKeyOf = ({ category, child }: Complaint): string | undefined =>
  category && `child:${category}:${child?.id ?? '-'}`;

/** One kind of matter at one place, what weak points are looked for in (§3.7.2): `<category>:<kind of place>:<place>`. */
export const cellOf = (complaint: Complaint): string =>
  `${complaint.category ?? 'none'}:${placeKeyOf(complaint)}`;

/** What a complaint is counted under on the day it was received; a correction moves it there, on that same day. */
const traits = [
  placeKeyOf,
  categoryKeyOf,
  childKeyOf,
  severityKeyOf,
  (complaint: Complaint): string => `cell:${cellOf(complaint)}`,
] as const;

/** So soon a complaint that did not come by itself must be on record (§3.1.2). */
const SOON = 15 * MINUTE;

const recordedOf = ({ registeredBy, receivedAt, filedAt }: Complaint): Count[] => {
  if (!registeredBy) return [];
  const soon = between(receivedAt, filedAt) <= SOON;
  return [one(receivedAt, 'recorded'), ...(soon ? [one(receivedAt, 'recordedSoon')] : [])];
};

/** Volume: received by category, place, channel and hour; what came onto the list and left it (B14). */
export const volumeOf = ({ before, event, after }: Turn): Count[] => {
  const { receivedAt } = after;
  const counts: Count[] = [];
  if (!before)
    counts.push(
      one(receivedAt, 'received'),
      one(receivedAt, `channel:${after.channel}`),
      one(receivedAt, `hour:${hourOf(receivedAt)}`),
      ...recordedOf(after),
    );
  for (const trait of traits) {
    const [was, is] = [before && trait(before), trait(after)];
    if (was === is) continue;
    if (was) counts.push(one(receivedAt, was, -1));
    if (is) counts.push(one(receivedAt, is));
  }
  const [wasOpen, nowOpen] = [before !== undefined && isOpen(before.stage), isOpen(after.stage)];
  if (wasOpen !== nowOpen)
    counts.push(
      one(event.at, nowOpen ? 'opened' : 'ended'),
      // On the day it was received: what is left there now is as old as that day (B14: 未办结库龄).
      one(receivedAt, 'unfinished', nowOpen ? 1 : -1),
    );
  // A final answer that the resident does not accept leaves the list, and settles nothing (C1.11).
  if (before && before.stage !== 'disputed' && after.stage === 'disputed')
    counts.push(one(event.at, 'disputed'));
  if (event.type === 'investigationCompleted') counts.push(one(event.at, `validity:${event.data.validity}`));
  if (before && before.transfers < 3 && after.transfers >= 3) counts.push(one(event.at, 'transferred3'));
  return counts;
};
