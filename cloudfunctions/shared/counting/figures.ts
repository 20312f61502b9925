import { keyed } from '../contact';
import { Duplicate } from '../store/cloud';
import { addCounts, beginDay, countedOn, countedOnDays } from '../store/digests';
import type { ComplaintFile } from '../store/documents';
import { localDay } from '../workflow/durations';
import { cellOf, type Matter, tallyOf } from '../workflow/figures';

const TRIES = 5;

type Tally = ReturnType<typeof tallyOf>;

const begin = async (communityId: string, day: string): Promise<void> => {
  try {
    await beginDay(communityId, day);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** What counts add up to, by their keys. */
export const addedUp = (tally: Tally): Map<string, number> => {
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

/** The mark of a complaint stands on the day on which it was received. */
const matterOn = (file: ComplaintFile, date: string): Matter | undefined =>
  date === localDay(file.complaint.receivedAt) ? matterOf(file) : undefined;

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
  for (const date of days)
    await countDay({ communityId, date, complaintId: _id }, tally, { told, matter: matterOn(file, date) });
};

/** Counts of some files of a community what should have been counted long ago and was not, as far as people have been told of them; answers of how many files something was missing (§3.7.2). */
export const countMissing = async (communityId: string, files: readonly ComplaintFile[]): Promise<number> => {
  const due = files.map((file) => {
    const tally = tallyOf(file.events).filter(({ revision }) => revision <= file.told);
    return { file, tally, upTo: new Map(tally.map(({ day, revision }) => [day, revision])) };
  });
  const days = [...new Set(due.flatMap(({ upTo }) => [...upTo.keys()]))];
  const ids = files.map(({ _id }) => _id);
  const sheets = new Map(
    (await countedOnDays(communityId, days, ids)).map(({ date, counted = {} }) => [date, counted]),
  );
  let missing = 0;
  for (const { file, tally, upTo } of due) {
    const { _id: complaintId } = file;
    const late = [...upTo].filter(([day, revision]) => (sheets.get(day)?.[complaintId] ?? 0) < revision);
    for (const [date] of late)
      await countDay({ communityId, date, complaintId }, tally, { told: 0, matter: matterOn(file, date) });
    if (late.length > 0) missing += 1;
  }
  return missing;
};
