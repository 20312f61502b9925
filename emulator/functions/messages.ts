/** What the emulator gives an instance when it starts it. */
export interface InstanceData {
  dir: string;
  cells: BigInt64Array;
}

/** One run, as it crosses the border into the instance: the event is JSON text. */
export interface RunOrder {
  event: string;
  context: Record<string, unknown>;
  env: Record<string, string>;
}

/** What an instance reports: it is loaded, it said something, it has a result, it has nothing left to do. */
export type Report =
  | { type: 'loaded' }
  | { type: 'said'; level: string; text: string }
  | { type: 'returned'; json: string }
  | { type: 'threw'; message: string; stack: string }
  | { type: 'drained' };
