/** One index of a collection: fields with their direction, in order. */
export interface IndexDefinition {
  name: string;
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: true;
}

/** Every collection with its indexes; `_id` is always indexed. Read by the emulator and by the deploy guide. */
export type Collections = Record<string, { indexes: readonly IndexDefinition[] }>;

/** The collections of DESIGN.md section 4. Dates are ISO strings, so they sort as text. */
export const collections = {
  complaints: {
    indexes: [
      {
        name: 'owner',
        keys: [
          ['ownerKey', 1],
          ['complaint.filedAt', -1],
        ],
      },
      { name: 'number', keys: [['complaint.no', -1]], unique: true },
      {
        name: 'community_stage',
        keys: [
          ['complaint.communityId', 1],
          ['complaint.stage', 1],
          ['nextAt', 1],
        ],
      },
      {
        name: 'community_open',
        keys: [
          ['complaint.communityId', 1],
          ['open', 1],
          ['nextAt', 1],
        ],
      },
      {
        name: 'handler',
        keys: [
          ['complaint.handlerId', 1],
          ['open', 1],
          ['nextAt', 1],
        ],
      },
      {
        name: 'place',
        keys: [
          ['complaint.communityId', 1],
          ['placeKey', 1],
          ['complaint.filedAt', -1],
        ],
      },
      {
        name: 'phone',
        keys: [
          ['phoneIndex', 1],
          ['complaint.filedAt', -1],
        ],
      },
      {
        name: 'community',
        keys: [
          ['complaint.communityId', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'closed',
        keys: [
          ['complaint.communityId', 1],
          ['eraseFrom', 1],
        ],
      },
      {
        name: 'search',
        keys: [
          ['complaint.communityId', 1],
          ['terms', 1],
          ['mark', -1],
        ],
      },
      {
        name: 'name',
        keys: [
          ['nameIndex', 1],
          ['mark', -1],
        ],
      },
      { name: 'purging', keys: [['purging', 1]] },
      { name: 'due', keys: [['dueAt', 1]] },
      { name: 'untold', keys: [['untold', 1]] },
    ],
  },
  people: {
    indexes: [
      { name: 'openid', keys: [['openid', 1]], unique: true },
      { name: 'phone', keys: [['phoneIndex', 1]] },
      { name: 'unionid', keys: [['unionid', 1]] },
    ],
  },
  staff: {
    indexes: [{ name: 'community', keys: [['communityId', 1]] }],
  },
  homes: {
    indexes: [
      {
        name: 'address',
        keys: [
          ['communityId', 1],
          ['address', 1],
        ],
      },
    ],
  },
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
    ],
  },
  accesses: {
    indexes: [
      {
        name: 'person',
        keys: [
          ['personId', 1],
          ['at', -1],
        ],
      },
      {
        name: 'staff',
        keys: [
          ['staffId', 1],
          ['at', -1],
        ],
      },
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
  dialogues: { indexes: [] },
  experiences: { indexes: [] },
  digests: {
    indexes: [
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
    ],
  },
  checks: { indexes: [{ name: 'expiry', keys: [['expiresAt', 1]] }] },
  limits: { indexes: [{ name: 'expiry', keys: [['expiresAt', 1]] }] },
  tickets: { indexes: [{ name: 'expiry', keys: [['expiresAt', 1]] }] },
  tries: {
    indexes: [
      { name: 'by', keys: [['by', 1]] },
      { name: 'expiry', keys: [['expiresAt', 1]] },
    ],
  },
  settings: { indexes: [] },
  upkeep: { indexes: [] },
} as const satisfies Collections;
