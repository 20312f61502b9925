import type { Collections } from '../../cloudfunctions/shared/store/collections';
import { CloudError } from '../cloud-error';
import { type Change, Collection } from './collection';
import { MAX_COLLECTIONS } from './limits';
import { checkUnique } from './uniqueness';

/** Where commits are written down; the promise resolves when they cannot be lost any more. */
export interface Recorder {
  commit(changes: readonly Change[]): Promise<void>;
  created(collection: string): Promise<void>;
}

/** All committed data, and the one place where it changes. */
export class Store {
  /** Counts the commits; a snapshot is the value it had. */
  version = 0;
  /** How many open snapshots may look at the past. */
  snapshots = 0;
  recorder: Recorder | undefined;
  readonly #collections = new Map<string, Collection>();

  constructor(declared: Collections) {
    for (const [name, { indexes }] of Object.entries(declared))
      this.#collections.set(name, new Collection(name, indexes));
  }

  get collections(): IterableIterator<Collection> {
    return this.#collections.values();
  }

  collection(name: unknown): Collection {
    const found = typeof name === 'string' ? this.#collections.get(name) : undefined;
    if (found !== undefined) return found;
    throw new CloudError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${String(name)}. Please check your request, but if the problem persists, contact us.`,
    );
  }

  has(name: string): boolean {
    return this.#collections.has(name);
  }

  /** Creates a collection without indexes of its own. */
  async create(name: string): Promise<void> {
    if (this.has(name))
      throw new CloudError('DATABASE_REQUEST_FAILED', `[ResourceInUse] Table exist: ${name}`);
    if (this.#collections.size >= MAX_COLLECTIONS)
      throw new CloudError('DATABASE_COLLECTION_EXCEED_LIMIT', `at most ${MAX_COLLECTIONS} collections`);
    this.restore(name);
    await this.recorder?.created(name);
  }

  /** The collection, made if it is not there: what the log knows exists. */
  restore(name: string): Collection {
    const found = this.#collections.get(name) ?? new Collection(name, []);
    this.#collections.set(name, found);
    return found;
  }

  /** Puts changes in force all at once; resolves when they are durable. */
  async commit(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    checkUnique(changes);
    this.apply(changes);
    await this.recorder?.commit(changes);
  }

  /** Puts changes in force that are already written down. */
  apply(changes: readonly Change[]): void {
    this.version++;
    for (const { collection, key, after } of changes)
      collection.apply(key, after, this.version, this.snapshots > 0);
  }

  openSnapshot(): number {
    this.snapshots++;
    return this.version;
  }

  closeSnapshot(): void {
    this.snapshots--;
    if (this.snapshots === 0) for (const collection of this.collections) collection.forget();
  }
}
