import { type Document, isPlain } from './document';
import type { IndexTree } from './index-tree';
import { compareBson, rank } from './order';
import { type TreeKey, valueAt } from './tree-key';

/** What of a filter can be seen from a key of an index, without the document. */
export interface KeyTest {
  /** False when the document cannot match. */
  passes(key: TreeKey): boolean;
  /** Whether the key alone says that the document matches. */
  readonly decides: boolean;
}

type Test = (value: unknown) => boolean;

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

const compares =
  (operand: unknown, holds: (order: number) => boolean): Test =>
  (value) =>
    rank(value) === rank(operand) && holds(compareBson(value, operand));

const equals = (operand: unknown): Test => compares(operand, (order) => order === 0);

const operators: Record<string, (operand: unknown) => Test> = {
  $eq: equals,
  $ne: (operand) => {
    const test = equals(operand);
    return (value) => !test(value);
  },
  $gt: (operand) => compares(operand, (order) => order > 0),
  $gte: (operand) => compares(operand, (order) => order >= 0),
  $lt: (operand) => compares(operand, (order) => order < 0),
  $lte: (operand) => compares(operand, (order) => order <= 0),
  $in: (operand) => {
    const tests = (operand as unknown[]).map(equals);
    return (value) => tests.some((test) => test(value));
  },
  $nin: (operand) => {
    const tests = (operand as unknown[]).map(equals);
    return (value) => !tests.some((test) => test(value));
  },
};

const isList = (name: string): boolean => name === '$in' || name === '$nin';

/** The tests of one condition; undefined where a key does not suffice for one of them. */
function testsOf(condition: unknown): Test[] | undefined {
  if (isScalar(condition)) return [equals(condition)];
  if (!isPlain(condition)) return undefined;
  const tests = Object.entries(condition).map(([name, operand]) => {
    const fit = isList(name) ? Array.isArray(operand) && operand.every(isScalar) : isScalar(operand);
    return fit ? operators[name]?.(operand) : undefined;
  });
  return tests.length > 0 && tests.every((test) => test !== undefined) ? tests : undefined;
}

/** The conditions of a filter by field, or undefined among them for what is no plain condition on a field. */
function conditionsOf(filter: Document): ([field: string, condition: unknown] | undefined)[] {
  return Object.entries(filter).flatMap(([field, condition]) => {
    if (field === '$and' && Array.isArray(condition))
      return condition.flatMap((part) => (isPlain(part) ? conditionsOf(part) : [undefined]));
    return field.startsWith('$') ? [undefined] : [[field, condition]];
  });
}

const isPattern = (condition: unknown): boolean =>
  condition instanceof RegExp ||
  (isPlain(condition) && Object.keys(condition).every((name) => name === '$regex' || name === '$options'));

/** What a filter says that an index's keys can answer, where the first `fixed` fields are bounded by single values, and the next, if it is `begun`, by a beginning alone. A field that has arrays is only answered by those bounds: its key is one element of several. */
export function keyTest(tree: IndexTree, filter: Document, fixed: number, begun = false): KeyTest {
  const tests: [at: number, test: Test][] = [];
  let decides = true;
  for (const found of conditionsOf(filter)) {
    const [field = '', condition] = found ?? [];
    const at = tree.fields.indexOf(field);
    const own = testsOf(condition);
    if (begun && at === fixed && isPattern(condition)) continue;
    if (found === undefined || at === -1 || own === undefined) decides = false;
    else if (!tree.arrays.has(field)) for (const test of own) tests.push([at, test]);
    else if (at >= fixed || !isScalar(condition)) decides = false;
  }
  return { decides, passes: (key) => tests.every(([at, test]) => test(valueAt(key, at))) };
}
