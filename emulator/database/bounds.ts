import { type Document, isPlain } from './document';
import { compareBson, rank, TypeEdge } from './order';

/** A range of values of one field. */
export interface Range {
  readonly low: unknown;
  readonly lowOpen: boolean;
  readonly high: unknown;
  readonly highOpen: boolean;
  /** Whether it holds exactly what the condition asks for: a pattern of a beginning and nothing else. */
  readonly exact?: boolean;
}

/** What a filter says of one field that an index can use: single values, or ranges. */
export interface FieldBounds {
  points?: unknown[];
  readonly ranges: Range[];
}

export type Bounds = Map<string, FieldBounds>;

/** Reads from a filter, field by field, what an index could use; what it leaves out is tested per document. */
export function boundsOf(filter: Document): Bounds {
  const bounds: Bounds = new Map();
  collect(filter, bounds);
  return bounds;
}

/** The branches of a filter that is an `$or` and nothing an index could use beside it. */
export function branchesOf(filter: Document): Document[] | undefined {
  if (Array.isArray(filter.$or)) return filter.$or.filter(isPlain);
  if (!Array.isArray(filter.$and)) return undefined;
  for (const part of filter.$and)
    if (isPlain(part)) {
      const branches = branchesOf(part);
      if (branches !== undefined) return branches;
    }
  return undefined;
}

/** The range both ranges share. */
export function intersect(a: Range, b: Range): Range {
  const low = compareBson(a.low, b.low);
  const high = compareBson(a.high, b.high);
  const lower = low > 0 || (low === 0 && a.lowOpen) ? a : b;
  const upper = high < 0 || (high === 0 && a.highOpen) ? a : b;
  return { low: lower.low, lowOpen: lower.lowOpen, high: upper.high, highOpen: upper.highOpen };
}

function collect(filter: Document, bounds: Bounds): void {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlain(part)) collect(part, bounds);
    } else if (!field.startsWith('$')) {
      const entry = bounds.get(field) ?? { ranges: [] };
      read(condition, entry);
      bounds.set(field, entry);
    }
  }
}

function read(condition: unknown, entry: FieldBounds): void {
  const operators = isPlain(condition) && Object.keys(condition).some((key) => key.startsWith('$'));
  if (condition instanceof RegExp) startingWith(condition, entry);
  else if (!operators) points([condition], entry);
  else for (const [operator, value] of Object.entries(condition)) readOperator(operator, value, entry);
}

function readOperator(operator: string, value: unknown, entry: FieldBounds): void {
  switch (operator) {
    case '$eq':
      points([value], entry);
      break;
    case '$in':
      if (Array.isArray(value)) points(value, entry);
      break;
    case '$exists':
      if (!value) points([null], entry);
      break;
    case '$gt':
    case '$gte':
      entry.ranges.push({ ...sameType(value), low: value, lowOpen: operator === '$gt' });
      break;
    case '$lt':
    case '$lte':
      entry.ranges.push({ ...sameType(value), high: value, highOpen: operator === '$lt' });
      break;
    case '$regex':
      if (value instanceof RegExp) startingWith(value, entry);
      else if (typeof value === 'string') startingWith(new RegExp(value), entry);
  }
}

function points(values: unknown[], entry: FieldBounds): void {
  const usable = values.every((value) => !Array.isArray(value) && !(value instanceof RegExp));
  if (!usable || (entry.points !== undefined && entry.points.length <= values.length)) return;
  const sorted = values.map((value) => value ?? null).sort(compareBson);
  entry.points = sorted.filter((value, at) => at === 0 || compareBson(value, sorted[at - 1]) !== 0);
}

function sameType(value: unknown): Range {
  const type = rank(value);
  return { low: new TypeEdge(type, -1), lowOpen: false, high: new TypeEdge(type, 1), highOpen: false };
}

/** A pattern that begins with `^` and plain characters bounds the text. */
function startingWith(pattern: RegExp, entry: FieldBounds): void {
  const prefix = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^A-Za-z0-9])+)(?![*?{])/.exec(pattern.source);
  if (prefix?.[1] === undefined || pattern.flags.includes('i') || pattern.flags.includes('m')) return;
  if (pattern.source.includes('|')) return;
  const quantified = /[*?{]/.test(pattern.source.charAt(prefix[0].length));
  const text = prefix[1].replace(/\\(.)/g, '$1');
  const low = quantified ? text.slice(0, -1) : text;
  const exact = prefix[0] === pattern.source && pattern.flags === '';
  if (low !== '')
    entry.ranges.push({ low, lowOpen: false, high: `${low}\u{10ffff}`, highOpen: false, exact });
}
