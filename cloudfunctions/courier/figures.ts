import { Duplicate } from '../shared/store/cloud';
import { addCounts, beginDay, countedOn } from '../shared/store/digests';
import type { ComplaintFile } from '../shared/store/documents';
import { tallyOf } from '../shared/workflow/figures';

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

const lastOf = (tally: Tally): number | null => tally.at(-1)?.revision ?? null;

/** Takes for granted at first that a day has counted what has been told; only when that is not so, it is looked up. */
const countDay = async (
  place: { communityId: string; date: string; complaintId: string },
  tally: Tally,
  told: number,
): Promise<void> => {
  const { communityId, date, complaintId } = place;
  const ofDay = tally.filter(({ day }) => day === date);
  const to = lastOf(ofDay) ?? 0;
  let from = lastOf(ofDay.filter(({ revision }) => revision <= told));
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const fresh = ofDay.filter(({ revision }) => revision > (from ?? 0));
    if (fresh.length === 0 || (await addCounts(place, addedUp(fresh), { from, to }))) return;
    const counted = await countedOn(communityId, date, complaintId);
    if (counted === undefined) await begin(communityId, date);
    from = counted ?? null;
  }
  throw new Error('the day keeps changing');
};

/** Counts what has happened to a file into its community's days, each event exactly once: every day remembers how far it has counted the complaint, in the same write (§3.7.2). */
export const countFigures = async ({ _id, events, told, complaint }: ComplaintFile): Promise<void> => {
  const tally = tallyOf(events);
  const days = [...new Set(tally.filter(({ revision }) => revision > told).map(({ day }) => day))];
  if (days.length === 0) return;
  const { communityId } = complaint;
  for (const date of days) await countDay({ communityId, date, complaintId: _id }, tally, told);
};
