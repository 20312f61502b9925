import { type Modifier, update as mingoUpdate } from 'mingo/updater';
import { CloudError } from '../cloud-error';
import { copy, type Document } from './document';
import { equalBson } from './order';
import { refusing } from './query';
import { checkUpdate } from './update-checks';
import { operators } from './update-operators';

/** The document after an update, or the same one when nothing changes; the given one stays as it is. */
export function updated(document: Document, change: Document, filter: Document): Document {
  const next = copy(document);
  checkUpdate(next, change);
  const positional: Document = {};
  for (const [operator, fields] of Object.entries(change as Record<string, Document>))
    for (const [path, operand] of Object.entries(fields)) {
      if (path.includes('$'))
        positional[operator] = { ...(positional[operator] as Document), [path]: operand };
      else if (operator === '$rename') rename(next, path, String(operand));
      else applyAt(next, path, operator, operand);
    }
  if (Object.keys(positional).length > 0) updatePositions(next, positional, filter);
  return equalBson(document, next) ? document : next;
}

/** True when an update names operators; plain fields beside operators are refused. */
export function isOperatorUpdate(change: Document): boolean {
  const keys = Object.keys(change);
  const named = keys.filter((key) => key.startsWith('$')).length;
  if (named > 0 && named < keys.length)
    throw new CloudError('DATABASE_REQUEST_FAILED', 'update operator complicit');
  return named > 0;
}

/** Paths with `$` or `$[]` go through mingo, which knows where the filter matched. */
function updatePositions(next: Document, change: Document, filter: Document): void {
  refusing(() => mingoUpdate(next, change as Modifier<Document>, [], filter, { cloneMode: 'deep' }));
}

function applyAt(document: Document, path: string, operator: string, operand: unknown): void {
  const chosen = operators.get(operator);
  if (chosen === undefined) throw new CloudError('DATABASE_REQUEST_FAILED', `Unknown modifier: ${operator}`);
  const keys = path.split('.');
  const last = keys.pop() as string;
  const holder = holderOf(document, keys, chosen.creates);
  if (holder === undefined) return;
  const current = Object.hasOwn(holder, last) ? Reflect.get(holder, last) : undefined;
  if (current === undefined && !chosen.creates) return;
  put(holder, last, chosen.apply(current, operand));
}

function rename(document: Document, from: string, to: string): void {
  const keys = from.split('.');
  const last = keys.pop() as string;
  const holder = holderOf(document, keys, false);
  if (holder === undefined || !Object.hasOwn(holder, last)) return;
  const value: unknown = Reflect.get(holder, last);
  Reflect.deleteProperty(holder, last);
  applyAt(document, to, '$set', value);
}

/** What holds the last key of a path; made on the way where it may be. The way was checked before. */
function holderOf(document: Document, keys: string[], create: boolean): object | undefined {
  let holder: object = document;
  for (const key of keys) {
    let inner: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
    if (inner === undefined && create) {
      inner = {};
      put(holder, key, inner);
    }
    if (typeof inner !== 'object' || inner === null) return undefined;
    holder = inner;
  }
  return holder;
}

/** Sets a key, pads an array up to it with null, and removes a key that shall hold nothing. */
function put(holder: object, key: string, value: unknown): void {
  if (Array.isArray(holder)) {
    while (holder.length < Number(key)) holder.push(null);
    holder[Number(key)] = value === undefined ? null : value;
  } else if (value === undefined) Reflect.deleteProperty(holder, key);
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
