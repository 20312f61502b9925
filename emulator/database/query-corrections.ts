import type { Context } from 'mingo/core';
import { $elemMatch as elemMatch, $gte as gte, $lte as lte } from 'mingo/operators/query';
import type { Options } from 'mingo/types';
import { resolve } from 'mingo/util';
import { isPlain } from './document';

type QueryOps = Parameters<Context['addQueryOps']>[0];
type Operator = QueryOps[`$${string}`];
type Test = (document: object) => boolean;

/** `$gte: null` and `$lte: null` match a field that is absent, as `$eq: null` does. */
function withNull(operator: typeof gte | typeof lte): Operator {
  return ((selector: string, value: unknown, options: Options): Test => {
    if (value !== null && value !== undefined) return operator(selector, value as never, options) as Test;
    return (document) => {
      const found: unknown = resolve(document as never, selector, { unwrapArray: true });
      return Array.isArray(found) ? found.some((entry) => entry == null) : found == null;
    };
  }) as Operator;
}

/** `$elemMatch` with conditions on fields matches objects alone, never primitive elements. */
function elemMatchOnObjects(selector: string, value: unknown, options: Options): Test {
  const conditions = isPlain(value) ? Object.keys(value) : [];
  const onElement = conditions.length > 0 && conditions.every(isOperator);
  const test = elemMatch(selector, value as never, options) as Test;
  if (onElement) return test;
  return (document) => {
    const found: unknown = resolve(document as never, selector, { unwrapArray: true });
    if (!Array.isArray(found)) return false;
    return found.some(
      (element) => typeof element === 'object' && element !== null && test(under(selector, element)),
    );
  };
}

function isOperator(key: string): boolean {
  return key.startsWith('$') && key !== '$and' && key !== '$or' && key !== '$nor';
}

/** A document that holds one element in an array at a path. */
function under(path: string, element: unknown): object {
  return path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), [element]) as object;
}

/** The query operators in which mingo differs from MongoDB. */
export const correctedQueryOperators: QueryOps = {
  $gte: withNull(gte),
  $lte: withNull(lte),
  $elemMatch: elemMatchOnObjects as Operator,
};
