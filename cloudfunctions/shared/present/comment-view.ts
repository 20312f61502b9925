import type { CommentView } from '../../../types/comments';
import type { StaffMember } from '../workflow/context';
import { staffName } from './staff-names';

/** A proposal as it is kept. */
interface Kept {
  _id: string;
  personId: string;
  fromStaff: boolean;
  at: string;
  text: string;
  answer?: Pick<NonNullable<CommentView['answer']>, 'verdict' | 'text' | 'improvementId' | 'at'> & {
    by: string;
  };
}

/** A proposal as it is read: whether a resident or the staff wrote it, and not who (§6, C5). */
export const commentView = (
  { _id, personId, fromStaff, at, text, answer }: Kept,
  readerId: string,
  staff: readonly StaffMember[],
): CommentView => {
  const by = answer && staffName(staff, answer.by);
  return {
    id: _id,
    at,
    text,
    fromStaff,
    own: personId === readerId,
    ...(answer
      ? {
          answer: {
            verdict: answer.verdict,
            text: answer.text,
            at: answer.at,
            ...(answer.improvementId ? { improvementId: answer.improvementId } : {}),
            ...(by ? { by } : {}),
          },
        }
      : {}),
  };
};
