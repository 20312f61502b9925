import { CloudError } from '../cloud-error';
import { type Document, isPlain } from './document';
import { compareBson, equalBson } from './order';

/** One step of a path: a name, and the place it stands for in an array if it is a number. */
interface Step {
  readonly name: string;
  readonly place: number | undefined;
}

const paths = new Map<string, readonly Step[]>();

/** The steps of a path, split once: indexes look up the same few paths in every document. */
function stepsOf(path: string): readonly Step[] {
  const known = paths.get(path);
  if (known) return known;
  const steps = path
    .split('.')
    .map((name) => ({ name, place: /^\d+$/.test(name) ? Number(name) : undefined }));
  paths.set(path, steps);
  return steps;
}

/** The values a path yields for an index or a sort: each element of an array, null for what is absent. */
export function valuesAt(document: Document, path: string): unknown[] {
  const direct = path.includes('.') ? undefined : own(document, path);
  if (direct !== undefined && !Array.isArray(direct)) return [direct];
  const found: unknown[] = [];
  gather(document, stepsOf(path), 0, found);
  return found.length === 0 ? [null] : found;
}

/** Keys of a document in a compound index that are the same but in one field, `spread`, where the document has an array: there each has one of `own`. */
export interface Spread {
  readonly values: readonly unknown[];
  readonly spread: number;
  readonly own?: readonly unknown[];
}

/** The keys of a document in a compound index; several spreads only where several fields lie in the elements of one array. */
export function spreadKeys(document: Document, fields: readonly string[]): Spread[] {
  const found = fields.map((field) => distinct(valuesAt(document, field)));
  const [array, ...others] = fields.filter((_, at) => (found[at] as unknown[]).length > 1);
  const first = found.map(([value]) => value);
  if (array === undefined) return [{ values: first, spread: -1 }];
  for (const other of others)
    if (other.split('.')[0] !== array.split('.')[0])
      throw new CloudError('DATABASE_REQUEST_FAILED', `cannot index parallel arrays [${other}] [${array}]`);
  const spread = fields.indexOf(array);
  const own = found[spread] as unknown[];
  let alike: unknown[][] = [first];
  for (const other of others) {
    const at = fields.indexOf(other);
    alike = alike.flatMap((values) => (found[at] as unknown[]).map((value) => replaced(values, at, value)));
  }
  return alike.map((values) => ({ values, spread, own }));
}

/** The same values with another one at a place. */
export const replaced = (values: readonly unknown[], place: number, value: unknown): unknown[] =>
  values.map((other, at) => (at === place ? value : other));

/** The value of a path a sort goes by: of an array the least element ascending, the greatest descending. */
export function sortValue(document: Document, path: string, direction: number): unknown {
  const values = valuesAt(document, path);
  let best = values[0];
  for (let at = 1; at < values.length; at++)
    if (compareBson(values[at], best) * direction < 0) best = values[at];
  return best;
}

function own(holder: unknown, key: string): unknown {
  return isPlain(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function gather(holder: unknown, steps: readonly Step[], at: number, found: unknown[]): void {
  const step = steps[at];
  if (step === undefined) {
    if (!Array.isArray(holder)) found.push(holder ?? null);
    else if (holder.length === 0) found.push(undefined);
    else for (const element of holder) found.push(element ?? null);
    return;
  }
  const { name, place } = step;
  if (!Array.isArray(holder)) {
    const inner = own(holder, name);
    if (inner !== undefined) gather(inner, steps, at + 1, found);
    return;
  }
  if (place !== undefined && place < holder.length) gather(holder[place], steps, at + 1, found);
  else for (const element of holder) if (isPlain(element)) gatherElement(element, steps, at, found);
}

function gatherElement(element: Document, steps: readonly Step[], at: number, found: unknown[]): void {
  const before = found.length;
  gather(element, steps, at, found);
  if (found.length === before) found.push(null);
}

function distinct(values: unknown[]): unknown[] {
  if (values.length === 1) return values;
  if (values.every((value) => typeof value === 'string')) return [...new Set(values)];
  return values.filter((value, at) => values.findIndex((other) => equalBson(other, value)) === at);
}
