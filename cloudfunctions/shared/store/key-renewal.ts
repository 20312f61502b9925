import { _, aggregate, Duplicate, insert, oneOf, update } from './cloud';

/** What stands under keys, in the order in which it is renewed. */
export const keptUnderKeys = ['people', 'complaints', 'dataRequests', 'exports', 'dialogues'] as const;
export type KeptUnderKeys = (typeof keptUnderKeys)[number];

/** How far the change to a new key is: it goes through the collections by name, again and again until nothing is left to change. */
export interface KeyRenewal {
  _id: string;
  revision: number;
  /** To which key. */
  to: string;
  collection: KeptUnderKeys;
  after: string;
  /** Documents changed in this pass, and in all. */
  changed: number;
  total: number;
  done: boolean;
  at: string;
}

const NAME = 'keys';

/** How far the last change of the key has come. */
export const findKeyRenewal = async (): Promise<KeyRenewal | undefined> => {
  const [found] = await aggregate<KeyRenewal>('upkeep', [
    ['match', { _id: NAME }],
    ['limit', 1],
  ]);
  return found;
};

/** Keeps how far it has come, after what was read at `revision` (0: nothing); undefined when another run was faster. */
export const keepKeyRenewal = async (
  renewal: Omit<KeyRenewal, '_id'>,
): Promise<Omit<KeyRenewal, '_id'> | undefined> => {
  const after = { ...renewal, revision: renewal.revision + 1 };
  if (renewal.revision > 0) {
    const updated = await update('upkeep', { _id: NAME, revision: renewal.revision }, after);
    return updated === 1 ? after : undefined;
  }
  try {
    await insert('upkeep', { _id: NAME, ...after });
    return after;
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
    return undefined;
  }
};

/** Documents of a collection after a name. */
export const documentsAfter = <T>(
  collection: KeptUnderKeys,
  after: string,
  limit: number,
): Promise<(T & { _id: string })[]> =>
  aggregate<T & { _id: string }>(collection, [
    ['match', { _id: _.gt(after) }],
    ['sort', { _id: 1 }],
    ['limit', limit],
  ]);

/** Changes a document that still is as it was read. */
export const renewDocument = async (
  collection: KeptUnderKeys,
  asRead: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await update(collection, asRead, fields);
};

/** Puts a person's requests under the key of now; says how many stood under others. */
export const renewRequester = (before: readonly string[], personKey: string): Promise<number> =>
  update('dataRequests', { personKey: oneOf(before) }, { personKey });
