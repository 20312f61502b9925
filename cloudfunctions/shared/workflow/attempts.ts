import type { RevisitOutcome } from '../../../types/feedback';
import type { Complaint } from './complaint';
import { limits, localDay, localHalfDay } from './durations';
import type { Policy } from './policies';

/** Whether somebody was spoken to at a revisit (§3.7.1). */
export const spoke = (outcome: RevisitOutcome): boolean => outcome !== 'unreached' && outcome !== 'movedOut';

/** When the result was told: of one's own file, or of the main file one is joined to (B9). */
export const resolvedAt = (complaint: Complaint): string | undefined =>
  complaint.stage === 'merged' ? complaint.mainResolvedAt : complaint.resolution?.at;

function sinceResolved(complaint: Complaint) {
  const from = resolvedAt(complaint);
  if (!from) return [];
  return complaint.contacts.filter((contact) => contact.round === complaint.round && contact.at >= from);
}

/** Whether the contact of §3.6.1 is made: somebody was reached, or two attempts failed in different half-days. */
export function contactMade(complaint: Complaint): boolean {
  const contacts = sinceResolved(complaint);
  if (contacts.some((contact) => contact.outcome === 'reached')) return true;
  const failed = contacts.filter((contact) => contact.outcome === 'unreached');
  return new Set(failed.map((contact) => localHalfDay(contact.at))).size >= 2;
}

/** Whether an answer was asked for often enough to close without one: three attempts on two days (T18), or an answer that left only "go on?" open. */
export function attemptsMade(complaint: Complaint): boolean {
  if (complaint.rating?.round === complaint.round) return true;
  const contacts = sinceResolved(complaint);
  return (
    contacts.length >= limits.attempts && new Set(contacts.map((contact) => localDay(contact.at))).size >= 2
  );
}

/** A refusal and a final answer are told by telephone where no message arrived; afterwards nobody calls any more (C1.4). */
export const thereIsWhatToSay: Policy = ({ stage, toTell }) =>
  (stage === 'declined' || stage === 'disputed') && !toTell ? 'NOT_NOW' : undefined;
