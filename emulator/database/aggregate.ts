import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulatorOperators from 'mingo/operators/accumulator';
import * as expressionOperators from 'mingo/operators/expression';
import * as pipelineOperators from 'mingo/operators/pipeline';
import * as projectionOperators from 'mingo/operators/projection';
import * as queryOperators from 'mingo/operators/query';
import { CloudError } from '../cloud-error';
import { correctedExpressions, correctedStages } from './aggregate-corrections';
import type { Collection } from './collection';
import { type Document, isPlain } from './document';
import { find } from './find';
import { DEFAULT_AGGREGATE_LIMIT, MAX_AGGREGATE_LIMIT } from './limits';
import { reaching } from './lookup';
import { runPlain } from './plain-stages';
import type { Sort } from './planner';
import { refusing } from './query';
import { correctedQueryOperators } from './query-corrections';

/** Stages that hand on what they are given, or build anew, and never write into a document. */
const HARMLESS = new Set([
  '$match',
  '$sort',
  '$limit',
  '$skip',
  '$group',
  '$count',
  '$sortByCount',
  '$lookup',
  '$sample',
]);
const REFUSED = new Set(['$out', '$merge', '$documents', '$unionWith']);

const context = Context.init()
  .addQueryOps(correctedQueryOperators)
  .addQueryOps(queryOperators)
  .addExpressionOps(correctedExpressions)
  .addExpressionOps(expressionOperators)
  .addPipelineOps(correctedStages)
  .addPipelineOps(pipelineOperators)
  .addAccumulatorOps(accumulatorOperators)
  .addProjectionOps(projectionOperators);

/** Runs a pipeline over a collection; a `$match` and `$sort` in front are read through an index. */
export function aggregate(
  collection: Collection,
  stages: Document[],
  other: (name: string) => Collection,
  strict: boolean,
): Document[] {
  const limit = stages.some((stage) => '$limit' in stage) ? MAX_AGGREGATE_LIMIT : DEFAULT_AGGREGATE_LIMIT;
  return run(collection, [...stages, { $limit: limit }], other, strict);
}

function run(
  collection: Collection,
  stages: Document[],
  other: (name: string) => Collection,
  strict: boolean,
): Document[] {
  for (const stage of stages) check(stage, other, strict);
  const { filter, sort, rest: others } = lead(stages);
  const source = find(collection, { filter, sort, strict, ...wanted(others) }).map((row) => row.document);
  const { documents, rest } = refusing(() =>
    runPlain(source, others, {
      collection: other,
      run: (from, pipeline) => run(other(from), pipeline, other, strict),
    }),
  );
  if (rest.length === 0) return documents;
  const writes = rest.some((stage) => !HARMLESS.has(nameOf(stage)));
  const aggregator = new Aggregator(rest, {
    context,
    scriptEnabled: false,
    processingMode: writes ? 1 : 0,
    collectionResolver: reaching(other),
  });
  return refusing(() => aggregator.run<Document>(documents));
}

function check(stage: Document, other: (name: string) => Collection, strict: boolean): void {
  const name = nameOf(stage);
  if (Object.keys(stage).length !== 1 || REFUSED.has(name))
    throw new CloudError('DATABASE_REQUEST_FAILED', `Unrecognized pipeline stage name: '${name}'`);
  if (name === '$limit' && !(Number.isInteger(stage.$limit) && Number(stage.$limit) > 0))
    throw new CloudError('DATABASE_REQUEST_FAILED', 'the limit must be positive');
  const join = stage.$lookup;
  if (!isPlain(join) || typeof join.from !== 'string') return;
  const joined = other(join.from);
  const field = join.foreignField;
  if (!strict || typeof field !== 'string' || field === '_id') return;
  if (!joined.trees.some((tree) => tree.fields[0] === field))
    throw new CloudError(
      'DATABASE_REQUEST_FAILED',
      `no declared index of collection "${joined.name}" serves this lookup; it would need (${field})`,
    );
}

/** What an index can do of a pipeline: the filter and order it begins with. */
function lead(stages: Document[]): { filter: Document; sort: Sort; rest: Document[] } {
  let at = 0;
  let filter: Document = {};
  const match = stages[at]?.$match;
  if (isPlain(match)) {
    filter = match;
    at++;
  }
  const order = stages[at]?.$sort;
  if (!isPlain(order) || !Object.values(order).every((way) => way === 1 || way === -1))
    return { filter, sort: [], rest: stages.slice(at) };
  return { filter, sort: Object.entries(order) as [string, number][], rest: stages.slice(at + 1) };
}

/** How many documents, and what of them, the stages after the first ones ask for. */
function wanted(stages: Document[]): { limit?: number; fields?: string[] } {
  const [first, second] = stages;
  const limit = typeof first?.$limit === 'number' && first.$limit > 0 ? { limit: first.$limit } : {};
  const project = ('limit' in limit ? second : first)?.$project;
  const named = isPlain(project) && project._id === 0 ? Object.entries(project) : [];
  const fields = named.filter(([, way]) => way === 1).map(([field]) => field);
  return fields.length > 0 && fields.length === named.length - 1 ? { ...limit, fields } : limit;
}

function nameOf(stage: Document): string {
  return Object.keys(stage)[0] ?? '';
}
