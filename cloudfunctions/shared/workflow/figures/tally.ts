import { type Complaint, evolve } from '../complaint';
import type { ComplaintEvent } from '../events';
import { answersOf, archivesOf, responsesOf, roundsOf, silenceOf } from './answers';
import { clocksOf } from './clocks';
import type { Count, Counts } from './counts';
import { durationsOf } from './durations';
import { handsOf } from './hands';
import { born, type Life, type Turn } from './life';
import { stuckOf } from './stuck';
import { suggestionsOf } from './suggestions';
import { volumeOf } from './volume';
import { workOf } from './work';

/** What one event adds to the counters; `life` remembers what has been counted of this complaint. */
export const countsOf = (turn: Turn, life: Life): Count[] => [
  ...volumeOf(turn),
  ...clocksOf(turn, life),
  ...durationsOf(turn, life),
  ...responsesOf(turn, life),
  ...answersOf(turn, life),
  ...silenceOf(turn, life),
  ...roundsOf(turn, life),
  ...archivesOf(turn),
  ...suggestionsOf(turn, life),
  ...workOf(turn, life),
  ...stuckOf(turn),
  ...handsOf(turn, life),
];

/** What one event of a file added, and the revision it made. */
export type Tallied = Count & { revision: number };

/** What each event of a file has added, with what it has become and what counting remembers of it. */
export const lived = (
  events: readonly ComplaintEvent[],
): { tally: Tallied[]; complaint: Complaint | undefined; life: Life | undefined } => {
  let complaint: Complaint | undefined;
  let life: Life | undefined;
  const tally = events.flatMap((event, index) => {
    const before = complaint;
    life ??= born(event.at);
    complaint = evolve(before, event);
    return countsOf({ before, event, after: complaint }, life).map((count) => ({
      ...count,
      revision: index + 1,
    }));
  });
  return { tally, complaint, life };
};

/** What each event of a file adds, with the revision it made: the same events always add the same. */
export const tallyOf = (events: readonly ComplaintEvent[]): Tallied[] => lived(events).tally;

/** Counters by day. */
export const byDay = (counted: readonly Count[]): Map<string, Counts> => {
  const days = new Map<string, Record<string, number>>();
  for (const { day, key, by } of counted) {
    const counts = days.get(day) ?? {};
    counts[key] = (counts[key] ?? 0) + by;
    days.set(day, counts);
  }
  return days;
};

/** The counters of every day, worked out anew from the files: what the kept ones must equal. */
export const recount = (files: readonly (readonly ComplaintEvent[])[]): Map<string, Counts> =>
  byDay(files.flatMap(tallyOf));
