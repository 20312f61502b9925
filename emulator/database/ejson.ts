import { EJSON } from 'bson';
import { CloudError } from '../cloud-error';
import { type Document, isPlain } from './document';

/** Reads an EJSON text of the SDK; server dates become the time that is given. */
export function decode(text: unknown, now: Date): unknown {
  if (typeof text !== 'string') return decoded(structuredClone(text), now);
  try {
    return decoded(JSON.parse(text), now);
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw new CloudError('INVALID_PARAM', `invalid EJSON: ${(error as Error).message}`);
  }
}

/** Reads an EJSON text that must hold an object. */
export function decodeDocument(text: unknown, now: Date): Document {
  const value = decode(text, now);
  if (!isPlain(value)) throw new CloudError('INVALID_PARAM', 'an object is expected');
  return value;
}

/** Writes relaxed EJSON, which the SDK reads back into native numbers and dates. */
export function encode(value: unknown): string {
  return JSON.stringify(plain(value));
}

function decoded(value: unknown, now: Date): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = decoded(value[at], now);
    return value;
  }
  const object = value as Document;
  for (const key in object) {
    if (key.charCodeAt(0) === 36) {
      const special = decodeSpecial(key, object, now);
      if (special !== undefined) return special.value;
    }
    const entry = object[key];
    if (typeof entry === 'object' && entry !== null) object[key] = decoded(entry, now);
  }
  if ('$regex' in object && typeof object.$options === 'string') object.$options = flags(object.$options);
  return object;
}

function decodeSpecial(key: string, object: Document, now: Date): { value: unknown } | undefined {
  const inner = object[key];
  switch (key) {
    case '$numberInt':
    case '$numberLong':
    case '$numberDouble':
      return { value: Number(inner) };
    case '$date':
      return { value: date(inner) };
    case '$tcb_server_date':
      return { value: serverDate(inner, now) };
    case '$regularExpression':
      return { value: pattern(inner as { pattern: string; options: string }) };
    case '$undefined':
      return { value: null };
    case '$oid':
    case '$binary':
    case '$numberDecimal':
    case '$timestamp':
    case '$minKey':
    case '$maxKey':
    case '$symbol':
    case '$uuid':
      return { value: EJSON.deserialize(object, { relaxed: true }) };
    default:
      return undefined;
  }
}

function date(inner: unknown): Date {
  const at = isPlain(inner) ? new Date(Number(inner.$numberLong)) : new Date(inner as string | number);
  if (Number.isNaN(at.getTime())) throw new CloudError('INVALID_PARAM', 'invalid $date');
  return at;
}

function serverDate(inner: unknown, now: Date): Date {
  const offset = isPlain(inner) ? decoded(inner.offset ?? 0, now) : 0;
  return new Date(now.getTime() + Number(offset));
}

function pattern(inner: { pattern: string; options?: string }): RegExp {
  return new RegExp(inner.pattern, flags(inner.options ?? ''));
}

/** The options a server-side pattern can have; `g` means nothing there and would make matching stateful. */
function flags(options: string): string {
  return [...new Set(options)].filter((flag) => 'imsu'.includes(flag)).join('');
}

/** The same value with everything JSON has no word for written as EJSON; shares what needs no change. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') {
    if (Number.isFinite(value) && !Object.is(value, -0)) return value;
    return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) };
  }
  if (typeof value !== 'object' || value === null) return value === undefined ? null : value;
  if (Array.isArray(value)) return plainArray(value);
  if (isPlain(value)) return plainObject(value);
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  return EJSON.serialize(value, { relaxed: true });
}

function plainArray(value: unknown[]): unknown[] {
  let result = value;
  for (let at = 0; at < value.length; at++) {
    const entry = plain(value[at]);
    if (entry === value[at]) continue;
    if (result === value) result = value.slice();
    result[at] = entry;
  }
  return result;
}

function plainObject(value: Document): Document {
  let result = value;
  for (const key of Object.keys(value)) {
    const entry = plain(value[key]);
    if (entry === value[key]) continue;
    if (result === value) result = { ...value };
    result[key] = entry;
  }
  return result;
}
