import type { Document } from './document';
import type { Spread } from './index-keys';
import { compareBson, equalBson } from './order';

const SURROGATE = /[\ud800-\udfff]/;

/** A document in its place: `order` is the moment of its insertion, and breaks ties between equal keys. */
export interface Row {
  readonly key: string;
  readonly order: number;
  document: Document;
}

/** What the keys of one document have in common, or all of a bound: there the order is infinite, and the values may be a prefix alone. */
export interface Base {
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

export const valuesOf = (key: TreeKey): unknown[] => key.base.values.map((_, at) => valueAt(key, at));

/** The keys of some spreads that others do not have: of one array the elements that are new, where the rest is the same. */
export function keysBeyond(spreads: readonly Spread[], others: readonly Spread[], row: Row): TreeKey[] {
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

export function treeKeys({ values, spread, own }: Spread, row: Row): TreeKey[] {
  const { order } = row;
  const plain = { values, order, spread, surrogates: values.some(hasSurrogates), row };
  if (own === undefined) return [plainKey(plain)];
  const odd = own.some(hasSurrogates) ? { ...plain, surrogates: true } : plain;
  return own.map((value) => ({ base: odd !== plain && hasSurrogates(value) ? odd : plain, own: value }));
}

export function comparator(directions: readonly (1 | -1)[]): (a: TreeKey, b: TreeKey) => number {
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
