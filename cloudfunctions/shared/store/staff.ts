import { _, aggregate, Duplicate, insert, update } from './cloud';
import type { StaffDocument } from './documents';

/** The staff of a community. */
export const staffOf = (communityId: string): Promise<StaffDocument[]> =>
  aggregate<StaffDocument>('staff', [
    ['match', { communityId }],
    ['limit', 1000],
  ]);

/** In which communities somebody works. */
export const postsOf = async (personId: string): Promise<string[]> => {
  const found = await aggregate<StaffDocument>('staff', [
    ['match', { personId }],
    ['limit', 100],
  ]);
  return found.filter(({ leftAt }) => !leftAt).map(({ communityId }) => communityId);
};

/** Somebody becomes one of the staff; who was before is again, with what was agreed now. */
export const hire = async (member: StaffDocument, now: string): Promise<void> => {
  try {
    await insert('staff', member);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
    const { _id, name, title, team, roles, categories, buildings, onDuty } = member;
    await update(
      'staff',
      { _id, leftAt: _.lt(now) },
      {
        name,
        title,
        ...(team ? { team } : {}),
        roles,
        categories,
        buildings: buildings ?? _.remove(),
        onDuty,
        leftAt: _.remove(),
      },
    );
  }
};

/** A hand-over has come to its end. */
export const endHandOver = (id: string, key: string): Promise<number> =>
  update('staff', { _id: id, 'handOver.key': key }, { 'handOver.done': true, 'handOver.moves': [] });

/** A member goes on or off duty (§3.2.2). */
export const setDuty = (communityId: string, personId: string, onDuty: boolean): Promise<number> =>
  update('staff', { communityId, personId }, { onDuty });

/** Keeps how many complaints a member has in hand. */
export const setOpen = (communityId: string, personId: string, open: number): Promise<number> =>
  update('staff', { communityId, personId }, { open });

/** Keeps which version of the handbook somebody confirmed, and when (§5.1). */
export const setHandbook = (id: string, version: string, at: string): Promise<number> =>
  update('staff', { _id: id }, { handbook: _.set({ version, at }) });
