const RUNNING = 0;
const VALUE = 1;

/** What a function instance needs to tell the emulator's time: two cells shared between threads. */
export type SharedTime = BigInt64Array;

/** Reads the emulator's time from the shared cells; `real` is the machine's own clock. */
export const readTime = (cells: SharedTime, real: () => number): number => {
  const value = Number(Atomics.load(cells, VALUE));
  return Atomics.load(cells, RUNNING) === 1n ? real() + value : value;
};

/** The emulator's time: standing still, or running with the machine's clock at an offset. */
export class Clock {
  readonly cells: SharedTime = new BigInt64Array(new SharedArrayBuffer(16));

  constructor(
    start: Date,
    readonly running: boolean,
  ) {
    Atomics.store(this.cells, RUNNING, running ? 1n : 0n);
    this.moveTo(start);
  }

  now = (): Date => new Date(readTime(this.cells, Date.now));

  /** Puts the clock at `at` without firing anything; the timetable does the firing. */
  moveTo(at: Date): void {
    const value = this.running ? at.getTime() - Date.now() : at.getTime();
    Atomics.store(this.cells, VALUE, BigInt(value));
  }
}
