import { CloudError } from '../cloud-error';
import { type Bounds, boundsOf, branchesOf, intersect, type Range } from './bounds';
import type { Collection } from './collection';
import { type Document, idKey } from './document';
import type { IndexTree, Stretch } from './index-tree';
import { type KeyTest, keyTest } from './key-test';
import { type Row, treeKey } from './tree-key';

/** The fields to sort by, in order, 1 up and -1 down. */
export type Sort = readonly (readonly [field: string, direction: number])[];

/** How the candidates of a query are reached; `ordered` when they come in the order of the sort. */
export interface Plan {
  readonly index: string;
  readonly ordered: boolean;
  /** The fields that the index answers without the document, where its keys alone decide what matches. */
  readonly covered?: ReadonlySet<string>;
  rows(): Iterable<Row>;
}

const MOST_STRETCHES = 1000;

/** Chooses the index a query reads; in strict mode a query that none serves is refused. */
export function plan(collection: Collection, filter: Document, sort: Sort, strict: boolean): Plan {
  const chosen = choose(collection, filter, sort);
  if (chosen !== undefined) return chosen;
  const empty = Object.keys(filter).length === 0;
  if (strict && !(empty && sort.length === 0)) throw unserved(collection, filter, sort);
  return { index: '', ordered: sort.length === 0, rows: () => collection.counting(collection.rows.values()) };
}

