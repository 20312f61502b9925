import type { Location } from '../../types/complaint';
import { phrasesOf, termsOf } from './search/terms';
import type { ComplaintFile } from './store/documents';
import type { Lookups } from './store/lookups';
import { isOver } from './workflow/account';
import { awaitedOf } from './workflow/awaited';
import { callOf } from './workflow/calls';
import type { Complaint } from './workflow/complaint';
import { gapsOf } from './workflow/completeness';
import type { Calendar } from './workflow/context';
import { type Counted, countedOf, EDITION } from './workflow/figures';
import { ownerOf } from './workflow/owner';
import { closedAt } from './workflow/policies';
import { nextDue, nextPromise, promisesOf } from './workflow/promises';

/** Where complaints are the same place (B9): a building, or else a public place. */
export const placeKey = ({ building, publicPlace }: Pick<Location, 'building' | 'publicPlace'>): string => {
  if (building) return `b:${building}`;
  return publicPlace ? `p:${publicPlace}` : '';
};

const over: ReadonlySet<string> = new Set(['declined', 'withdrawn', 'merged', 'disputed']);

const isOpen = (complaint: Complaint): boolean =>
  !over.has(complaint.stage) && ownerOf(complaint).kind !== 'nobody';

/** Whether a complaint counts as work of its handler; what is archived waits for a revisit by somebody else. */
export const inHand = (complaint: Complaint): boolean => isOpen(complaint) && complaint.stage !== 'archived';

const staleAt = (complaint: Complaint, calendar: Calendar): string | null => {
  const run = promisesOf(complaint, calendar).find(({ clock }) => clock === 'inactivity');
  return run && !run.paused ? run.dueAt : null;
};

/** What an index must know of a complaint as it now is: pure functions of its events, settings and calendar (B4). */
export const lookupsOf = (complaint: Complaint, calendar: Calendar): Lookups => {
  const owner = ownerOf(complaint);
  const place = placeKey(complaint.location);
  const promisedAt = nextPromise(complaint, calendar)?.dueAt ?? null;
  return {
    placeKey: place,
    open: isOpen(complaint),
    holder: owner.id ?? owner.kind,
    promisedAt,
    nextAt: promisedAt ?? complaint.filedAt,
    dueAt: nextDue(complaint, calendar)?.at ?? null,
    untold: true,
    eraseFrom: complaint.preserved || complaint.anonymisedAt ? null : (closedAt(complaint) ?? null),
    staleAt: staleAt(complaint, calendar),
    terms: termsOf(complaint),
    phrases: phrasesOf(complaint),
    mark: `${complaint.filedAt} ${complaint.id}`,
    about: [...complaint.namedStaff].sort().join(' '),
    callAt: callOf(complaint, calendar)?.from ?? null,
    awaitedSince: awaitedOf(complaint)?.since ?? null,
    incomplete: gapsOf(complaint).length > 0,
    forget: complaint.accountClosedAt !== undefined && isOver(complaint, isOpen(complaint)),
  };
};

/** What a file keeps for its indexes, alone. */
export const lookupsIn = (file: Lookups): Lookups => {
  const { placeKey: place, open, holder, promisedAt, nextAt, dueAt, untold, ...rest } = file;
  const {
    staleAt: stale,
    eraseFrom,
    terms,
    phrases,
    mark,
    about,
    callAt,
    awaitedSince,
    incomplete,
    forget,
  } = rest;
  return {
    placeKey: place,
    open,
    holder,
    promisedAt,
    nextAt,
    dueAt,
    untold,
    staleAt: stale,
    eraseFrom,
    terms,
    phrases,
    mark,
    about,
    callAt,
    awaitedSince,
    incomplete,
    forget,
  };
};

/** As what a file is counted, alone; of a file from before that was kept, worked out. */
export const countedIn = ({ events, facts, waits, waitsSince, countedAs }: ComplaintFile): Counted =>
  facts && waits !== undefined && waitsSince !== undefined && countedAs === EDITION
    ? { facts, waits, waitsSince, countedAs }
    : countedOf(events);
