import BTree from 'sorted-btree';
import { bulkLoad } from 'sorted-btree/extended/bulkLoad';
import type { IndexDefinition } from '../../cloudfunctions/shared/store/collections';
import type { Document } from './document';
import { encode } from './ejson';
import { replaced, spreadKeys, valuesAt } from './index-keys';
import { equalBson } from './order';
import {
  type Base,
  comparator,
  keysBeyond,
  type Row,
  type TreeKey,
  treeKey,
  treeKeys,
  valuesOf,
} from './tree-key';

const NODE = 64;

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
  /** The fields in which a document has had an array. */
  readonly arrays = new Set<string>();
  #tree: BTree<TreeKey, Row>;

  constructor(definition: IndexDefinition) {
    this.name = definition.name;
    this.fields = definition.keys.map(([field]) => field);
    this.directions = definition.keys.map(([, direction]) => direction);
    this.unique = definition.unique === true;
    this.#tree = new BTree<TreeKey, Row>(undefined, comparator(this.directions), NODE);
  }

  /** The keys of a document; refused when it cannot be indexed. */
  keysOf(document: Document): unknown[][] {
    return spreadKeys(document, this.fields).flatMap(({ values, spread, own }) =>
      own ? own.map((value) => replaced(values, spread, value)) : [[...values]],
    );
  }

  add(row: Row): void {
    for (const spread of spreadKeys(row.document, this.fields)) {
      if (spread.own) for (const field of this.#arraysIn(row.document)) this.arrays.add(field);
      for (const key of treeKeys(spread, row)) this.#tree.set(key, row);
    }
  }

  remove(row: Row): void {
    for (const spread of spreadKeys(row.document, this.fields))
      for (const key of treeKeys(spread, row)) this.#tree.delete(key);
  }

  /** Lists a row under the keys of its new document; keys that both have are not touched. The row still holds the old one. */
  move(row: Row, after: Document): void {
    const before = spreadKeys(row.document, this.fields);
    const next = spreadKeys(after, this.fields);
    if (next.some(({ own }) => own)) for (const field of this.#arraysIn(after)) this.arrays.add(field);
    for (const key of keysBeyond(before, next, row)) this.#tree.delete(key);
    for (const key of keysBeyond(next, before, row)) this.#tree.set(key, row);
  }

  #arraysIn(document: Document): string[] {
    return this.fields.filter((field) => !this.arrays.has(field) && valuesAt(document, field).length > 1);
  }

  /** Keys that lie in the stretch with their rows, in the tree's order or against it. */
  *scan(stretch: Stretch, backwards = false): Generator<[TreeKey, Row]> {
    const { low, high } = stretch;
    const compare = this.#tree._compare;
    if (backwards) {
      for (const entry of this.#tree.entriesReversed(high)) {
        if (compare(entry[0], low) < 0) return;
        yield entry;
      }
      return;
    }
    for (const entry of this.#tree.entries(low)) {
      if (compare(entry[0], high) > 0) return;
      yield entry;
    }
  }

  /** Rows that hold exactly this key. */
  *holders(values: readonly unknown[]): Generator<Row> {
    const stretch = { low: treeKey(values, -Infinity), high: treeKey(values, Infinity) };
    for (const [, row] of this.scan(stretch)) yield row;
  }

  /** Lists many rows at once in a tree that is empty: sorted first, which is much quicker than one after another. */
  build(rows: Iterable<Row>): void {
    const listed: TreeKey[] = [];
    for (const row of rows)
      for (const spread of spreadKeys(row.document, this.fields)) {
        if (spread.own) for (const field of this.#arraysIn(row.document)) this.arrays.add(field);
        for (const key of treeKeys(spread, row)) listed.push(key);
      }
    const sorted = inOrder(listed, this.#tree._compare);
    this.#tree = bulkLoad(
      sorted,
      sorted.map(({ base }) => base.row as Row),
      NODE,
      this.#tree._compare,
    );
  }

  /** A key that a unique index holds twice, if there is one. */
  repeated(): readonly unknown[] | undefined {
    if (!this.unique) return undefined;
    let last: unknown[] | undefined;
    for (const key of this.#tree.keys()) {
      const values = valuesOf(key);
      if (last !== undefined && equalBson(last, values)) return values;
      last = values;
    }
    return undefined;
  }
}

/** The text under which a unique key is locked. */
export function keyText(values: readonly unknown[]): string {
  return encode(values);
}

/** Sorts what belongs to one element of an array by itself, where all are texts: such keys come as their documents do, nearly in order. */
function inOrder(listed: TreeKey[], compare: (a: TreeKey, b: TreeKey) => number): TreeKey[] {
  const all = new Map<string, Map<string, TreeKey[]>>();
  let last: Base | undefined;
  let groups = new Map<string, TreeKey[]>();
  for (const key of listed) {
    const { base, own } = key;
    const before = base === last ? [] : base.values.slice(0, Math.max(0, base.spread));
    if (base.spread < 0 || ![own, ...before].every((value) => typeof value === 'string'))
      return listed.sort(compare);
    if (base !== last) {
      const prefix = JSON.stringify(before);
      groups = all.get(prefix) ?? new Map();
      all.set(prefix, groups);
      last = base;
    }
    const group = groups.get(own as string);
    if (group) group.push(key);
    else groups.set(own as string, [key]);
  }
  const sorted = [...all.values()].flatMap((some) => [...some.values()].map((group) => group.sort(compare)));
  return sorted.sort(([a], [b]) => compare(a as TreeKey, b as TreeKey)).flat();
}
