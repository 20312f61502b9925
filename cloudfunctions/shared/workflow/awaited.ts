import type { AwaitedKind } from '../../../types/lists';
import { contactMade } from './attempts';
import { running } from './clock-runs';
import type { Complaint } from './complaint';
import { type NextOwner, ownerOf, supervisorOf } from './owner';
import { needsManager } from './relations';

/** Whose word or step it is that a complaint's handler waits for, and since when (§7). */
export interface Awaited {
  kind: AwaitedKind;
  id?: string;
  since: string;
}

const others = (
  owner: NextOwner,
  since: string | undefined,
  { handlerId }: Complaint,
): Awaited | undefined => (since === undefined || owner.id === handlerId ? undefined : { ...owner, since });

/** What the person responsible for a complaint waits for (§7): an answer or a contractor during a hold (B8), the word on a request (B2), an approval, a decision, or the resident's answer once the contact is made (§3.6.1). Nothing where the next step is their own. */
export function awaitedOf(complaint: Complaint): Awaited | undefined {
  const { handlerId, hold, request, stage, plans, rating, round, contacts } = complaint;
  if (!handlerId) return undefined;
  if (hold) return { kind: hold.kind === 'waitingResident' ? 'resident' : 'external', since: hold.since };
  if (request) {
    const approver = needsManager(complaint) ? { kind: 'manager' as const } : supervisorOf(complaint);
    return others(approver, request.at, complaint);
  }
  switch (stage) {
    case 'planReview':
      return others(ownerOf(complaint), plans.at(-1)?.submittedAt, complaint);
    case 'reevaluating':
      return others(ownerOf(complaint), running(complaint, 'decision')?.startedAt, complaint);
    case 'resolved': {
      const asked = contactMade(complaint) && rating?.round !== round;
      return asked ? others({ kind: 'resident' }, contacts.at(-1)?.at, complaint) : undefined;
    }
    default:
      return undefined;
  }
}
