import type { Notice } from '../../../../types/messages';
import { spoke } from '../attempts';
import type { Complaint } from '../complaint';
import type { ComplaintEvent } from '../events';
import { inHand } from '../stages';

const working: readonly string[] = inHand;
const answerable = ({ stage, rating, round }: Complaint): boolean =>
  (stage === 'resolved' || stage === 'merged') && rating?.round !== round;

/** The messages on which a duty depends, and until when each is worth a call (C1.4, C2, B5). */
const matters: Partial<Record<Notice, (complaint: Complaint) => boolean>> = {
  N3: ({ questions }) => questions !== undefined,
  N4: ({ stage }) => stage === 'declined' || stage === 'merged',
  N6: ({ stage }) => working.includes(stage),
  N8: ({ stage }) => working.includes(stage),
  N9: answerable,
  N11: ({ stage }) => stage === 'disputed' || stage === 'merged',
};

/** Whether somebody can be rung up about a complaint at all: not while it is sealed (B10), not where the house found it itself. */
export const canBeCalled = ({ sealed, unsealed, channel, anonymisedAt }: Complaint): boolean =>
  !(sealed && !unsealed) && channel !== 'staffFound' && anonymisedAt === undefined;

/** Whether what a notice says is still news to the resident. */
export const stillMatters = (complaint: Complaint, notice: Notice): boolean =>
  canBeCalled(complaint) && matters[notice]?.(complaint) === true;

/** Who has spoken with the property, or done something in the app, has heard. */
const heard = ({ type, by, data }: ComplaintEvent): boolean => {
  if (by.role === 'resident' || type === 'answerRecorded' || type === 'claimed') return true;
  if (type === 'revisited') return spoke(data.outcome);
  return type === 'contactLogged' && data.outcome === 'reached';
};

/** What must be told by telephone because no message arrived: until it was told, or is news no longer (§3.3.2, C1.4). */
export function toTellAfter(complaint: Complaint, event: ComplaintEvent): Complaint['toTell'] {
  if (heard(event)) return undefined;
  const left = (complaint.toTell ?? []).filter(
    ({ notice }) =>
      stillMatters(complaint, notice) &&
      !(event.type === 'deliveryConfirmed' && event.data.notice === notice),
  );
  return left.length > 0 ? left : undefined;
}
