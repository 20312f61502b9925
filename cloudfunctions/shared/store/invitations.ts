import type { Invitation } from '../../../types/administration/team';
import type { Category } from '../../../types/complaint';
import { _, aggregate, Duplicate, insert, oneOf, update } from './cloud';

/** Somebody who was asked to join the staff; the document's name is made of the code, which is stored nowhere. */
export interface InvitationDocument extends Omit<Invitation, 'id'> {
  _id: string;
  communityId: string;
  team?: string;
  categories: Category[];
  buildings?: string[];
  by: string;
  at: string;
  usedBy: string | null;
}

/** Keeps an invitation; the same again is there already. */
export const insertInvitation = async (invitation: InvitationDocument): Promise<void> => {
  try {
    await insert('invitations', invitation);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** The invitation with this name. */
export const findInvitation = async (ids: readonly string[]): Promise<InvitationDocument | undefined> => {
  const [found] = await aggregate<InvitationDocument>('invitations', [
    ['match', { _id: oneOf(ids) }],
    ['limit', 1],
  ]);
  return found;
};

/** Who was asked to join a community and still can. */
export const openInvitations = async (communityId: string, now: string): Promise<Invitation[]> => {
  const found = await aggregate<InvitationDocument>('invitations', [
    ['match', { communityId, expiresAt: _.gt(now), usedBy: null }],
    ['sort', { expiresAt: 1 }],
    ['limit', 100],
  ]);
  return found.map(({ _id, name, title, roles, expiresAt }) => ({ id: _id, name, title, roles, expiresAt }));
};

/** Takes an invitation for a person; false when somebody else has. */
export const claimInvitation = async (id: string, personId: string): Promise<boolean> =>
  (await update('invitations', { _id: id, usedBy: null }, { usedBy: personId })) === 1;

/** Nobody can use an invitation any more. */
export const endInvitation = (id: string, communityId: string, at: string): Promise<number> =>
  update('invitations', { _id: id, communityId, usedBy: null }, { expiresAt: at });
