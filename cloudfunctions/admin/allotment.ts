import type { Actor } from '../../types/people';
import type { Caller } from '../shared/caller';
import type { FileHead } from '../shared/store/worklists';
import { candidatesFor } from '../shared/workflow/assignment';
import type { StaffMember } from '../shared/workflow/context';
import { refuse } from '../shared/workflow/decide';

/** What becomes of one complaint in a hand-over: who takes it, or why a person must decide (§3.2.2). */
export type Allotted = { head: FileHead } & ({ to: string } | { why: 'sensitive' | 'manager' | 'nobody' });

/** Deals complaints out one by one to whom each would be proposed, counting what everybody has got so far: the load is spread. */
export const allot = (
  heads: readonly FileHead[],
  { scene }: Caller,
  actorOn: (head: FileHead) => Actor,
): Allotted[] => {
  const got = new Map<string, number>();
  return heads.map((head): Allotted => {
    const { complaint } = head;
    // What is delicate is nobody's routine (B10).
    if (complaint.sensitive || (complaint.sealed && !complaint.unsealed)) return { head, why: 'sensitive' };
    if (refuse(complaint, 'transfer', { ...scene, actor: actorOn(head) })) return { head, why: 'manager' };
    const staff = scene.staff.map(
      (member): StaffMember => ({ ...member, open: member.open + (got.get(member.id) ?? 0) }),
    );
    const next = candidatesFor(complaint, { ...scene, staff }).find(({ id }) => id !== complaint.handlerId);
    if (!next) return { head, why: 'nobody' };
    got.set(next.id, (got.get(next.id) ?? 0) + 1);
    return { head, to: next.id };
  });
};
