import BTree from 'sorted-btree';
import type { IndexDefinition } from '../../cloudfunctions/shared/store/collections';
import type { Document } from './document';
import { encode } from './ejson';
import { indexKeys } from './index-keys';
import { compareBson, equalBson } from './order';

const SURROGATE = /[\ud800-\udfff]/;

/** A document in its place: `order` is the moment of its insertion, and breaks ties between equal keys. */
export interface Row {
  readonly key: string;
  readonly order: number;
  document: Document;
}

/** A key of the tree, or with an infinite `order` a bound that may hold a prefix alone. */
export interface TreeKey {
  readonly values: readonly unknown[];
  readonly order: number;
  /** True when a text holds surrogates, which UTF-16 order puts in the wrong place. */
  readonly surrogates: boolean;
}

/** The key of the tree for values: of a row by its order, of a bound by plus or minus infinity. */
export function treeKey(values: readonly unknown[], order: number): TreeKey {
  return {
    values,
    order,
    surrogates: values.some((value) => typeof value === 'string' && SURROGATE.test(value)),
  };
}

/** A stretch of keys, both ends included. */
export interface Stretch {
  readonly low: TreeKey;
  readonly high: TreeKey;
}

/** One index of a collection: a B+tree in the order of BSON and of the index's directions. */
export class IndexTree {
  readonly name: string;
  readonly fields: readonly string[];
  readonly directions: readonly (1 | -1)[];
  readonly unique: boolean;
  /** True once a document had an array in an indexed field. */
  multikey = false;
  readonly #tree: BTree<TreeKey, Row>;

  constructor(definition: IndexDefinition) {
    this.name = definition.name;
    this.fields = definition.keys.map(([field]) => field);
    this.directions = definition.keys.map(([, direction]) => direction);
    this.unique = definition.unique === true;
    this.#tree = new BTree<TreeKey, Row>(undefined, comparator(this.directions), 64);
  }

  keysOf(document: Document): unknown[][] {
    return indexKeys(document, this.fields);
  }

  add(row: Row): void {
    const keys = this.keysOf(row.document);
    if (keys.length > 1) this.multikey = true;
    for (const values of keys) this.#tree.set(treeKey(values, row.order), row);
  }

  remove(row: Row): void {
    for (const values of this.keysOf(row.document)) this.#tree.delete(treeKey(values, row.order));
  }

  /** Rows whose keys lie in the stretch, in the tree's order or against it. */
  *scan(stretch: Stretch, backwards = false): Generator<Row> {
    const { low, high } = stretch;
    const compare = this.#tree._compare;
    if (backwards) {
      for (const [key, row] of this.#tree.entriesReversed(high)) {
        if (compare(key, low) < 0) return;
        yield row;
      }
      return;
    }
    for (const [key, row] of this.#tree.entries(low)) {
      if (compare(key, high) > 0) return;
      yield row;
    }
  }

  /** Rows that hold exactly this key. */
  holders(values: readonly unknown[]): Generator<Row> {
    return this.scan({ low: treeKey(values, -Infinity), high: treeKey(values, Infinity) });
  }

  /** A key that a unique index holds twice, if there is one. */
  repeated(): readonly unknown[] | undefined {
    if (!this.unique) return undefined;
    let last: TreeKey | undefined;
    for (const key of this.#tree.keys()) {
      if (last !== undefined && equalBson(last.values, key.values)) return key.values;
      last = key;
    }
    return undefined;
  }
}

/** The text under which a unique key is locked. */
export function keyText(values: readonly unknown[]): string {
  return encode(values);
}

function comparator(directions: readonly (1 | -1)[]): (a: TreeKey, b: TreeKey) => number {
  return (a, b) => {
    const shared = Math.min(a.values.length, b.values.length);
    const asText = !a.surrogates && !b.surrogates;
    for (let at = 0; at < shared; at++) {
      const order = asText
        ? compareTexts(a.values[at], b.values[at])
        : compareBson(a.values[at], b.values[at]);
      if (order !== 0) return directions[at] === 1 ? order : -order;
    }
    return a.order === b.order ? 0 : a.order < b.order ? -1 : 1;
  };
}

/** As `compareBson`, quicker for texts without surrogates: there the engine's own order is right. */
function compareTexts(a: unknown, b: unknown): number {
  if (typeof a !== 'string' || typeof b !== 'string') return compareBson(a, b);
  return a === b ? 0 : a < b ? -1 : 1;
}
