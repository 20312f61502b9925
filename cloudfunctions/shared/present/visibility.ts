import type { Clock } from '../../../types/complaint';
import type { RevealPurpose } from '../../../types/contact';

/** How somebody stands to a complaint (B12): `follower` is a resident before the main file of an own one, `named` a member of staff whom it complains about, `offered` one who may take it (§3.2.2). */
export type Relation =
  | 'self'
  | 'follower'
  | 'agent'
  | 'handler'
  | 'collaborator'
  | 'offered'
  | 'supervisor'
  | 'manager'
  | 'admin'
  | 'named'
  | 'stranger';

/** Whether something is shown as it is, masked, or not at all. */
export type Sight = 'full' | 'masked' | 'none';

/** What is shown or not: `words` is all that the resident wrote and photographed, `news` the public entries, `money` costs and compensation. */
export type Field =
  | 'name'
  | 'phone'
  | 'room'
  | 'words'
  | 'news'
  | 'internal'
  | 'sealedEntries'
  | 'money'
  | 'requests'
  | 'tasks'
  | 'visit'
  | 'drafts';

const nobody: Record<Relation, Sight> = {
  self: 'none',
  follower: 'none',
  agent: 'none',
  handler: 'none',
  collaborator: 'none',
  offered: 'none',
  supervisor: 'none',
  manager: 'none',
  admin: 'none',
  named: 'none',
  stranger: 'none',
};
const staff = { agent: 'full', handler: 'full', supervisor: 'full', manager: 'full' } as const;
const maskedForStaff = {
  agent: 'masked',
  handler: 'masked',
  supervisor: 'masked',
  manager: 'masked',
} as const;

/** B12 and C5 as data. Whoever is not named here sees nothing: an admin, staff whom the complaint names, strangers. */
export const visibility: Record<Field, Record<Relation, Sight>> = {
  name: { ...nobody, ...maskedForStaff, self: 'full' },
  phone: { ...nobody, ...maskedForStaff, self: 'full' },
  // Whoever has to go there must know where: the one responsible, and those who help (B1).
  room: { ...nobody, ...maskedForStaff, self: 'full', handler: 'full', collaborator: 'full' },
  // Whoever may take it must know what it is, and nothing of whose it is.
  words: { ...nobody, ...staff, self: 'full', offered: 'full' },
  news: { ...nobody, ...staff, self: 'full', follower: 'full' },
  internal: { ...nobody, ...staff },
  sealedEntries: { ...nobody, ...staff, agent: 'none' },
  money: { ...nobody, ...staff, agent: 'none' },
  requests: { ...nobody, ...staff },
  tasks: { ...nobody, ...staff, collaborator: 'full' },
  visit: { ...nobody, ...staff, self: 'full' },
  drafts: { ...nobody, ...staff },
};

/** For what each relation may see contact data in full, always on record (B12, §5.2). */
export const revealable: Record<Relation, readonly RevealPurpose[]> = {
  self: [],
  follower: [],
  agent: ['contactTask', 'visit', 'verification', 'safety'],
  handler: ['contactTask', 'visit', 'safety'],
  collaborator: [],
  offered: [],
  supervisor: ['contactTask', 'visit', 'verification', 'safety'],
  manager: ['contactTask', 'visit', 'verification', 'safety'],
  admin: [],
  named: [],
  stranger: [],
};

/** Clocks that measure the house among itself; every other one is shown to the resident too (§2.1). */
export const internalClocks: readonly Clock[] = [
  'noAnswer',
  'urgentApproval',
  'measure',
  'checkpoint',
  'inactivity',
  'alarm',
  'offer',
];

/** Whether a relation sees a field as it is. */
export const sees = (relation: Relation, field: Field): boolean => visibility[field][relation] === 'full';

/** Whether a relation reads the whole file, what is internal included. */
export const seesInside = (relation: Relation): boolean => sees(relation, 'internal');

/** Whether a relation may take a complaint out as a document: the resident one's own, staff what they read as a whole (§4). */
export const mayPrint = (relation: Relation): boolean => relation === 'self' || seesInside(relation);
