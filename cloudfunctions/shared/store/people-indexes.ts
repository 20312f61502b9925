import type { IndexDefinition } from './index-definition';

/** Who is found by openid, phone or company account, who waits to have a home confirmed, and who lives where (§1). */
export const peopleIndexes = [
  { name: 'openid', keys: [['openid', 1]], unique: true },
  { name: 'phone', keys: [['phoneIndex', 1]] },
  { name: 'unionid', keys: [['unionid', 1]] },
  {
    name: 'pending',
    keys: [
      ['pendingIn', 1],
      ['pendingSince', 1],
    ],
  },
  { name: 'lives', keys: [['livesIn', 1]] },
  { name: 'tenancy', keys: [['tenancyRemindAt', 1]] },
] as const satisfies readonly IndexDefinition[];

/** Homes by address, and those of one building. */
export const homeIndexes = [
  {
    name: 'address',
    keys: [
      ['communityId', 1],
      ['address', 1],
    ],
  },
  {
    name: 'building',
    keys: [
      ['communityId', 1],
      ['building', 1],
    ],
  },
] as const satisfies readonly IndexDefinition[];

/** Invitations to families: those of whoever invited, of whoever used them, those used last in a community. */
export const familyIndexes = [
  {
    name: 'by',
    keys: [
      ['by', 1],
      ['expiresAt', 1],
    ],
  },
  { name: 'used', keys: [['used.personId', 1]] },
  {
    name: 'community',
    keys: [
      ['communityId', 1],
      ['usedAt', -1],
    ],
  },
  { name: 'expiry', keys: [['expiresAt', 1]] },
] as const satisfies readonly IndexDefinition[];
