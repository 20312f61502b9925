import type { FigureTopic } from '../../../../types/insight';
import { type Counts, under } from './counts';

/** A share that somebody else aims at. */
export interface Target {
  who: string;
  share: number;
}

/** One figure of B14: what it is called, what exactly it says, and how it comes from the counters. */
export interface FigureDefinition {
  name: string;
  topic: FigureTopic;
  label: string;
  definition: string;
  unit: 'count' | 'share' | 'minutes';
  /** What it counts, or for a length its number of cases. */
  part: (counts: Counts) => number;
  /** Among how many; absent for a plain number. */
  whole?: (counts: Counts) => number;
  /** What the rest of those is, as the way to them is called. */
  rest?: string;
  /** Under which number its complaints are found, where another has the same ones. */
  behind?: string;
  /** What others aim at, to compare with (B14). */
  targets?: readonly Target[];
  /** The length itself. */
  length?: (counts: Counts) => number | null;
  /** Where it is not the sum of what single complaints add: it follows from several of them, or from the day it is. */
  beyond?: true;
}

/** The sum of some counters. */
export const of =
  (...keys: string[]) =>
  (counts: Counts): number =>
    keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0);

/** The sum of all counters under a prefix. */
export const total = (counts: Counts, prefix: string): number =>
  [...under(counts, prefix).values()].reduce((sum, count) => sum + count, 0);
