import type { Category } from '../../../types/complaint';
import type { Marks } from '../../../types/quality';
import type { ComplaintEvent } from '../workflow/events';
import { _, aggregate, insert, update } from './cloud';

/** So many per cent of a week's closed cases are examined where the community says nothing else (§5.1). */
export const QUALITY_SHARE = 5;

/** A closed case that was drawn for a check. */
export interface QualityDocument {
  _id: string;
  communityId: string;
  complaintId: string;
  no: string;
  category: Category | null;
  week: string;
  handlerId?: string;
  /** Who worked on the case, approved it or is named in it: none of them examines it (§5.1, B10). */
  barred: string[];
  /** Whom the case is about, and whose complaint it is: they are not even told that it is examined (B10, §1). */
  hiddenFrom: string[];
  done: boolean;
  marks?: Marks;
  remark?: string;
  byId?: string;
  byName?: string;
  at?: string;
}

/** The name of a case's check: a second one of the same case cannot be. */
export const qualityCheckId = (complaintId: string): string => `q-${complaintId}`;

/** What a drawing has to know of a closed case. */
export interface ClosedCase {
  _id: string;
  ownerKey: string;
  complaint: { no: string; category?: Category; handlerId?: string; namedStaff: string[]; sealed?: boolean };
  events: { by: ComplaintEvent['by'] }[];
}

const MOST_CLOSED = 500;

/** The cases that were closed between two instants and still have their names. */
export const closedBetween = (communityId: string, from: string, until: string): Promise<ClosedCase[]> =>
  aggregate<ClosedCase>('complaints', [
    ['match', { 'complaint.communityId': communityId, eraseFrom: _.gte(from).and(_.lt(until)) }],
    ['sort', { eraseFrom: 1 }],
    ['limit', MOST_CLOSED],
    [
      'project',
      {
        'complaint.no': 1,
        'complaint.category': 1,
        'complaint.handlerId': 1,
        'complaint.namedStaff': 1,
        'complaint.sealed': 1,
        ownerKey: 1,
        'events.by': 1,
      },
    ],
  ]);

/** Adds a case that was drawn; throws `Duplicate` when it has been drawn before. */
export const insertQualityCheck = (check: QualityDocument): Promise<void> => insert('qualityChecks', check);

/** The cases drawn in a community, those to examine first, then the newest. */
export const qualityChecksOf = (communityId: string, limit: number): Promise<QualityDocument[]> =>
  aggregate<QualityDocument>('qualityChecks', [
    ['match', { communityId }],
    ['sort', { done: 1, week: -1 }],
    ['limit', limit],
  ]);

export const findQualityCheck = async (
  communityId: string,
  id: string,
): Promise<QualityDocument | undefined> => {
  const [found] = await aggregate<QualityDocument>('qualityChecks', [
    ['match', { _id: id, communityId }],
    ['limit', 1],
  ]);
  return found;
};

/** Forgets the words of an examination: they may tell of whom the case was, which is anonymous from now on (T28, B13.11). */
export const forgetExamination = (complaintId: string): Promise<number> =>
  update('qualityChecks', { _id: qualityCheckId(complaintId) }, { remark: _.remove() });

/** Records what was found, once: false when somebody was faster. */
export const recordExamination = async (
  id: string,
  found: Required<Pick<QualityDocument, 'marks' | 'byId' | 'byName' | 'at'>> &
    Pick<QualityDocument, 'remark'>,
): Promise<boolean> =>
  (await update('qualityChecks', { _id: id, done: false }, { ...found, done: true })) === 1;
