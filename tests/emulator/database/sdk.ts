/** What these tests use of the SDK, whose own types promise strings and nothing. */
export interface Db {
  collection(name: string): Query & {
    add(options: { data: object | object[] }): Promise<{ _id: string; _ids?: string[] }>;
    doc(id: string | number): Doc;
    aggregate(): Aggregate;
  };
  createCollection(name: string): Promise<unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  command: Record<Command, Operator> & { aggregate: Record<Expression, Operator> };
  Geo: { Point(longitude: number, latitude: number): unknown };
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>;
}

type Operator = (...values: unknown[]) => object;
type Command =
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'eq'
  | 'neq'
  | 'in'
  | 'nin'
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'exists'
  | 'all'
  | 'size'
  | 'elemMatch'
  | 'mod'
  | 'expr'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'addToSet'
  | 'pull'
  | 'pullAll'
  | 'rename';
type Expression =
  | 'sum'
  | 'avg'
  | 'push'
  | 'first'
  | 'max'
  | 'week'
  | 'indexOfCP'
  | 'substr'
  | 'eq'
  | 'gt'
  | 'cond'
  | 'ifNull'
  | 'dateToString';

export type Row = Record<string, unknown>;

export interface Query {
  where(filter: object): Query;
  orderBy(field: string, way: 'asc' | 'desc'): Query;
  limit(rows: number): Query;
  skip(rows: number): Query;
  field(projection: object): Query;
  get(): Promise<{ data: Row[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface Doc {
  field(projection: object): Doc;
  get(): Promise<{ data: Row }>;
  set(options: { data: object }): Promise<{ _id: string; stats: { updated: number; created: number } }>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

type Stage =
  | 'match'
  | 'group'
  | 'sort'
  | 'limit'
  | 'skip'
  | 'project'
  | 'addFields'
  | 'unwind'
  | 'lookup'
  | 'sortByCount'
  | 'count';

export type Aggregate = Record<Stage, (value: unknown) => Aggregate> & { end(): Promise<{ list: Row[] }> };

export interface Transaction {
  collection(name: string): Pick<Query, 'where'> & {
    add(options: { data: object }): Promise<{ _id: string }>;
    doc(id: string): Doc;
  };
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}
