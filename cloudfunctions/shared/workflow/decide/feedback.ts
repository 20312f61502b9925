import type { ArchivePiece } from '../../../../types/complaint';
import type { Rating } from '../../../../types/feedback';
import { spoke } from '../attempts';
import type { Complaint } from '../complaint';
import { pieces } from '../completeness';
import { meetingNeeded } from '../owner';
import { canHandle } from '../people';
import { asksForMore } from '../policies';
import { residentOf } from '../relations';
import { isInTheFuture } from './handling';
import { type Deeds, type Happening, happens, type Outcome } from './outcome';

const onArchiving = ['investigation', 'plan', 'resultPhotos', 'contact', 'answer'] as const;

/** What the archive lacks when a complaint enters it (§4: the completeness check); the answer may be the very step that it enters by. */
export function missingFrom(complaint: Complaint, answered: boolean): ArchivePiece[] {
  const lacks = (piece: ArchivePiece): boolean => {
    const { asked, holds } = pieces[piece];
    return (asked?.(complaint) ?? true) && !holds(complaint);
  };
  return onArchiving.filter((piece) =>
    piece === 'answer' ? !answered : piece === 'contact' ? !answered && lacks(piece) : lacks(piece),
  );
}

/** What an answer leads to: the archive, another round, or the question whether to go on (§3.6.2). */
function verdict(rating: Rating): 'archive' | 'reevaluate' | 'ask' {
  if (asksForMore(rating)) return 'reevaluate';
  const half = rating.solved === 'partly' && rating.satisfaction === 'mostly';
  return half && rating.continueWanted === undefined ? 'ask' : 'archive';
}

function consequence(complaint: Complaint, rating: Rating, overruled: boolean): Happening[] {
  const archived = {
    result: rating.satisfaction === 'satisfied' ? 'satisfied' : 'mostly',
    missing: missingFrom(complaint, true),
  } as const;
  switch (verdict(rating)) {
    case 'ask':
      return [];
    case 'archive':
      return complaint.stage === 'archived' ? [] : [happens('archived', archived)];
    case 'reevaluate': {
      if (complaint.stage === 'reevaluating') return [];
      const why = overruled
        ? 'overruled'
        : rating.satisfaction === 'dissatisfied'
          ? 'dissatisfied'
          : 'unsolved';
      const alone: Happening[] =
        complaint.stage === 'merged'
          ? [
              happens('unmerged', {
                to: 'reevaluating',
                ...(complaint.handlerId && { handlerId: complaint.handlerId }),
                reason: why,
              }),
            ]
          : [];
      return [...alone, happens('reevaluationOpened', { why })];
    }
  }
}

function answer(complaint: Complaint, rating: Rating, event: Happening): Outcome {
  const reasoned = rating.tags.length > 0 || rating.text !== undefined;
  if (rating.satisfaction === 'dissatisfied' && !reasoned) return 'REASON_MISSING';
  const overruled =
    event.type === 'rated' &&
    complaint.rating?.byStaff === true &&
    complaint.rating.round === complaint.round;
  return [event, ...consequence(complaint, rating, overruled)];
}

/** The answer, what follows from it, and the revisit (§3.6, §3.7). */
export const feedback: Deeds<
  'rate' | 'recordAnswer' | 'logContact' | 'decideReevaluation' | 'closeDisputed' | 'reopen' | 'revisit'
> = {
  rate: (complaint, data) => answer(complaint, data, happens('rated', data)),
  recordAnswer: (complaint, data) => answer(complaint, data.rating, happens('answerRecorded', data)),
  logContact: (complaint, data, { now }) => {
    if (isInTheFuture(data.at, now)) return 'TOO_EARLY';
    if (data.outcome === 'later' && (data.againAt === undefined || data.againAt <= now)) return 'PLAN_TIMES';
    const spoken = data.outcome === 'reached' && complaint.questions && !complaint.hold;
    return [
      happens('contactLogged', data),
      ...(spoken ? [happens('holdStarted', { kind: 'waitingResident' })] : []),
    ];
  },
  decideReevaluation: (complaint, data, context) => {
    const handlerId = data.handlerId ?? complaint.handlerId;
    const member = context.staff.find(({ id }) => id === handlerId);
    if (!member || !canHandle(complaint, member, context.now)) return 'HANDLER_UNAVAILABLE';
    if (meetingNeeded(complaint) && !data.meetingRecord) return 'REASON_MISSING';
    return [happens('reevaluationDecided', { ...data, handlerId: member.id })];
  },
  closeDisputed: (_, data) => [happens('disputed', data)],
  reopen: (_, data) => [happens('reopened', data), happens('reevaluationOpened', { why: 'reopened' })],
  revisit: (complaint, data, { now, actor }) => {
    if (isInTheFuture(data.at, now)) return 'TOO_EARLY';
    if (!spoke(data.outcome) && residentOf(complaint) === actor.id) return 'NOT_YOURS';
    const again = data.outcome === 'recurred' || data.outcome === 'partly';
    return [
      happens('revisited', data),
      ...(again ? [happens('reevaluationOpened', { why: 'revisit' })] : []),
    ];
  },
};
