import type { CommentView } from '../../../types/comments';
import type { ImprovementState, Verdict } from '../../../types/improvements';
import { answerBy } from '../workflow/comments';
import type { StaffMember } from '../workflow/context';
import { localDay } from '../workflow/durations';
import { staffName } from './staff-names';

/** A proposal as it is kept. */
interface Kept {
  _id: string;
  personId: string;
  fromStaff: boolean;
  at: string;
  text: string;
  shown?: boolean;
  votes?: number;
  voted?: boolean;
  voters?: readonly string[];
  ownerId?: string;
  answerBy?: string;
  improvements?: readonly { state: ImprovementState; verdict?: Verdict }[];
  begun?: readonly { _id: string; state: ImprovementState; verdict?: Verdict }[];
  answer?: Pick<NonNullable<CommentView['answer']>, 'verdict' | 'text' | 'improvementId' | 'at'> & {
    by: string;
  };
}

/** Who reads proposals, and when. */
interface Reader {
  id: string;
  /** As what the reader is counted among those who want a proposal. */
  voter: string;
  staff: readonly StaffMember[];
  now: string;
}

const waiting = (kept: Kept, { staff, now }: Reader): Partial<CommentView> => {
  const due = answerBy(kept);
  const owner = staffName(staff, kept.ownerId);
  return { answerBy: due, overdue: due < localDay(now), ...(owner ? { owner } : {}) };
};

/** What came of it, answered or not yet: by what its answer names, else by what has begun from it last. */
const outcomeOf = ({ improvements = [], begun = [] }: Kept): Partial<CommentView> => {
  const improvement = improvements[0] ?? begun.at(-1);
  if (!improvement) return {};
  const { state, verdict } = improvement;
  return { improvement: { state, ...(verdict ? { verdict } : {}) } };
};

const answered = ({ answer }: Kept, { staff }: Reader): Partial<CommentView> => {
  if (!answer) return {};
  const by = staffName(staff, answer.by);
  return {
    answer: {
      verdict: answer.verdict,
      text: answer.text,
      at: answer.at,
      ...(answer.improvementId ? { improvementId: answer.improvementId } : {}),
      ...(by ? { by } : {}),
    },
  };
};

/** A proposal as it is read: whether a resident or the staff wrote it and how many want it too, and not who (§6, C5). */
export const commentView = (kept: Kept, reader: Reader): CommentView => ({
  id: kept._id,
  at: kept.at,
  text: kept.text,
  fromStaff: kept.fromStaff,
  own: kept.personId === reader.id,
  votes: kept.votes ?? 0,
  ...(kept.voted || kept.voters?.includes(reader.voter) ? { voted: true } : {}),
  shown: kept.shown ?? false,
  ...outcomeOf(kept),
  ...(kept.answer ? answered(kept, reader) : waiting(kept, reader)),
});
