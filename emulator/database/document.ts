import { ObjectId } from 'bson';

/** A stored document; never changed once stored, only replaced. */
export type Document = Record<string, unknown>;

/** True for `{…}` as a document nests it: no array, date, pattern or BSON value. */
export function isPlain(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  // What another realm calls an object inherits, like ours, from something that inherits from nothing.
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A deep copy that shares nothing changeable with its source. */
export function copy<T>(value: T): T {
  return copied(value) as T;
}

function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  if (value instanceof Date) return new Date(value);
  if (!isPlain(value)) return value;
  const result: Document = {};
  for (const key of Object.keys(value)) put(result, key, copied(value[key]));
  return result;
}

/** Sets an own key, `__proto__` included. */
export function put(target: Document, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

/** The text under which a document's `_id` is known: equal ids, and only they, have equal texts. */
export function idKey(id: unknown): string {
  if (typeof id === 'string') return id;
  if (id instanceof ObjectId) return `\u0000o${id.toHexString()}`;
  if (id instanceof Date) return `\u0000d${id.getTime()}`;
  return `\u0000j${JSON.stringify(id)}`;
}
