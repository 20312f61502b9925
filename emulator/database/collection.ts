import type { IndexDefinition } from '../../cloudfunctions/shared/store/collections';
import type { Document } from './document';
import { idKey } from './document';
import { IndexTree } from './index-tree';
import type { Row } from './tree-key';

/** One document as it shall be after a commit; null removes it. */
export interface Change {
  readonly collection: Collection;
  readonly key: string;
  readonly after: Document | null;
}

interface Past {
  readonly until: number;
  readonly document: Document | null;
}

/** How much has been read so far to answer requests. */
export interface Examined {
  /** Keys of indexes that were looked at. */
  keys: number;
  /** Documents that had to be looked at: those that an index's keys neither ruled out nor answered for. */
  documents: number;
}

/** The committed documents of one collection, its indexes, and the past that open snapshots still see. */
export class Collection {
  readonly rows = new Map<string, Row>();
  readonly trees: readonly IndexTree[];
  readonly examined: Examined = { keys: 0, documents: 0 };
  #byId: IndexTree | undefined;
  #inserted = 0;
  readonly #past = new Map<string, Past[]>();

  constructor(
    readonly name: string,
    indexes: readonly IndexDefinition[],
  ) {
    this.trees = indexes.map((definition) => new IndexTree(definition));
  }

  /** The order of ids; built when it is first asked for, since most reads by id need none. */
  get byId(): IndexTree {
    if (this.#byId === undefined) {
      this.#byId = new IndexTree({ name: '_id_', keys: [['_id', 1]], unique: true });
      for (const row of this.rows.values()) this.#byId.add(row);
    }
    return this.#byId;
  }

  /** Rows that are reached by their ids, or one after another. */
  *counting(rows: Iterable<Row>): Generator<Row> {
    for (const row of rows) {
      this.examined.keys++;
      yield row;
    }
  }

  /** Puts a change in force; the past is kept when a snapshot may still look at it. */
  apply(key: string, after: Document | null, version: number, keepPast: boolean): void {
    const row = this.rows.get(key);
    if (keepPast) this.#remember(key, { until: version, document: row?.document ?? null });
    if (row === undefined) {
      if (after !== null) this.#insert(key, after);
    } else if (after === null) {
      this.#unlist(row);
      this.rows.delete(key);
    } else {
      for (const tree of this.trees) tree.move(row, after);
      row.document = after;
    }
  }

  /** Takes a document over from disk; its indexes follow by `index`. */
  load(key: string, document: Document | null): void {
    const row = this.rows.get(key);
    if (document === null) this.rows.delete(key);
    else if (row === undefined) this.rows.set(key, { key, order: this.#inserted++, document });
    else row.document = document;
  }

  /** Indexes everything that was loaded; a unique key that is there twice is a fault in the data. */
  index(): void {
    for (const tree of this.trees) {
      tree.build(this.rows.values());
      const repeated = tree.repeated();
      if (repeated !== undefined)
        throw new Error(
          `cannot build unique index ${tree.name} of ${this.name}: two documents hold ${JSON.stringify(repeated)}`,
        );
    }
  }

  /** The document as a snapshot taken at a version sees it. */
  at(key: string, version: number): Document | null {
    const past = this.#past.get(key)?.find((entry) => entry.until > version);
    return past === undefined ? (this.rows.get(key)?.document ?? null) : past.document;
  }

  /** True when the document was written after a version. */
  changedSince(key: string, version: number): boolean {
    return this.#past.get(key)?.some((entry) => entry.until > version) ?? false;
  }

  forget(): void {
    this.#past.clear();
  }

  #insert(key: string, document: Document): void {
    const row: Row = { key, order: this.#inserted++, document };
    this.rows.set(key, row);
    this.#list(row);
  }

  #list(row: Row): void {
    for (const tree of this.trees) tree.add(row);
    this.#byId?.add(row);
  }

  #unlist(row: Row): void {
    for (const tree of this.trees) tree.remove(row);
    this.#byId?.remove(row);
  }

  #remember(key: string, past: Past): void {
    const list = this.#past.get(key);
    if (list === undefined) this.#past.set(key, [past]);
    else list.push(past);
  }
}

/** The change that stores a document. */
export function storing(collection: Collection, document: Document): Change {
  return { collection, key: idKey(document._id), after: document };
}
