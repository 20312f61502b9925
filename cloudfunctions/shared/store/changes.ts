import type { ChangeView } from '../../../types/administration/change';
import { _, aggregate, Duplicate, insert, update } from './cloud';
import type { Recorded } from './documents';

/** What somebody changed (C4): who, when, before and after. One of settings or staff also keeps what it sets, so that it is carried out even if the run dies in between. */
export interface ChangeDocument {
  _id: string;
  communityId: string;
  at: string;
  by: string;
  key: string;
  what: ChangeView['what'];
  kind: ChangeView['subject']['kind'];
  section?: string;
  staffId?: string;
  differences: ChangeView['differences'];
  sets?: Record<string, unknown>;
  /** The words of the privacy notice that held until then, for whoever agreed to them (§5.2). */
  notice?: { id: string; version: string; text: string };
}

/** What a former privacy notice is found by. */
export const noticeId = (communityId: string, version: string): string => `${communityId}-${version}`;

/** What is changed on record: a document with the number of its changes. */
export interface Target extends Recorded {
  _id: string;
}

/** The collections whose documents are changed on record. */
export type Changeable = 'settings' | 'staff' | 'improvements';

const idOf = (collection: Changeable, id: string, revision: number): string =>
  `${collection}-${id}-${revision}`;

const carryOut = (
  collection: Changeable,
  { _id, revision = 0 }: Target,
  { key, sets = {} }: ChangeDocument,
): Promise<number> => {
  const fields = Object.entries(sets).map(([field, value]) => [
    field,
    value === null ? _.remove() : _.set(value as object),
  ]);
  // A document that was never changed has no number yet.
  const where = { _id, revision: revision === 0 ? null : revision };
  return update(collection, where, { ...Object.fromEntries(fields), revision: revision + 1, lastKey: key });
};

const findChange = async (id: string): Promise<ChangeDocument | undefined> => {
  const [found] = await aggregate<ChangeDocument>('changes', [
    ['match', { _id: id }],
    ['limit', 1],
  ]);
  return found;
};

/** Puts a change on record as the next of its document, and carries it out. Whoever comes second finishes what the first began: false, unless it was the same intention. */
export const recordChange = async (
  collection: Changeable,
  target: Target,
  change: Omit<ChangeDocument, '_id'>,
): Promise<boolean> => {
  const _id = idOf(collection, target._id, (target.revision ?? 0) + 1);
  try {
    await insert('changes', { _id, ...change });
    await carryOut(collection, target, { _id, ...change });
    return true;
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
    const first = await findChange(_id);
    if (first) await carryOut(collection, target, first);
    return first?.key === change.key;
  }
};

/** Puts on record what has no number of its own; the same again is there already. */
export const noteChange = async (change: ChangeDocument): Promise<void> => {
  try {
    await insert('changes', change);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** Puts on record that a document was made. */
export const noteBeginning = (
  collection: Changeable,
  id: string,
  change: Omit<ChangeDocument, '_id'>,
): Promise<void> => noteChange({ _id: idOf(collection, id, 0), ...change });

/** What has happened to one document since it was made, in order. */
export const historyOf = async (
  collection: Changeable,
  { _id, revision = 0 }: Target,
): Promise<ChangeDocument[]> => {
  const ids = Array.from({ length: revision + 1 }, (_one, number) => idOf(collection, _id, number));
  const found = await aggregate<ChangeDocument>('changes', [
    ['match', { _id: _.in(ids) }],
    ['limit', ids.length],
  ]);
  return ids.flatMap((id) => found.find((one) => one._id === id) ?? []);
};

/** What was changed in a community before an instant, newest first. */
export const changesOf = (communityId: string, before: string, limit: number): Promise<ChangeDocument[]> =>
  aggregate<ChangeDocument>('changes', [
    ['match', { communityId, at: _.lt(before) }],
    ['sort', { at: -1 }],
    ['limit', limit],
  ]);

/** The changes of a community's settings from one instant to before another, newest first. */
export const settingsChanges = (
  communityId: string,
  from: string,
  until: string,
  limit: number,
): Promise<ChangeDocument[]> =>
  aggregate<ChangeDocument>('changes', [
    ['match', { communityId, at: _.gte(from).and(_.lt(until)), kind: 'settings' }],
    ['sort', { at: -1 }],
    ['limit', limit],
  ]);
