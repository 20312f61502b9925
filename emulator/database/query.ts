import { Context } from 'mingo/core';
import * as expressionOperators from 'mingo/operators/expression';
import * as projectionOperators from 'mingo/operators/projection';
import * as queryOperators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { CloudError } from '../cloud-error';
import type { Document } from './document';
import { correctedQueryOperators } from './query-corrections';

type Operators = Parameters<Context['addQueryOps']>[0];

const conditions = Context.init().addQueryOps(correctedQueryOperators).addQueryOps(queryOperators);
const options = (context: Context): Partial<Options> => ({
  processingMode: 0,
  scriptEnabled: false,
  context,
});
const computing = options(
  Context.from(conditions).addExpressionOps(expressionOperators).addProjectionOps(projectionOperators),
);

/** The operators that a filter names, and those that a value alone stands for. */
const operatorsIn = (filter: unknown, found = new Set(['$eq', '$regex'])): Set<string> => {
  if (typeof filter !== 'object' || filter === null) return found;
  for (const [key, value] of Object.entries(filter)) {
    if (key.startsWith('$')) found.add(key);
    operatorsIn(value, found);
  }
  return found;
};

const among = (operators: object, names: ReadonlySet<string>): Operators =>
  Object.fromEntries(Object.entries(operators).filter(([name]) => names.has(name))) as Operators;

const contexts = new Map<string, Partial<Options>>();

/** What a filter needs to be compiled: every query copies the operators of its context, so it gets no more than it names. */
const optionsFor = (filter: Document): Partial<Options> => {
  const names = operatorsIn(filter);
  if (names.has('$expr')) return computing;
  const key = [...names].sort().join();
  const known = contexts.get(key);
  if (known) return known;
  const context = Context.init()
    .addQueryOps(among(correctedQueryOperators, names))
    .addQueryOps(among(queryOperators, names));
  const made = options(context);
  contexts.set(key, made);
  return made;
};

/** Compiles a filter into a test of one document. */
export function matcher(filter: Document): (document: Document) => boolean {
  if (Object.keys(filter).length === 0) return () => true;
  const query = refusing(() => new Query(filter, optionsFor(filter)));
  return (document) => refusing(() => query.test(document));
}

/** Keeps of each document what a query's projection names. */
export function project(documents: Document[], projection: Document): Document[] {
  if (Object.keys(projection).length === 0) return documents;
  return refusing(() => new Query({}, computing).find<Document>(documents, projection).all());
}

/** Runs an evaluation; what the engine refuses becomes the cloud's refusal. */
export function refusing<T>(evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw new CloudError('DATABASE_REQUEST_FAILED', (error as Error).message);
  }
}
