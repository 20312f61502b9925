import type { IndexDefinition } from './index-definition';

/** The indexes of the counters of days and months. */
export const digestIndexes = [
  {
    name: 'sheets',
    keys: [
      ['communityId', 1],
      ['kind', 1],
      ['date', -1],
    ],
  },
  {
    name: 'community_unfolded',
    keys: [
      ['communityId', 1],
      ['folded', 1],
      ['date', 1],
    ],
  },
  {
    name: 'unfolded',
    keys: [
      ['folded', 1],
      ['date', 1],
    ],
  },
] as const satisfies readonly IndexDefinition[];

/** The indexes of the improvements. */
export const improvementIndexes = [
  {
    name: 'community',
    keys: [
      ['communityId', 1],
      ['createdAt', -1],
    ],
  },
  {
    name: 'owner',
    keys: [
      ['communityId', 1],
      ['ownerId', 1],
      ['createdAt', -1],
    ],
  },
  { name: 'reminder', keys: [['remindAt', 1]] },
] as const satisfies readonly IndexDefinition[];

/** The indexes of the frozen reports. */
export const reportIndexes = [
  {
    name: 'community',
    keys: [
      ['communityId', 1],
      ['kind', 1],
      ['from', -1],
    ],
  },
] as const satisfies readonly IndexDefinition[];
