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
  { name: 'origin', keys: [['origin.id', 1]] },
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

/** The indexes of the monthly reviews. */
export const reviewIndexes = [
  {
    name: 'community',
    keys: [
      ['communityId', 1],
      ['month', -1],
    ],
  },
  { name: 'complaint', keys: [['breaches.id', 1]] },
] as const satisfies readonly IndexDefinition[];

/** The indexes of what people are asked every quarter. */
export const questionnaireIndexes = [
  {
    name: 'mark',
    keys: [
      ['mark', 1],
      ['at', -1],
    ],
  },
  {
    name: 'community',
    keys: [
      ['communityId', 1],
      ['from', -1],
    ],
  },
] as const satisfies readonly IndexDefinition[];

/** The indexes of the quarters that were asked about. */
export const roundIndexes = [
  {
    name: 'community',
    keys: [
      ['communityId', 1],
      ['from', -1],
    ],
  },
] as const satisfies readonly IndexDefinition[];

/** The indexes of the proposals on how complaints are handled. */
export const commentIndexes = [
  {
    name: 'person',
    keys: [
      ['personId', 1],
      ['at', -1],
    ],
  },
  {
    name: 'community',
    keys: [
      ['communityId', 1],
      ['answered', 1],
      ['at', -1],
    ],
  },
  {
    name: 'shown',
    keys: [
      ['communityId', 1],
      ['shown', 1],
      ['answered', 1],
      ['votes', -1],
      ['at', -1],
    ],
  },
  { name: 'improvement', keys: [['answer.improvementId', 1]] },
  { name: 'voter', keys: [['voters', 1]] },
] as const satisfies readonly IndexDefinition[];
