import BTree from 'sorted-btree';

/** Something that somebody will do at a simulated instant (milliseconds). */
export interface Errand {
  at: number;
  run: () => Promise<void>;
}

/** The errands of three months in the order of their time; equal times in the order they were entered. */
export class Agenda {
  private readonly tree = new BTree<[number, number], Errand>(
    undefined,
    (a, b) => a[0] - b[0] || a[1] - b[1],
  );
  private entered = 0;

  add(at: number, run: () => Promise<void>): void {
    this.tree.set([at, this.entered++], { at, run });
  }

  get size(): number {
    return this.tree.size;
  }

  /** The errands of the next span of time that has any. */
  next(spanMs: number): Errand[] {
    const first = this.tree.minKey();
    if (!first) return [];
    const until = (Math.floor(first[0] / spanMs) + 1) * spanMs;
    const found = this.tree.getRange(first, [until, 0], false);
    for (const [key] of found) this.tree.delete(key);
    return found.map(([, errand]) => errand);
  }
}
