import type { Collection } from './collection';
import { type Document, isPlain } from './document';
import { sortBy } from './find';
import { isJoin, joined } from './lookup';
import type { Sort } from './planner';
import { matcher } from './query';

/** What a stage may ask of the database: another collection, and what a pipeline of its own finds there. */
export interface Surroundings {
  collection(name: string): Collection;
  run(from: string, stages: Document[]): Document[];
}

type Run = (documents: Document[], around: Surroundings) => Document[];

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

/** A value that means itself: no path, no operator. */
const isLiteral = (value: unknown): boolean => {
  if (typeof value === 'string') return !value.startsWith('$');
  if (Array.isArray(value)) return value.every(isLiteral);
  return value === null || typeof value === 'number' || typeof value === 'boolean';
};

const isOwnField = (name: string): boolean => !name.startsWith('$') && !name.includes('.');

const kept = (document: Document, fields: ReadonlySet<string>): Document =>
  Object.fromEntries(Object.entries(document).filter(([field]) => fields.has(field)));

/** A value without what a path leads to, in every element of the arrays on the way. */
const without = (value: unknown, path: readonly string[]): unknown => {
  const [field, ...rest] = path;
  if (Array.isArray(value)) return value.map((one) => without(one, path));
  if (field === undefined || !isPlain(value) || !Object.hasOwn(value, field)) return value;
  if (rest.length > 0) return { ...value, [field]: without(value[field], rest) };
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));
};

const leavingOut = (paths: readonly string[]): Run => {
  const ways = paths.map((path) => path.split('.'));
  return (documents) =>
    documents.map(
      (document) => ways.reduce<unknown>((rest, way) => without(rest, way), document) as Document,
    );
};

/** How each stage is run that needs no engine; undefined when this one does. */
const stages: Record<string, (value: unknown) => Run | undefined> = {
  $match: (filter) =>
    isPlain(filter) && !('$expr' in filter)
      ? (documents) => (documents.length === 0 ? documents : documents.filter(matcher(filter)))
      : undefined,
  $sort: (order) => {
    const sort = Object.entries(Object(order)) as [string, number][];
    if (sort.length === 0 || !sort.every(([, way]) => way === 1 || way === -1)) return undefined;
    return (documents) => sortBy(documents, sort as Sort, (document) => document);
  },
  $limit: (rows) => (isCount(rows) ? (documents) => documents.slice(0, rows) : undefined),
  $skip: (rows) => (isCount(rows) ? (documents) => documents.slice(rows) : undefined),
  $addFields: (fields) =>
    isPlain(fields) && Object.entries(fields).every(([name, value]) => isOwnField(name) && isLiteral(value))
      ? (documents) => documents.map((document) => ({ ...document, ...fields }))
      : undefined,
  $project: (fields) => {
    const ways = Object.values(Object(fields));
    if (ways.length > 0 && ways.every((way) => way === 0)) return leavingOut(Object.keys(Object(fields)));
    const names = Object.entries(Object(fields)).filter(([name, way]) => name !== '_id' || way !== 0);
    if (names.length === 0 || !names.every(([name, way]) => isOwnField(name) && way === 1)) return undefined;
    const wanted = new Set(names.map(([name]) => name));
    if (Object(fields)._id !== 0) wanted.add('_id');
    return (documents) => documents.map((document) => kept(document, wanted));
  },
  $lookup: (order) => {
    if (!isPlain(order) || typeof order.from !== 'string' || typeof order.as !== 'string') return undefined;
    const { from, as, pipeline } = order;
    if (isJoin(order))
      return (documents, around) => {
        const foreign = around.collection(from);
        return documents.map((document) => joined(document, order, foreign));
      };
    if ('let' in order || 'localField' in order || !Array.isArray(pipeline)) return undefined;
    return (documents, around) => {
      if (documents.length === 0) return documents;
      const found = around.run(from, pipeline as Document[]);
      return documents.map((document) => ({ ...document, [as]: found }));
    };
  },
};

/** Runs the stages at the front of a pipeline that need no engine; the documents are never written into. */
export const runPlain = (
  source: Document[],
  pipeline: readonly Document[],
  around: Surroundings,
): { documents: Document[]; rest: Document[] } => {
  let documents = source;
  for (const [at, stage] of pipeline.entries()) {
    const [[name = '', value] = []] = Object.entries(stage);
    const run = stages[name]?.(value);
    if (!run) return { documents, rest: pipeline.slice(at) };
    documents = run(documents, around);
  }
  return { documents, rest: [] };
};
