import type { ComplaintView } from '../../../types/views';
import type { Complaint } from '../workflow/complaint';
import { addDays } from '../workflow/local-time';
import type { PresentedFile } from './file';
import { type Relation, sees } from './visibility';

/** What was done in the end; one who has joined reads the main file's result, without its pictures (C5). */
export function resolutionFor(
  { complaint, main }: PresentedFile,
  relation: Relation,
): Pick<ComplaintView, 'resolution'> {
  if (!sees(relation, 'news')) return {};
  const joined = complaint.stage === 'merged' ? main?.complaint.resolution : undefined;
  const { resolution = joined && { ...joined, photos: [] } } = complaint;
  if (!resolution) return {};
  return { resolution: { at: resolution.at, result: resolution.result, photos: resolution.photos } };
}

/** Until when the resident may change an answer: a day, or seven when staff wrote it down (§3.6.1). */
const changeableUntil = ({ byStaff, at, firstAt }: NonNullable<Complaint['rating']>): string =>
  byStaff ? addDays(at, 7) : addDays(firstAt, 1);

/** The resident's last answer (§3.6.1). */
export function ratingFor(
  { rating }: Complaint,
  relation: Relation,
  now: string,
): Pick<ComplaintView, 'rating'> {
  if (!rating || !sees(relation, 'words')) return {};
  const until = relation === 'self' ? changeableUntil(rating) : undefined;
  const { round, solved, satisfaction, byStaff } = rating;
  return {
    rating: {
      round,
      solved,
      satisfaction,
      byStaff,
      ...(until !== undefined && until > now && { changeableUntil: until }),
    },
  };
}
