import { type Complaint, evolve } from '../complaint';
import type { ComplaintEvent } from '../events';
import { answersOf, archivesOf, responsesOf, roundsOf } from './answers';
import { clocksOf } from './clocks';
import type { Count, Counts } from './counts';
import { durationsOf } from './durations';
import { born, type Life, type Turn } from './life';
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
  ...roundsOf(turn, life),
  ...archivesOf(turn),
  ...suggestionsOf(turn, life),
  ...workOf(turn, life),
];

/** What each event of a file adds, with the revision it made: the same events always add the same. */
export const tallyOf = (events: readonly ComplaintEvent[]): (Count & { revision: number })[] => {
  let before: Complaint | undefined;
  let life: Life | undefined;
  return events.flatMap((event, index) => {
    life ??= born(event.at);
    const after = evolve(before, event);
    const counts = countsOf({ before, event, after }, life);
    before = after;
    return counts.map((count) => ({ ...count, revision: index + 1 }));
  });
};

/** The counters of every day, worked out anew from the files: what the kept ones must equal. */
export const recount = (files: readonly (readonly ComplaintEvent[])[]): Map<string, Counts> => {
  const days = new Map<string, Record<string, number>>();
  for (const { day, key, by } of files.flatMap(tallyOf)) {
    const counts = days.get(day) ?? {};
    counts[key] = (counts[key] ?? 0) + by;
    days.set(day, counts);
  }
  return days;
};
