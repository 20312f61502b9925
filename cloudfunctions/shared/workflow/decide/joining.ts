import type { Location } from '../../../../types/complaint';
import type { RefusalCode } from '../../../../types/errors';
import type { Complaint } from '../complaint';
import type { Context } from '../context';
import { isPartial } from '../relations';
import { unresolved } from '../stages';
import { type Deeds, type Happening, happens } from './outcome';

const samePlace = (one: Location, other: Location): boolean =>
  one.building || other.building
    ? one.building === other.building
    : one.publicPlace !== undefined && one.publicPlace === other.publicPlace;

const sameFamily = (one: Complaint, other: Complaint): boolean => {
  if (!one.category || !other.category) return true; // the desk has not classified it yet: joining does
  return [other.category, other.further].includes(one.category) || one.further === other.category;
};

/** Why a file cannot join another: the other is closed or joined itself, elsewhere, of another kind, or in partial hands (T7, B9). */
export function mergeable(
  complaint: Complaint,
  into: string | undefined,
  { main }: Context,
): RefusalCode | undefined {
  const target = main && main.id === into && main.id !== complaint.id ? main : undefined;
  const fits =
    target &&
    complaint.followers.length === 0 &&
    target.communityId === complaint.communityId &&
    ([...unresolved, 'reevaluating'] as string[]).includes(target.stage) &&
    samePlace(complaint.location, target.location) &&
    sameFamily(complaint, target) &&
    target.sensitive === complaint.sensitive &&
    !(target.handlerId && isPartial(complaint, target.handlerId));
  return fits ? undefined : 'NOT_MERGEABLE';
}

/** The main file's handler, if that person may have a hand in this file too. */
const handlerFrom = (complaint: Complaint, main: Complaint | undefined): { handlerId?: string } =>
  main?.handlerId && !isPartial(complaint, main.handlerId) ? { handlerId: main.handlerId } : {};

/** Where a file goes on by itself: to the handler, or to the desk if it was never classified or nobody has it (T8). */
function ownWay(complaint: Complaint, main: Complaint | undefined) {
  const handler = handlerFrom(complaint, main);
  const to = handler.handlerId && complaint.category ? ('assigned' as const) : ('submitted' as const);
  return { to, ...(to === 'assigned' ? handler : {}) };
}

/** Those who joined after this file follow it from now on; those before it have gone another way (T22). */
const promoted = (complaint: Complaint, main: Complaint | undefined): Happening => {
  const known = main?.followers ?? [];
  const followers = known.slice(known.findIndex(({ id }) => id === complaint.id) + 1);
  return happens('promoted', { followers, ...ownWay(complaint, main) });
};

const declinedWith = (main: Complaint | undefined): Happening[] =>
  main?.declined
    ? [
        happens('declined', {
          reason: main.declined.reason,
          explanation: main.declined.explanation,
          ...(main.declined.referral && { referral: main.declined.referral }),
          proposedBy: 'system',
        }),
      ]
    : [];

/** The file joins the main one and, if nobody has classified it, takes over its kind (T7). */
export const joins = (
  complaint: Complaint,
  into: string,
  reason: string,
  main: Complaint | undefined,
  seconded?: true,
): Happening =>
  happens('merged', {
    into,
    reason,
    ...(seconded && { seconded }),
    ...(!complaint.category && main?.category && { category: main.category }),
  });

/** Main files and those that join them (T7, T8, T22, B9). */
export const joining: Deeds<'merge' | 'unmerge' | 'addFollower' | 'dropFollower' | 'followMain'> = {
  merge: (complaint, { into, reason }, context) => {
    const refusal = mergeable(complaint, into, context);
    if (refusal) return refusal;
    const own = complaint.residentId !== undefined && complaint.residentId === context.main?.residentId;
    return own
      ? [joins(complaint, into, reason, context.main)]
      : [happens('requested', { kind: 'merge', reason, into })];
  },
  unmerge: (complaint, { reason }, { main }) => [
    happens('unmerged', { ...ownWay(complaint, main?.id === complaint.mainId ? main : undefined), reason }),
  ],
  addFollower: (complaint, data) =>
    complaint.followers.some(({ id }) => id === data.followerId)
      ? 'ONCE_ONLY'
      : [happens('followerAdded', data)],
  dropFollower: (complaint, data) =>
    complaint.followers.some(({ id }) => id === data.followerId)
      ? [happens('followerDropped', data)]
      : 'ONCE_ONLY',
  followMain: (complaint, data, context) => {
    if (complaint.mainRevision !== undefined && data.mainRevision <= complaint.mainRevision)
      return 'ONCE_ONLY';
    const main = context.main?.id === complaint.mainId ? context.main : undefined;
    const handler = data.handlerId && !isPartial(complaint, data.handlerId) ? data.handlerId : undefined;
    const { handlerId: _, ...news } = data;
    const known = handler ? { handlerId: handler } : handlerFrom(complaint, main);
    const moved = happens('mainMoved', {
      ...news,
      ...known,
      ...(main && !data.stage && { stage: main.stage }),
    });
    if (data.promote) return [moved, promoted(complaint, main)];
    return data.what === 'declined' ? [moved, ...declinedWith(main)] : [moved];
  },
};
