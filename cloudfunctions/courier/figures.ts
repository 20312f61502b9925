import { keyed } from '../shared/contact';
import { Duplicate } from '../shared/store/cloud';
import { addCounts, beginDay, countedOn } from '../shared/store/digests';
import type { ComplaintFile } from '../shared/store/documents';
import { localDay } from '../shared/workflow/durations';
import { cellOf, type Matter, tallyOf } from '../shared/workflow/figures';

const TRIES = 5;

type Tally = ReturnType<typeof tallyOf>;

const begin = async (communityId: string, day: string): Promise<void> => {
  try {
    await beginDay(communityId, day);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

const addedUp = (tally: Tally): Map<string, number> => {
  const sum = new Map<string, number>();
  for (const { key, by } of tally) sum.set(key, (sum.get(key) ?? 0) + by);
  return sum;
};

/** A household is a home; where none is named, whoever complains: by telephone number, or else by account. */
const householdOf = ({ complaint, phoneIndex, ownerKey }: ComplaintFile): string => {
  const { building, unit, room } = complaint.location;
  const home = building && room ? [building, unit ?? '', room].join('|') : undefined;
  return keyed('household', home ?? phoneIndex ?? ownerKey).slice(0, 12);
};

const matterOf = (file: ComplaintFile): Matter | undefined =>
  file.complaint.anonymisedAt ? undefined : { cell: cellOf(file.complaint), household: householdOf(file) };

const lastOf = (tally: Tally): number | null => tally.at(-1)?.revision ?? null;

/** Takes for granted at first that a day has counted what has been told; only when that is not so, it is looked up. */
const countDay = async (
  place: { communityId: string; date: string; complaintId: string },
  tally: Tally,
  { told, matter }: { told: number; matter: Matter | undefined },
): Promise<void> => {
  const { communityId, date, complaintId } = place;
  const ofDay = tally.filter(({ day }) => day === date);
  const to = lastOf(ofDay) ?? 0;
  let from = lastOf(ofDay.filter(({ revision }) => revision <= told));
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const fresh = ofDay.filter(({ revision }) => revision > (from ?? 0));
    if (fresh.length === 0 || (await addCounts(place, addedUp(fresh), { from, to, matter }))) return;
    const counted = await countedOn(communityId, date, complaintId);
    if (counted === undefined) await begin(communityId, date);
    from = counted ?? null;
  }
  throw new Error('the day keeps changing');
};

/** Counts what has happened to a file into its community's days, each event exactly once: every day remembers how far it has counted the complaint, in the same write (§3.7.2). */
export const countFigures = async (file: ComplaintFile): Promise<void> => {
  const { _id, events, told, complaint } = file;
  const tally = tallyOf(events);
  const days = [...new Set(tally.filter(({ revision }) => revision > told).map(({ day }) => day))];
  if (days.length === 0) return;
  const { communityId } = complaint;
  for (const date of days) {
    const matter = date === localDay(complaint.receivedAt) ? matterOf(file) : undefined;
    await countDay({ communityId, date, complaintId: _id }, tally, { told, matter });
  }
};
