import { type Binary, Decimal128, Long, ObjectId, Timestamp } from 'bson';
import { isPlain } from './document';

/** An end of all values of one BSON type: -1 before the first, 1 after the last. */
export class TypeEdge {
  constructor(
    readonly rank: number,
    readonly side: -1 | 1,
  ) {}
}

/** An empty array's place in an index: before null. */
const NOTHING_RANK = 3;
const NULL_RANK = 5;
const NUMBER_RANK = 10;
const STRING_RANK = 15;
const OBJECT_RANK = 20;
const ARRAY_RANK = 25;
const BINARY_RANK = 30;
const OBJECT_ID_RANK = 35;
const BOOLEAN_RANK = 40;
const DATE_RANK = 45;
const TIMESTAMP_RANK = 47;
const PATTERN_RANK = 50;

/** Where a value's type stands in MongoDB's order of types. */
export function rank(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return STRING_RANK;
    case 'number':
    case 'bigint':
      return NUMBER_RANK;
    case 'boolean':
      return BOOLEAN_RANK;
    case 'undefined':
      return NOTHING_RANK;
  }
  if (value === null) return NULL_RANK;
  if (Array.isArray(value)) return ARRAY_RANK;
  if (value instanceof TypeEdge) return value.rank;
  if (isPlain(value)) return OBJECT_RANK;
  if (value instanceof Date) return DATE_RANK;
  if (value instanceof RegExp) return PATTERN_RANK;
  if (value instanceof ObjectId) return OBJECT_ID_RANK;
  if (value instanceof Timestamp) return TIMESTAMP_RANK;
  if (value instanceof Long || value instanceof Decimal128) return NUMBER_RANK;
  const type = (value as { _bsontype?: string })._bsontype;
  if (type === 'MinKey') return 1;
  if (type === 'MaxKey') return 127;
  return type === 'Binary' ? BINARY_RANK : OBJECT_RANK;
}

/** Compares two values as MongoDB sorts them: by type first, then by value. */
export function compareBson(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  const rankA = rank(a);
  const rankB = rank(b);
  if (rankA !== rankB) return rankA - rankB;
  if (a instanceof TypeEdge) return b instanceof TypeEdge ? a.side - b.side : a.side;
  if (b instanceof TypeEdge) return -b.side;
  switch (rankA) {
    case NUMBER_RANK:
      return compareNumbers(Number(a), Number(b));
    case BOOLEAN_RANK:
    case DATE_RANK:
      return Number(a) - Number(b);
    case OBJECT_RANK:
      return compareObjects(a as object, b as object);
    case ARRAY_RANK:
      return compareArrays(a as unknown[], b as unknown[]);
    case OBJECT_ID_RANK:
      return compareText((a as ObjectId).toHexString(), (b as ObjectId).toHexString());
    case TIMESTAMP_RANK:
      return (a as Timestamp).compare(b as Timestamp);
    case PATTERN_RANK:
      return comparePatterns(a as RegExp, b as RegExp);
    case BINARY_RANK:
      return compareBytes(a as Binary, b as Binary);
    default:
      return 0;
  }
}

/** Equality as MongoDB means it: types and, in objects, the order of keys count. */
export function equalBson(a: unknown, b: unknown): boolean {
  return a === b || compareBson(a, b) === 0;
}

function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
}

/** UTF-8 byte order: UTF-16 order but for surrogates, which stand above every other unit. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const x = a.charCodeAt(at);
    const y = b.charCodeAt(at);
    if (x !== y) {
      const surrogateX = x >= 0xd800 && x <= 0xdfff;
      const surrogateY = y >= 0xd800 && y <= 0xdfff;
      return surrogateX === surrogateY ? x - y : surrogateX ? 1 : -1;
    }
  }
  return a.length - b.length;
}

function compareObjects(a: object, b: object): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at++) {
    const [keyA, valueA] = left[at] as [string, unknown];
    const [keyB, valueB] = right[at] as [string, unknown];
    const order = rank(valueA) - rank(valueB) || compareText(keyA, keyB) || compareBson(valueA, valueB);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const order = compareBson(a[at], b[at]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function comparePatterns(a: RegExp, b: RegExp): number {
  return compareText(a.source, b.source) || compareText(a.flags, b.flags);
}

function compareBytes(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(bytesOf(a), bytesOf(b));
}

function bytesOf(value: Binary): Buffer {
  return value.buffer.subarray(0, value.position);
}
