import { CloudError } from '../cloud-error';
import { type Document, isPlain } from './document';
import { compareBson, equalBson } from './order';

/** The values a path yields for an index or a sort: each element of an array, null for what is absent. */
export function valuesAt(document: Document, path: string): unknown[] {
  const direct = path.includes('.') ? undefined : own(document, path);
  if (direct !== undefined && !Array.isArray(direct)) return [direct];
  const found: unknown[] = [];
  gather(document, path.split('.'), 0, found);
  return found.length === 0 ? [null] : found;
}

/** The keys of a document in a compound index; more than one when a field holds an array. */
export function indexKeys(document: Document, fields: readonly string[]): unknown[][] {
  let keys: unknown[][] = [[]];
  let spread: string | undefined;
  for (const field of fields) {
    const values = valuesAt(document, field);
    if (values.length === 1) {
      for (const key of keys) key.push(values[0]);
      continue;
    }
    if (spread !== undefined && spread !== field.split('.')[0])
      throw new CloudError('DATABASE_REQUEST_FAILED', `cannot index parallel arrays [${field}] [${spread}]`);
    spread = field.split('.')[0];
    keys = distinct(values).flatMap((value) => keys.map((key) => [...key, value]));
  }
  return keys;
}

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

function gather(holder: unknown, keys: string[], at: number, found: unknown[]): void {
  if (at === keys.length) {
    if (!Array.isArray(holder)) found.push(holder ?? null);
    else if (holder.length === 0) found.push(undefined);
    else for (const element of holder) found.push(element ?? null);
    return;
  }
  const key = keys[at] as string;
  if (!Array.isArray(holder)) {
    const inner = own(holder, key);
    if (inner !== undefined) gather(inner, keys, at + 1, found);
    return;
  }
  if (/^\d+$/.test(key) && Number(key) < holder.length) gather(holder[Number(key)], keys, at + 1, found);
  else for (const element of holder) if (isPlain(element)) gatherElement(element, keys, at, found);
}

function gatherElement(element: Document, keys: string[], at: number, found: unknown[]): void {
  const before = found.length;
  gather(element, keys, at, found);
  if (found.length === before) found.push(null);
}

function distinct(values: unknown[]): unknown[] {
  return values.filter((value, at) => values.findIndex((other) => equalBson(other, value)) === at);
}
