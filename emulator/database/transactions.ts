import { randomUUID } from 'node:crypto';
import type { Change } from './collection';
import type { Store } from './store';
import { dead, Transaction } from './transaction';
import { lockNames } from './uniqueness';

/** The open transactions and what they hold. */
export class Transactions {
  readonly #open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>();
  readonly #locks = new Map<string, Transaction>();

  constructor(
    private readonly store: Store,
    private readonly lifetime: number,
  ) {}

  start(): string {
    const id = randomUUID();
    const transaction = new Transaction(id, this.store, this.#locks);
    const timer = setTimeout(() => this.#close(id), this.lifetime);
    timer.unref();
    this.#open.set(id, { transaction, timer });
    return id;
  }

  /** Does something inside a transaction; whatever is refused there ends it. */
  inside<T>(id: string, work: (transaction: Transaction) => T): T {
    const transaction = this.#get(id);
    try {
      return work(transaction);
    } catch (error) {
      this.#close(id);
      throw error;
    }
  }

  async commit(id: string): Promise<void> {
    const transaction = this.#get(id);
    try {
      await transaction.commit();
    } finally {
      this.#close(id);
    }
  }

  abort(id: string): void {
    this.#get(id);
    this.#close(id);
  }

  abortAll(): void {
    for (const id of this.#open.keys()) this.#close(id);
  }

  /** Commits what `decide` says outside any transaction; waits for locks, and decides again after each wait. */
  async outside<T>(decide: () => { changes: readonly Change[]; answer: T }): Promise<T> {
    for (;;) {
      const { changes, answer } = decide();
      const holder = this.#holder(changes);
      if (holder === undefined) {
        await this.store.commit(changes);
        return answer;
      }
      await holder.ended;
    }
  }

  #holder(changes: readonly Change[]): Transaction | undefined {
    if (this.#locks.size === 0) return undefined;
    for (const change of changes)
      for (const name of lockNames(change)) {
        const holder = this.#locks.get(name);
        if (holder !== undefined) return holder;
      }
    return undefined;
  }

  #get(id: string): Transaction {
    const found = this.#open.get(id);
    if (found === undefined) throw dead();
    return found.transaction;
  }

  #close(id: string): void {
    const found = this.#open.get(id);
    if (found === undefined) return;
    clearTimeout(found.timer);
    this.#open.delete(id);
    found.transaction.end();
  }
}
