import { CloudError } from '../cloud-error';
import { copy, type Document, isPlain } from './document';
import { sortBy } from './find';
import { compareBson, equalBson } from './order';
import { matcher } from './query';

/** What an operator makes of a field's value; undefined is an absent field. */
interface UpdateOperator {
  /** True when the field, and the way to it, is made if it is absent. */
  readonly creates: boolean;
  apply(current: unknown, operand: unknown): unknown;
}

/** The operators of an update over one plain path; the types of the values were checked before. */
export const operators: ReadonlyMap<string, UpdateOperator> = new Map<string, UpdateOperator>([
  ['$set', { creates: true, apply: (_, operand) => copy(operand) }],
  ['$unset', { creates: false, apply: () => undefined }],
  ['$inc', { creates: true, apply: (current, operand) => Number(current ?? 0) + Number(operand) }],
  ['$mul', { creates: true, apply: (current, operand) => Number(current ?? 0) * Number(operand) }],
  ['$min', { creates: true, apply: (current, operand) => extreme(current, operand, -1) }],
  ['$max', { creates: true, apply: (current, operand) => extreme(current, operand, 1) }],
  ['$bit', { creates: true, apply: (current, operand) => bits(Number(current ?? 0), operand) }],
  ['$push', { creates: true, apply: (current, operand) => push((current ?? []) as unknown[], operand) }],
  [
    '$addToSet',
    { creates: true, apply: (current, operand) => addToSet((current ?? []) as unknown[], operand) },
  ],
  ['$pull', { creates: false, apply: (current, operand) => pull(current as unknown[], operand) }],
  ['$pullAll', { creates: false, apply: (current, operand) => pullAll(current as unknown[], operand) }],
  ['$pop', { creates: false, apply: (current, operand) => pop(current as unknown[], operand) }],
]);

function extreme(current: unknown, operand: unknown, way: 1 | -1): unknown {
  return current === undefined || compareBson(operand, current) * way > 0 ? copy(operand) : current;
}

function bits(current: number, operand: unknown): number {
  let result = current;
  for (const [operation, mask] of Object.entries(operand as Document)) {
    if (operation === 'and') result &= Number(mask);
    else if (operation === 'or') result |= Number(mask);
    else if (operation === 'xor') result ^= Number(mask);
    else throw failed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}'`);
  }
  return result;
}

function push(current: unknown[], operand: unknown): unknown[] {
  if (!isPlain(operand) || !('$each' in operand)) return [...current, copy(operand)];
  const { $each, $position, $sort, $slice } = operand;
  const at = typeof $position === 'number' ? $position : current.length;
  const next = [...current];
  next.splice(at, 0, ...(copy(eachOf('$push', $each)) as unknown[]));
  const sorted = $sort === undefined ? next : sortElements(next, $sort);
  if (typeof $slice !== 'number') return sorted;
  return $slice < 0 ? sorted.slice($slice) : sorted.slice(0, $slice);
}

function sortElements(elements: unknown[], order: unknown): unknown[] {
  if (isPlain(order))
    return sortBy(elements, Object.entries(order) as [string, number][], (element) => element as Document);
  if (order !== 1 && order !== -1) throw failed('The $sort element value must be either 1 or -1');
  return elements.sort((a, b) => compareBson(a, b) * order);
}

function addToSet(current: unknown[], operand: unknown): unknown[] {
  const added = isPlain(operand) && '$each' in operand ? eachOf('$addToSet', operand.$each) : [operand];
  const next = [...current];
  for (const value of added) if (!next.some((element) => equalBson(element, value))) next.push(copy(value));
  return next;
}

/** Removes what equals a value, or what a condition matches: on the element, or on the fields of an object. */
function pull(current: unknown[], operand: unknown): unknown[] {
  const onFields = isPlain(operand) && !Object.keys(operand).some((key) => key.startsWith('$'));
  const matches = matcher(onFields ? (operand as Document) : { element: operand });
  return current.filter((element) =>
    onFields ? !(isPlain(element) && matches(element)) : !matches({ element }),
  );
}

function pullAll(current: unknown[], operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw failed('$pullAll requires an array argument');
  return current.filter((element) => !operand.some((value) => equalBson(element, value)));
}

function pop(current: unknown[], operand: unknown): unknown[] {
  if (operand !== 1 && operand !== -1) throw failed('$pop expects 1 or -1');
  return operand === 1 ? current.slice(0, -1) : current.slice(1);
}

function eachOf(operator: string, each: unknown): unknown[] {
  if (!Array.isArray(each)) throw failed(`The argument to $each in ${operator} must be an array`);
  return each;
}

function failed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message);
}
