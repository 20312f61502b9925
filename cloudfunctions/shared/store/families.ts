import { _, aggregate, Duplicate, follow, insert, oneOf, remove, update } from './cloud';
import type { PersonDocument } from './documents';

/** Who used an invitation and when; `gone` when they were removed, so that the same code brings nobody back. */
export interface FamilyUse {
  personId: string;
  at: string;
  gone?: boolean;
}

/** Somebody was asked to join a household (§1); the document's name is made of the code, which is stored nowhere. */
export interface FamilyInvitationDocument {
  _id: string;
  communityId: string;
  homeId: string;
  building: string;
  unit?: string;
  room?: string;
  by: string;
  at: string;
  expiresAt: string;
  places: number;
  used: FamilyUse[];
  usedAt: string | null;
  /** How often it was used: whoever uses it has seen the last of it. */
  revision: number;
}

/** Keeps an invitation; the same again is there already. */
export const insertFamilyInvitation = async (invitation: FamilyInvitationDocument): Promise<void> => {
  try {
    await insert('families', invitation);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** The invitation with this name and whoever made it. */
export const findFamilyInvitation = async (
  ids: readonly string[],
): Promise<(FamilyInvitationDocument & { inviters: PersonDocument[] }) | undefined> => {
  const [found] = await aggregate<FamilyInvitationDocument & { inviters: PersonDocument[] }>('families', [
    ['match', { _id: oneOf(ids) }],
    ['limit', 1],
    follow('people', 'by', '_id', 'inviters'),
  ]);
  return found;
};

const MOST = 100;

/** What somebody has invited to and when it ended after an instant, with those who used it. */
export const familyInvitationsBy = (
  by: string,
  after: string,
): Promise<(FamilyInvitationDocument & { people: PersonDocument[] })[]> =>
  aggregate<FamilyInvitationDocument & { people: PersonDocument[] }>('families', [
    ['match', { by, expiresAt: _.gt(after) }],
    ['sort', { expiresAt: -1 }],
    ['limit', MOST],
    follow('people', 'used.personId', '_id', 'people'),
  ]);

/** The invitations of a community that were used since an instant, the last first, with everybody they are about. */
export const familiesJoined = (
  communityId: string,
  since: string,
): Promise<(FamilyInvitationDocument & { people: PersonDocument[]; inviters: PersonDocument[] })[]> =>
  aggregate<FamilyInvitationDocument & { people: PersonDocument[]; inviters: PersonDocument[] }>('families', [
    ['match', { communityId, usedAt: _.gt(since) }],
    ['sort', { usedAt: -1 }],
    ['limit', MOST],
    follow('people', 'used.personId', '_id', 'people'),
    follow('people', 'by', '_id', 'inviters'),
  ]);

/** Keeps who used an invitation, if it is still as it was seen and has not ended since. */
export const keepUses = async (
  { _id, revision, expiresAt }: Pick<FamilyInvitationDocument, '_id' | 'revision' | 'expiresAt'>,
  used: readonly FamilyUse[],
  usedAt: string | null,
): Promise<boolean> =>
  (await update(
    'families',
    { _id, revision, expiresAt },
    { used: _.set([...used]), usedAt, revision: revision + 1 },
  )) === 1;

/** Nobody can use one of somebody's invitations any more. */
export const endFamilyInvitation = (_id: string, by: string, at: string): Promise<number> =>
  update('families', { _id, by, expiresAt: _.gt(at) }, { expiresAt: at });

/** Nobody can use any of somebody's invitations to a home any more. */
export const endFamilyInvitations = (by: string, homeId: string, at: string): Promise<number> =>
  update('families', { by, homeId, expiresAt: _.gt(at) }, { expiresAt: at });

/** Who is confirmed in one of these homes. */
export const livingIn = (homeIds: readonly string[]): Promise<PersonDocument[]> =>
  homeIds.length === 0
    ? Promise.resolve([])
    : aggregate<PersonDocument>('people', [
        ['match', { livesIn: oneOf(homeIds) }],
        ['limit', 1000],
      ]);

/** Takes somebody out of all invitations: those made are removed, in those used there was nobody (§5.2). */
export const forgetInFamilies = async (personId: string): Promise<void> => {
  await remove('families', { by: personId });
  await update('families', { 'used.personId': personId }, { used: _.pull({ personId }) });
};
