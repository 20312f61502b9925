import BTree from 'sorted-btree';
import { bulkLoad } from 'sorted-btree/extended/bulkLoad';
import type { IndexDefinition } from '../../cloudfunctions/shared/store/collections';
import type { Document } from './document';
import { encode } from './ejson';
import { replaced, type Spread, spreadKeys, valuesAt } from './index-keys';
import { compareBson, equalBson } from './order';

const NODE = 64;
const SURROGATE = /[\ud800-\udfff]/;

/** A document in its place: `order` is the moment of its insertion, and breaks ties between equal keys. */
export interface Row {
  readonly key: string;
  readonly order: number;
  document: Document;
}

/** What the keys of one document have in common, or all of a bound: there the order is infinite, and the values may be a prefix alone. */
interface Base {
  readonly values: readonly unknown[];
  readonly order: number;
  /** Which value is each key's own, because the document has an array there; -1 when none is. */
  readonly spread: number;
  /** True when a text holds surrogates, which UTF-16 order puts in the wrong place. */
  readonly surrogates: boolean;
  /** Whose key it is; of a bound nobody's. */
  readonly row?: Row;
}

/** A key of the tree. There are as many as a document has terms: each holds only what is its own. */
export interface TreeKey {
  readonly base: Base;
  readonly own: unknown;
}

const hasSurrogates = (value: unknown): boolean => typeof value === 'string' && SURROGATE.test(value);

/** The key of a bound: its values, and plus or minus infinity. */
export function treeKey(values: readonly unknown[], order: number): TreeKey {
  return plainKey({ values, order, spread: -1, surrogates: values.some(hasSurrogates) });
}

const plainKey = (base: Base): TreeKey => ({ base, own: undefined });

/** The value of a key in one of the index's fields. */
export const valueAt = ({ base, own }: TreeKey, at: number): unknown =>
  at === base.spread ? own : base.values[at];

const valuesOf = (key: TreeKey): unknown[] => key.base.values.map((_, at) => valueAt(key, at));

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

/** The keys of some spreads that others do not have: of one array the elements that are new, where the rest is the same. */
function keysBeyond(spreads: readonly Spread[], others: readonly Spread[], row: Row): TreeKey[] {
  const [spread] = spreads;
  const [other] = others;
  const alone = spreads.length === 1 && others.length === 1;
  if (!alone || !spread || !other || spread.spread !== other.spread || !sameBut(spread, other))
    return spreads.flatMap((one) => treeKeys(one, row));
  if (!spread.own || !other.own) return [];
  const there = new Set(other.own);
  return treeKeys({ ...spread, own: spread.own.filter((value) => !there.has(value)) }, row);
}

/** Whether two spreads differ at most in the values that are each key's own. */
const sameBut = (one: Spread, other: Spread): boolean =>
  one.values.every((value, at) => at === one.spread || equalBson(value, other.values[at]));

function treeKeys({ values, spread, own }: Spread, row: Row): TreeKey[] {
  const { order } = row;
  const plain = { values, order, spread, surrogates: values.some(hasSurrogates), row };
  if (own === undefined) return [plainKey(plain)];
  const odd = own.some(hasSurrogates) ? { ...plain, surrogates: true } : plain;
  return own.map((value) => ({ base: odd !== plain && hasSurrogates(value) ? odd : plain, own: value }));
}

function comparator(directions: readonly (1 | -1)[]): (a: TreeKey, b: TreeKey) => number {
  return (a, b) => {
    const shared = Math.min(a.base.values.length, b.base.values.length);
    const asText = !a.base.surrogates && !b.base.surrogates;
    for (let at = 0; at < shared; at++) {
      const order = asText
        ? compareTexts(valueAt(a, at), valueAt(b, at))
        : compareBson(valueAt(a, at), valueAt(b, at));
      if (order !== 0) return directions[at] === 1 ? order : -order;
    }
    const [before, after] = [a.base.order, b.base.order];
    return before === after ? 0 : before < after ? -1 : 1;
  };
}

/** As `compareBson`, quicker for texts without surrogates: there the engine's own order is right. */
function compareTexts(a: unknown, b: unknown): number {
  if (typeof a !== 'string' || typeof b !== 'string') return compareBson(a, b);
  return a === b ? 0 : a < b ? -1 : 1;
}
