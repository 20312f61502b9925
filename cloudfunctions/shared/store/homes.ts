import type { Capacity } from '../../../types/people';
import { _, aggregate, insertAll, update } from './cloud';

/** A telephone number that is registered for a home, as a keyed digest, and in what capacity its person lives there. */
export interface RegisteredPhone {
  phone: string;
  capacity?: Capacity;
}

/** One home of a community: where, and nothing of who lives there but digests of telephone numbers. */
export interface HomeDocument {
  _id: string;
  communityId: string;
  address: string;
  building: string;
  unit: string;
  room: string;
  registered?: RegisteredPhone[];
}

const AT_ONCE = 500;

const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_part, index) =>
    all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

/** Which of these homes are there already, with the numbers that are registered for them. */
export const knownHomes = async (
  ids: readonly string[],
): Promise<Pick<HomeDocument, '_id' | 'registered'>[]> => {
  const found = await Promise.all(
    inParts(ids).map((part) =>
      aggregate<HomeDocument>('homes', [
        ['match', { _id: _.in(part) }],
        ['limit', AT_ONCE],
        ['project', { _id: 1, registered: 1 }],
      ]),
    ),
  );
  return found.flat();
};

const BESIDE = 50;

/** Registers telephone numbers for homes that are there already. */
export const registerPhones = async (
  homes: readonly Pick<HomeDocument, '_id' | 'registered'>[],
): Promise<void> => {
  for (let at = 0; at < homes.length; at += BESIDE)
    await Promise.all(
      homes
        .slice(at, at + BESIDE)
        .map(({ _id, registered = [] }) => update('homes', { _id }, { registered: _.set(registered) })),
    );
};

/** The homes with these ids. */
export const homesById = (ids: readonly string[]): Promise<HomeDocument[]> =>
  aggregate<HomeDocument>('homes', [
    ['match', { _id: _.in([...ids]) }],
    ['limit', AT_ONCE],
  ]);

const MOST_ROOMS = 2000;

/** The homes of one building. */
export const homesIn = (communityId: string, building: string): Promise<HomeDocument[]> =>
  aggregate<HomeDocument>('homes', [
    ['match', { communityId, building }],
    ['limit', MOST_ROOMS],
  ]);

/** Adds homes; throws `Duplicate` when somebody has just added one of them. */
export const insertHomes = async (homes: readonly HomeDocument[]): Promise<void> => {
  for (const part of inParts(homes)) await insertAll('homes', part);
};

/** Whether the homes of a community have been imported. */
export const hasHomes = async (communityId: string): Promise<boolean> => {
  const found = await aggregate<HomeDocument>('homes', [
    ['match', { communityId }],
    ['limit', 1],
    ['project', { _id: 1 }],
  ]);
  return found.length > 0;
};
