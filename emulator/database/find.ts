import type { Collection } from './collection';
import type { Document } from './document';
import { sortValue } from './index-keys';
import { compareBson } from './order';
import { plan, type Sort } from './planner';
import { matcher } from './query';
import type { Row } from './tree-key';

/** What a read of one collection asks for. */
export interface Request {
  readonly filter: Document;
  readonly sort?: Sort;
  readonly offset?: number;
  readonly limit?: number;
  /** What is wanted of a document; all of it when absent. */
  readonly fields?: readonly string[];
  readonly strict: boolean;
}

/** The rows a request matches, in its order. */
export function find(collection: Collection, request: Request): Row[] {
  const { filter, sort = [], offset = 0, limit = Number.POSITIVE_INFINITY, fields, strict } = request;
  const matches = matcher(filter);
  const chosen = plan(collection, filter, sort, strict);
  const found: Row[] = [];
  const answered = chosen.covered && fields?.every((field) => chosen.covered?.has(field));
  const enough = chosen.ordered ? offset + limit : Number.POSITIVE_INFINITY;
  if (enough > 0)
    for (const row of chosen.rows()) {
      if (!answered) collection.examined.documents++;
      if (!matches(row.document)) continue;
      found.push(row);
      if (found.length >= enough) break;
    }
  const sorted = chosen.ordered ? found : sortBy(found, sort, (row) => row.document);
  return offset === 0 && sorted.length <= limit ? sorted : sorted.slice(offset, offset + limit);
}

/** How many documents a filter matches. */
export function count(collection: Collection, filter: Document, strict: boolean): number {
  if (Object.keys(filter).length === 0) return collection.rows.size;
  const matches = matcher(filter);
  let total = 0;
  const { rows, covered } = plan(collection, filter, [], strict);
  for (const row of rows()) {
    if (!covered) collection.examined.documents++;
    if (matches(row.document)) total++;
  }
  return total;
}

/** Sorts as MongoDB does: types in their order, equal ones as they came. */
export function sortBy<T>(items: T[], sort: Sort, documentOf: (item: T) => Document): T[] {
  const keyed = items.map((item) => ({
    item,
    keys: sort.map(([field, direction]) => sortValue(documentOf(item), field, direction)),
  }));
  keyed.sort((a, b) => {
    for (const [at, [, direction]] of sort.entries()) {
      const order = compareBson(a.keys[at], b.keys[at]) * direction;
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}
