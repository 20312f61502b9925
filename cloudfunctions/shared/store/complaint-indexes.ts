import type { IndexDefinition } from './index-definition';

/** What a search goes by inside what is searched: the newest first, and what not everybody may find (B10). With these in an index, it says which files are found without looking at one. */
const sight = [
  ['mark', -1],
  ['complaint.sensitive', 1],
  ['about', 1],
] as const satisfies IndexDefinition['keys'];

const found = [['complaint.communityId', 1], ...sight] as const satisfies IndexDefinition['keys'];

/** The indexes of the complaint files. */
export const complaintIndexes = [
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
    name: 'community_incomplete',
    keys: [
      ['complaint.communityId', 1],
      ['incomplete', 1],
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
    keys: [['phoneIndex', 1], ...found],
  },
  {
    name: 'sender',
    keys: [
      ['sender', 1],
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
    keys: [['complaint.communityId', 1], ['terms', 1], ...sight],
  },
  {
    name: 'wording',
    keys: [
      ['mark', -1],
      ['phrases', 1],
    ],
  },
  {
    name: 'counted',
    keys: [
      ['complaint.communityId', 1],
      ['facts', 1],
      ['mark', -1],
    ],
  },
  {
    name: 'name',
    keys: [['nameIndex', 1], ...found],
  },
  {
    name: 'community_number',
    keys: [['complaint.communityId', 1], ['complaint.no', -1], ...sight],
  },
  { name: 'edition', keys: [['countedAs', 1]] },
  { name: 'related', keys: [['complaint.relatedTo', 1]] },
  { name: 'named', keys: [['complaint.namedStaff', 1]] },
  { name: 'purging', keys: [['purging', 1]] },
  { name: 'forget', keys: [['forget', 1]] },
  {
    name: 'calls',
    keys: [
      ['complaint.communityId', 1],
      ['callAt', 1],
      ['_id', 1],
    ],
  },
  { name: 'sealed', keys: [['seals.fileId', 1]] },
  { name: 'due', keys: [['dueAt', 1]] },
  { name: 'untold', keys: [['untold', 1]] },
] as const satisfies readonly IndexDefinition[];
