import { type Iterator as Documents, Lazy } from 'mingo/lazy';
import { $lookup as mingoLookup } from 'mingo/operators/pipeline';
import type { Options } from 'mingo/types';
import type { Collection } from './collection';
import { copy, type Document, isPlain } from './document';
import { find } from './find';

/** How a pipeline reaches the other collections: mingo's way, and through their indexes. */
export type Reach = NonNullable<Options['collectionResolver']> & { of(name: string): Collection };

/** A way to the other collections for one run of a pipeline. */
export const reaching = (of: (name: string) => Collection): Reach =>
  Object.assign((name: string) => [...of(name).rows.values()].map((row) => copy(row.document)), { of });

/** A `$lookup` by equality. */
export interface Join {
  from: string;
  localField: string;
  foreignField: string;
  as: string;
}

/** The values at a path; those inside arrays one by one, as MongoDB matches each of them. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
  const [field, ...rest] = path;
  if (field === undefined) return [value];
  return isPlain(value) ? valuesAt(value[field], rest) : [undefined];
}

/** Whether a `$lookup` is one by equality. */
export const isJoin = (order: object): order is Join =>
  'localField' in order && 'foreignField' in order && !('pipeline' in order);

/** A document with what refers to it: the stored documents themselves, which nobody may write into. */
export function joined(
  document: Document,
  { localField, foreignField, as }: Join,
  foreign: Collection,
): Document {
  const found = valuesAt(document, localField.split('.'));
  const values = found.length > 0 ? found.map((value) => value ?? null) : [];
  const rows =
    values.length > 0 ? find(foreign, { filter: { [foreignField]: { $in: values } }, strict: false }) : [];
  return { ...document, [as]: rows.map((row) => row.document) };
}

/** `$lookup` by equality reads the other collection through its index; the form with a pipeline is mingo's. */
export function lookup(documents: Documents, order: Record<string, unknown>, options: Options): Documents {
  if ('pipeline' in order) return mingoLookup(documents, order as never, options);
  const { of } = options.collectionResolver as Reach;
  const wanted = order as unknown as Join;
  const foreign = of(wanted.from);
  // Copies: a later stage may write into them, and the stored documents must not change.
  return Lazy(
    documents.collect<Document>().map((document) => {
      const whole = joined(document, wanted, foreign);
      return { ...whole, [wanted.as]: copy(whole[wanted.as]) };
    }),
  );
}