function choose(collection: Collection, filter: Document, sort: Sort): Plan | undefined {
  const bounds = boundsOf(filter);
  const ids = bounds.get('_id')?.points;
  if (ids !== undefined) return byIds(collection, ids, sort);
  let best: Candidate | undefined;
  const usesIds = bounds.has('_id') || sort[0]?.[0] === '_id';
  for (const tree of usesIds ? [...collection.trees, collection.byId] : collection.trees) {
    const candidate = consider(tree, bounds, sort, filter);
    if (candidate !== undefined && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best === undefined ? union(collection, filter) : planOf(collection, best);
}

function byIds(collection: Collection, ids: unknown[], sort: Sort): Plan {
  const rows = ids.map((id) => collection.rows.get(idKey(id))).filter((row) => row !== undefined);
  if (ids.length > 1 && sort.length === 0) rows.sort((a, b) => a.order - b.order);
  return {
    index: '_id_',
    ordered: ids.length === 1 || sort.length === 0,
    rows: () => collection.counting(rows),
  };
}

interface Candidate {
  readonly tree: IndexTree;
  readonly score: number;
  readonly stretches: Stretch[];
  readonly ordered: boolean;
  readonly backwards: boolean;
  readonly test: KeyTest;
}

function consider(tree: IndexTree, bounds: Bounds, sort: Sort, filter: Document): Candidate | undefined {
  let prefixes: unknown[][] = [[]];
  let fixed = 0;
  for (const field of tree.fields) {
    const points = bounds.get(field)?.points;
    if (points === undefined || prefixes.length * points.length > MOST_STRETCHES) break;
    prefixes =
      points.length === 1 ? prefixes.map((prefix) => [...prefix, points[0]]) : product(prefixes, points);
    fixed++;
  }
  const range = rangeOn(tree, tree.fields[fixed] ?? '', bounds);
  const direction = prefixes.length === 1 ? sortDirection(tree, fixed, bounds, sort) : 0;
  const everything = Object.keys(filter).length === 0;
  const ordered = sort.length === 0 || direction !== 0;
  if (fixed === 0 && range === undefined && !(everything && direction !== 0)) return undefined;
  const covered = tree.unique && fixed === tree.fields.length ? 100 : 0;
  return {
    tree,
    score: 1 + covered + fixed * 4 + (range === undefined ? 0 : 2) + (ordered ? 3 : 0),
    stretches: prefixes.map((prefix) => stretch(tree, prefix, range)),
    ordered,
    backwards: direction === -1,
    test: keyTest(tree, filter, fixed, isBegun(tree.fields[fixed] ?? '', bounds)),
  };
}

function product(prefixes: unknown[][], points: unknown[]): unknown[][] {
  return prefixes.flatMap((prefix) => points.map((point) => [...prefix, point]));
}

/** Elements of one array may satisfy two conditions separately: over arrays only one of them bounds. */
function rangeOn(tree: IndexTree, field: string, bounds: Bounds): Range | undefined {
  const ranges = bounds.get(field)?.ranges ?? [];
  if (ranges.length === 0) return undefined;
  return tree.arrays.has(field) ? ranges[0] : ranges.reduce(intersect);
}

/** Whether all that bounds a field is what it begins with: then its keys in the stretch match, be it an array or not. */
function isBegun(field: string, bounds: Bounds): boolean {
  const [range, ...more] = bounds.get(field)?.ranges ?? [];
  return range?.exact === true && more.length === 0;
}

/** 1 or -1 when the tree, read that way, has the order of the sort; 0 when it has not. */
function sortDirection(tree: IndexTree, fixed: number, bounds: Bounds, sort: Sort): number {
  // Of an array the sort goes by its least or greatest element, whichever the filter names.
  const single = (field: string) => !tree.arrays.has(field) && bounds.get(field)?.points?.length === 1;
  const wanted = sort.filter(([field]) => !(single(field) && tree.fields.slice(0, fixed).includes(field)));
  let direction = 0;
  for (const [at, [field, towards]] of wanted.entries()) {
    if (tree.fields[fixed + at] !== field || tree.arrays.has(field)) return 0;
    const way = towards * (tree.directions[fixed + at] as number);
    if (direction !== 0 && way !== direction) return 0;
    direction = way;
  }
  return direction === 0 && sort.length > 0 ? 1 : direction;
}

function stretch(tree: IndexTree, prefix: unknown[], range: Range | undefined): Stretch {
  if (range === undefined) return { low: treeKey(prefix, -Infinity), high: treeKey(prefix, Infinity) };
  const { lowOpen, highOpen } = range;
  const low = [...prefix, range.low];
  const high = [...prefix, range.high];
  return tree.directions[prefix.length] === 1
    ? {
        low: treeKey(low, lowOpen ? Infinity : -Infinity),
        high: treeKey(high, highOpen ? -Infinity : Infinity),
      }
    : {
        low: treeKey(high, highOpen ? Infinity : -Infinity),
        high: treeKey(low, lowOpen ? -Infinity : Infinity),
      };
}

function planOf(collection: Collection, { tree, stretches, ordered, backwards, test }: Candidate): Plan {
  const repeats = tree.arrays.size > 0 || stretches.length > 1;
  const { examined } = collection;
  return {
    index: tree.name,
    ordered,
    ...(test.decides ? { covered: new Set(tree.fields.filter((field) => !tree.arrays.has(field))) } : {}),
    *rows() {
      const seen = new Set<Row>();
      for (const one of stretches)
        for (const [key, row] of tree.scan(one, backwards)) {
          examined.keys++;
          if (!test.passes(key) || (repeats && seen.has(row))) continue;
          if (repeats) seen.add(row);
          yield row;
        }
    },
  };
}

/** An `$or` is served when each of its branches is. */
function union(collection: Collection, filter: Document): Plan | undefined {
  const plans = branchesOf(filter)?.map((branch) => choose(collection, branch, []));
  if (plans === undefined || plans.length === 0 || plans.includes(undefined)) return undefined;
  return {
    index: plans.map((branch) => branch?.index).join(' | '),
    ordered: false,
    *rows() {
      const seen = new Set<Row>();
      for (const branch of plans)
        for (const row of branch?.rows() ?? [])
          if (!seen.has(row)) {
            seen.add(row);
            yield row;
          }
    },
  };
}

function unserved(collection: Collection, filter: Document, sort: Sort): CloudError {
  const bounds = [...boundsOf(filter)];
  const equal = bounds.filter(([, found]) => found.points !== undefined).map(([field]) => field);
  const sorted = sort.map(([field, direction]) => (direction === -1 ? `${field} desc` : field));
  const others = bounds.filter(([, found]) => found.points === undefined).map(([field]) => field);
  const needed = [...new Set([...equal, ...sorted, ...others])];
  return new CloudError(
    'DATABASE_REQUEST_FAILED',
    `no declared index of collection "${collection.name}" serves this query; it would need (${needed.join(', ') || Object.keys(filter).join(', ')})`,
  );
}
