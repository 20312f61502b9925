/** Counts of what happened, by name; printed at the end. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(name: string, by = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + by);
  }

  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  /** All counts whose name begins so, without that beginning, the largest first. */
  under(prefix: string): [name: string, count: number][] {
    return [...this.counts]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, count]): [string, number] => [name.slice(prefix.length), count])
      .sort((a, b) => b[1] - a[1]);
  }
}
