import { CloudError } from '../cloud-error';
import type { Change, Collection } from './collection';
import type { Document } from './document';
import type { Store } from './store';
import { checkUnique, lockNames } from './uniqueness';

const CONTACT = 'Please check your request, but if the problem persists, contact us.';

/** An open transaction: a snapshot, the writes that only it sees, and the locks it holds. */
export class Transaction {
  readonly ended: Promise<void>;
  readonly #writes = new Map<string, Change>();
  #snapshot: number | undefined;
  #end: () => void = () => undefined;

  constructor(
    readonly id: string,
    private readonly store: Store,
    private readonly locks: Map<string, Transaction>,
  ) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** The document as this transaction sees it. */
  read(collection: Collection, key: string): Document | null {
    const snapshot = this.#begin();
    const own = this.#writes.get(writeName(collection, key));
    return own === undefined ? collection.at(key, snapshot) : own.after;
  }

  /** Keeps writes until the commit; a document somebody else holds or has written is a conflict at once. */
  write(changes: readonly Change[]): void {
    const snapshot = this.#begin();
    for (const change of changes) {
      if (change.collection.changedSince(change.key, snapshot)) throw conflict();
      for (const name of lockNames(change)) this.#lock(name);
      this.#writes.set(writeName(change.collection, change.key), change);
    }
    checkUnique([...this.#writes.values()]);
  }

  /** Ends the transaction and puts its writes in force. */
  async commit(): Promise<void> {
    const changes = [...this.#writes.values()];
    this.end();
    await this.store.commit(changes);
  }

  /** Lets go of everything; without a commit before, nothing of it has happened. */
  end(): void {
    for (const [name, holder] of this.locks) if (holder === this) this.locks.delete(name);
    this.#writes.clear();
    if (this.#snapshot !== undefined) this.store.closeSnapshot();
    this.#snapshot = undefined;
    this.#end();
  }

  /** The snapshot is taken by the first operation, not by the start. */
  #begin(): number {
    this.#snapshot ??= this.store.openSnapshot();
    return this.#snapshot;
  }

  #lock(name: string): void {
    const holder = this.locks.get(name);
    if (holder !== undefined && holder !== this) throw conflict();
    this.locks.set(name, this);
  }
}

/** The refusal of a write that another transaction was faster with. */
export function conflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  );
}

/** The refusal of a transaction that has ended, by whatever cause. */
export function dead(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  );
}

function writeName(collection: Collection, key: string): string {
  return `${collection.name}\u0000${key}`;
}
