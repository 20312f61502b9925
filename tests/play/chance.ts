/** A seeded source of chance (mulberry32): the same seed plays the same three months. */
export class Chance {
  constructor(private state: number) {}

  /** A number from 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** True in so many of a hundred cases. */
  percent(share: number): boolean {
    return this.next() * 100 < share;
  }

  /** A number between two, the lower ones likelier. */
  between(low: number, high: number): number {
    return low + (high - low) * this.next() ** 2;
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[Math.floor(this.next() * from.length)] ?? from[0];
  }

  /** A source of its own for one complaint, so that complaints worked at the same time do not disturb each other. */
  fork(salt: number): Chance {
    return new Chance((this.state ^ Math.imul(salt + 1, 0x9e3779b1)) | 0);
  }
}
