import { complaintIndexes } from './complaint-indexes';
import type { IndexDefinition } from './index-definition';
import {
  commentIndexes,
  digestIndexes,
  improvementIndexes,
  questionnaireIndexes,
  reportIndexes,
  reviewIndexes,
  roundIndexes,
} from './insight-indexes';
import { familyIndexes, homeIndexes, peopleIndexes } from './people-indexes';

export type { IndexDefinition };

/** Every collection with its indexes; `_id` is always indexed. Read by the emulator and by the deploy guide. */
export type Collections = Record<string, { indexes: readonly IndexDefinition[] }>;

/** The collections of DESIGN.md section 4. Dates are ISO strings, so they sort as text. */
export const collections = {
  complaints: { indexes: complaintIndexes },
  people: { indexes: peopleIndexes },
  staff: {
    indexes: [
      { name: 'community', keys: [['communityId', 1]] },
      { name: 'person', keys: [['personId', 1]] },
    ],
  },
  homes: { indexes: homeIndexes },
  places: { indexes: [{ name: 'community', keys: [['communityId', 1]] }] },
  references: { indexes: [] },
  messages: {
    indexes: [
      {
        name: 'person',
        keys: [
          ['personId', 1],
          ['at', -1],
        ],
      },
      {
        name: 'unread',
        keys: [
          ['personId', 1],
          ['unread', 1],
        ],
      },
      {
        name: 'state',
        keys: [
          ['delivery', 1],
          ['sendAfter', 1],
        ],
      },
      { name: 'msgid', keys: [['msgid', 1]] },
      { name: 'owed', keys: [['owed', 1]] },
      {
        name: 'complaint',
        keys: [
          ['complaintId', 1],
          ['at', -1],
        ],
      },
    ],
  },
  accesses: {
    indexes: [
      {
        name: 'community',
        keys: [
          ['communityId', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'person',
        keys: [
          ['personId', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'staff',
        keys: [
          ['staffId', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'complaint',
        keys: [
          ['complaintId', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
    ],
  },
  comments: { indexes: commentIndexes },
  dataRequests: {
    indexes: [
      {
        name: 'person',
        keys: [
          ['personKey', 1],
          ['at', -1],
        ],
      },
      { name: 'outcome', keys: [['outcome', 1]] },
    ],
  },
  arrivals: {
    indexes: [
      {
        name: 'outcome',
        keys: [
          ['outcome', 1],
          ['at', -1],
        ],
      },
    ],
  },
  changes: {
    indexes: [
      { name: 'notice', keys: [['notice.id', 1]] },
      {
        name: 'community',
        keys: [
          ['communityId', 1],
          ['at', -1],
        ],
      },
    ],
  },
  invitations: {
    indexes: [
      {
        name: 'community',
        keys: [
          ['communityId', 1],
          ['expiresAt', 1],
        ],
      },
    ],
  },
  families: { indexes: familyIndexes },
  dialogues: { indexes: [{ name: 'expiry', keys: [['expiresAt', 1]] }] },
  experiences: { indexes: [] },
  digests: { indexes: digestIndexes },
  exports: {
    indexes: [
      {
        name: 'person',
        keys: [
          ['personId', 1],
          ['at', -1],
        ],
      },
      { name: 'expiry', keys: [['expiresAt', 1]] },
    ],
  },
  improvements: { indexes: improvementIndexes },
  checks: { indexes: [{ name: 'expiry', keys: [['expiresAt', 1]] }] },
  discards: { indexes: [{ name: 'expiry', keys: [['expiresAt', 1]] }] },
  limits: { indexes: [{ name: 'expiry', keys: [['expiresAt', 1]] }] },
  tickets: { indexes: [{ name: 'expiry', keys: [['expiresAt', 1]] }] },
  tries: {
    indexes: [
      { name: 'by', keys: [['by', 1]] },
      { name: 'expiry', keys: [['expiresAt', 1]] },
    ],
  },
  qualityChecks: {
    indexes: [
      {
        name: 'community',
        keys: [
          ['communityId', 1],
          ['done', 1],
          ['week', -1],
        ],
      },
    ],
  },
  questionnaires: { indexes: questionnaireIndexes },
  questionnaireRounds: { indexes: roundIndexes },
  reports: { indexes: reportIndexes },
  reviews: { indexes: reviewIndexes },
  settings: {
    indexes: [
      {
        name: 'founded',
        keys: [
          ['preparing', 1],
          ['foundedAt', 1],
          ['_id', 1],
        ],
      },
    ],
  },
  upkeep: { indexes: [] },
} as const satisfies Collections;
