import { _, aggregate, insertAll } from './cloud';

/** One home of a community: where, and nothing of who lives there. */
export interface HomeDocument {
  _id: string;
  communityId: string;
  address: string;
  building: string;
  unit: string;
  room: string;
}

const AT_ONCE = 500;

const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_part, index) =>
    all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

/** Which of these homes are there already. */
export const knownHomes = async (ids: readonly string[]): Promise<string[]> => {
  const found = await Promise.all(
    inParts(ids).map((part) =>
      aggregate<HomeDocument>('homes', [
        ['match', { _id: _.in(part) }],
        ['limit', AT_ONCE],
        ['project', { _id: 1 }],
      ]),
    ),
  );
  return found.flat().map(({ _id }) => _id);
};

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
