import { Context } from 'mingo/core';
import * as expressionOperators from 'mingo/operators/expression';
import * as projectionOperators from 'mingo/operators/projection';
import * as queryOperators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { CloudError } from '../cloud-error';
import type { Document } from './document';
import { correctedQueryOperators } from './query-corrections';

// Every query copies the operators of its context, so each kind of query gets those it can use and no others.
const conditions = Context.init().addQueryOps(correctedQueryOperators).addQueryOps(queryOperators);
const options = (context: Context): Partial<Options> => ({
  processingMode: 0,
  scriptEnabled: false,
  context,
});
const plain = options(conditions);
const computing = options(
  Context.from(conditions).addExpressionOps(expressionOperators).addProjectionOps(projectionOperators),
);

/** Whether a filter holds a computed condition anywhere. */
const computes = (filter: unknown): boolean =>
  typeof filter === 'object' &&
  filter !== null &&
  Object.entries(filter).some(([key, value]) => key === '$expr' || computes(value));

/** Compiles a filter into a test of one document. */
export function matcher(filter: Document): (document: Document) => boolean {
  if (Object.keys(filter).length === 0) return () => true;
  const query = refusing(() => new Query(filter, computes(filter) ? computing : plain));
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
