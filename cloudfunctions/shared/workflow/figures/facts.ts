import type { ComplaintEvent } from '../events';
import type { Counts } from './counts';
import { figureDefinitions } from './definitions';
import { waitOf } from './durations';
import { byDay, lived } from './tally';
import { workNumbersIn } from './work';

/** The bars of the charts, by the first word of their counters. */
const bars: ReadonlySet<string> = new Set([
  'opened',
  'unfinished',
  'category',
  'child',
  'building',
  'public',
  'nowhere',
  'channel',
  'hour',
  'cell',
  'kept',
  'breached',
  'late',
  'waited',
  'kind',
  'severity',
  'validity',
  'round',
  'stars',
  'reason',
  'why',
  'missed',
  'hand',
]);

/** Which number of the screen a counter adds to by itself, if any: of a histogram all columns are one number. */
const barOf = (key: string): string | undefined => {
  const [first = '', second = ''] = key.split(':');
  if (first === 'stay') return `stay:${second}`;
  // Whatever leaves the list, beside the figure of what was settled.
  if (first === 'ended') return 'left';
  return bars.has(first) ? key : undefined;
};

/** The two sides of a figure: what it counts, and the rest of what it counts among. */
export const restOf = (name: string): string => `${name}-`;

const times = (count: number, number: string): string[] =>
  Array.from({ length: Math.max(0, count) }, () => number);

/** The numbers that one day's counters of one complaint add to, each as often as it adds to it: by the very definitions that the figures come from (B14). */
const numbersOf = (counts: Counts): string[] => [
  ...figureDefinitions.flatMap(({ name, part, whole, behind, beyond }) => {
    if (behind || beyond) return [];
    const counted = part(counts);
    return [...times(counted, name), ...times((whole?.(counts) ?? 0) - counted, restOf(name))];
  }),
  ...Object.entries(counts).flatMap(([key, count]) => {
    const bar = barOf(key);
    return bar ? times(count, bar) : [];
  }),
  ...[...workNumbersIn(counts)].flatMap(([number, count]) => times(count, number)),
];

/** A number of the screen on a day, as complaints are found by it. */
export const factOn = (number: string, day: string): string => `${number}@${day}`;

/** Raised whenever a figure, a bar or a kind of search term is added: files that were counted before are then gone through once more. */
export const EDITION = 6;

/** As what a complaint is counted: under which numbers of the screen and on which days, and where it waits now. */
export interface Counted {
  facts: string[];
  /** Its stage and with whom it waits, `<stage>:<who>`; null of one that is closed or waits for its revisit (C1.15). */
  waits: string | null;
  waitsSince: string | null;
  /** By which edition of the figures. */
  countedAs: number;
}

/** What is kept of a file so that whoever taps a number finds the complaints that made it (§4): a pure function of its events. */
export const countedOf = (events: readonly ComplaintEvent[]): Counted => {
  const { tally, complaint, life } = lived(events);
  const who = complaint && waitOf(complaint);
  const waits = complaint && who ? `${complaint.stage}:${who}` : null;
  const days = [...byDay(tally)];
  return {
    facts: [
      ...days.flatMap(([day, counts]) => numbersOf(counts).map((number) => factOn(number, day))),
      // What is true of it now stands under no day.
      ...(days.some(([, { unfinished = 0 }]) => unfinished > 0) ? ['unfinished'] : []),
      ...(waits ? [`waits:${waits}`] : []),
    ],
    countedAs: EDITION,
    waits,
    waitsSince: life && who ? ([life.stageSince, life.waitSince].sort()[1] ?? null) : null,
  };
};
