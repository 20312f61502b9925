import { type Context, evalExpr } from 'mingo/core';
import { type Iterator as Documents, Lazy } from 'mingo/lazy';
import { $dayOfWeek, $dayOfYear } from 'mingo/operators/expression/date';
import type { Options } from 'mingo/types';
import { CloudError } from '../cloud-error';
import type { Document } from './document';
import { sortBy } from './find';
import { lookup } from './lookup';
import { compareBson } from './order';
import type { Sort } from './planner';

type ExpressionOps = Parameters<Context['addExpressionOps']>[0];
type PipelineOps = Parameters<Context['addPipelineOps']>[0];
type Expression = (document: never, expression: never, options: Options) => unknown;

/** Compares as expressions do: by type, then value; an absent field comes before null. */
function compareInExpression(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return Math.sign(compareBson(a, b));
}

function comparing(name: string, verdict: (order: number) => unknown): Expression {
  return (document, expression, options) => {
    const [a, b] = operands(name, document, expression, options, 2, 2);
    return verdict(compareInExpression(a, b));
  };
}

/** Weeks begin on Sunday; the days before the first Sunday are week 0. */
const week: Expression = (document, expression, options) => {
  const day = Number($dayOfYear(document, expression, options));
  const weekday = Number($dayOfWeek(document, expression, options));
  return Math.floor((day + 7 - weekday) / 7);
};

/** Where a text begins inside another, counted in code points or UTF-8 bytes; -1 when nowhere. */
function indexOf(name: string, unitsOf: (text: string) => readonly (string | number)[]): Expression {
  return (document, expression, options) => {
    const [text, part, start = 0, end] = operands(name, document, expression, options, 2, 4);
    if (text === null || text === undefined) return null;
    if (typeof text !== 'string' || typeof part !== 'string') throw failed(`${name} requires strings`);
    const units = unitsOf(text);
    const wanted = unitsOf(part);
    const last = Math.min(Number(end ?? units.length), units.length) - wanted.length;
    for (let at = Number(start); at <= last; at++)
      if (wanted.every((unit, offset) => units[at + offset] === unit)) return at;
    return -1;
  };
}

/** A stretch of UTF-8 bytes; a negative length reaches to the end, and no character may be cut. */
const substring: Expression = (document, expression, options) => {
  const [text, from, length] = operands('$substrBytes', document, expression, options, 3, 3);
  const bytes = Buffer.from(text === null || text === undefined ? '' : String(text));
  const start = Number(from);
  if (start < 0) return '';
  const end = Number(length) < 0 ? bytes.length : Math.min(bytes.length, start + Number(length));
  const cuts = (at: number) => at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80;
  if (cuts(start) || cuts(end))
    throw failed('$substrBytes: Invalid range, ending index is in the middle of a UTF-8 character.');
  return bytes.subarray(start, end).toString();
};

function sort(documents: Documents, order: Record<string, unknown>): Documents {
  const entries = Object.entries(order) as [string, number][];
  if (entries.length === 0 || entries.some(([, way]) => way !== 1 && way !== -1))
    throw failed('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  const wanted: Sort = entries;
  return Lazy(sortBy(documents.collect<Document>(), wanted, (document) => document));
}

function operands(
  name: string,
  document: never,
  expression: never,
  options: Options,
  least: number,
  most: number,
): unknown[] {
  const values: unknown = evalExpr(document, expression, options);
  if (!Array.isArray(values) || values.length < least || values.length > most)
    throw failed(
      `Expression ${name} takes ${least === most ? `exactly ${least}` : `${least} to ${most}`} arguments`,
    );
  return values;
}

function failed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message);
}

/** The expressions in which mingo differs from MongoDB. */
export const correctedExpressions = {
  $cmp: comparing('$cmp', (order) => order),
  $eq: comparing('$eq', (order) => order === 0),
  $ne: comparing('$ne', (order) => order !== 0),
  $gt: comparing('$gt', (order) => order > 0),
  $gte: comparing('$gte', (order) => order >= 0),
  $lt: comparing('$lt', (order) => order < 0),
  $lte: comparing('$lte', (order) => order <= 0),
  $week: week,
  $indexOfCP: indexOf('$indexOfCP', (text) => [...text]),
  $indexOfBytes: indexOf('$indexOfBytes', (text) => [...Buffer.from(text)]),
  $substr: substring,
  $substrBytes: substring,
} as unknown as ExpressionOps;

/** The stages in which mingo differs from MongoDB. */
export const correctedStages = { $sort: sort, $lookup: lookup } as unknown as PipelineOps;
