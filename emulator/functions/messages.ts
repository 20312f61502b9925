import type { Compiled } from './compiled';

/** What the emulator gives an instance when it starts it; `compiled` is what others have compiled of its code. */
export interface InstanceData {
  dir: string;
  cells: BigInt64Array;
  compiled: Compiled;
}

/** Whose time an instance tells from now on, and what of its environment is different there. */
export interface MoveOrder {
  type: 'move';
  cells: BigInt64Array;
  env: Record<string, string>;
}

/** One run, as it crosses the border into the instance: the event is JSON text. */
export interface RunOrder {
  type: 'run';
  event: string;
  context: Record<string, unknown>;
  env: Record<string, string>;
  /** How many milliseconds the instance's clock is ahead during this run. */
  skew: number;
}

/** How a run ended; `busy` when requests it did not wait for are still under way. */
export type Outcome =
  | { type: 'returned'; json: string; busy: boolean }
  | { type: 'threw'; message: string; stack: string; busy: boolean };

/** What an instance reports: it is loaded, it said something, a run ended, it has nothing left to do. */
export type Report =
  | { type: 'loaded'; compiled?: Compiled | undefined }
  | { type: 'said'; level: string; text: string }
  | Outcome
  | { type: 'drained' };
