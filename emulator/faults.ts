/** Everything that can be made to go wrong, by name (the numbers are those of the fault list A2). */
export type FaultName =
  /** F1: the database fails before anything is written. */
  | 'database-error'
  /** F2, F6: the request is carried out, but its answer never arrives. */
  | 'answer-lost'
  /** F3: an operation inside a transaction meets a conflict. */
  | 'operation-conflict'
  /** F4: the commit meets a conflict. */
  | 'commit-conflict'
  /** F5: no transaction can be started. */
  | 'start-conflict'
  /** F8: the instance ends right after a database request was carried out. */
  | 'function-killed'
  /** F10: a call of the app arrives twice at once; the app gets one of the answers. */
  | 'call-doubled'
  /** F12: the instance's clock is `ms` off during one run. */
  | 'clock-skewed'
  /** F11: a timer tick is left out. */
  | 'timer-missed'
  /** F11: a timer tick comes twice. */
  | 'timer-doubled'
  /** F13: the message is delivered, but the open interface times out: the outcome is unknown. */
  | 'push-unknown'
  /** F13: the open interface answers with `errcode`. */
  | 'push-refused'
  /** F16: the quota of requests is used up. */
  | 'quota-exceeded'
  /** F18: the result of a media check never comes. */
  | 'media-check-lost'
  /** F18: the result of a media check comes twice. */
  | 'media-check-doubled'
  /** The storage is busy: a temporary URL is answered with 503. */
  | 'file-unavailable'
  /** The storage does not delete a file that it has. */
  | 'file-kept'
  /** Every matching request takes `ms` longer. */
  | 'latency';

/** What a fault may look at to decide whether it is meant. */
export interface Occasion {
  functionName?: string;
  action?: string;
  collection?: string;
}

/** An order to let something go wrong: where, after how many occasions, and how often. */
export interface FaultOrder extends Occasion {
  /** Occasions to let pass first; 0 when absent. */
  after?: number;
  /** How often it happens; 1 when absent. */
  times?: number;
  /** For `push-refused`: the code, e.g. 43101 or -1. */
  errcode?: number;
  /** For `latency` the delay, for `clock-skewed` how far the clock is ahead (or, negative, behind). */
  ms?: number;
}

interface Armed {
  name: FaultName;
  order: FaultOrder;
  skip: number;
  left: number;
}

const matches = (order: FaultOrder, occasion: Occasion): boolean =>
  (['functionName', 'action', 'collection'] as const).every(
    (key) => order[key] === undefined || order[key] === occasion[key],
  );

/** The faults that are armed, and how often each has struck. */
export class Faults {
  private armed: Armed[] = [];
  private readonly struck = new Map<FaultName, number>();

  /** Arms a fault; it strikes on the next matching occasions. */
  inject(name: FaultName, order: FaultOrder = {}): void {
    this.armed.push({ name, order, skip: order.after ?? 0, left: order.times ?? 1 });
  }

  /** Disarms everything; the counts stay. */
  clear(): void {
    this.armed = [];
  }

  hits(name: FaultName): number {
    return this.struck.get(name) ?? 0;
  }

  /** Whether `name` strikes now; an occasion that is let pass is counted off. */
  strike(name: FaultName, occasion: Occasion): FaultOrder | undefined {
    for (const fault of this.armed) {
      if (fault.name !== name || !matches(fault.order, occasion)) continue;
      if (fault.skip > 0) {
        fault.skip -= 1;
        continue;
      }
      fault.left -= 1;
      if (fault.left === 0) this.armed = this.armed.filter((other) => other !== fault);
      this.struck.set(name, this.hits(name) + 1);
      return fault.order;
    }
    return undefined;
  }
}
