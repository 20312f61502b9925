import type { Stage } from '../../../../types/complaint';
import type { Notice } from '../../../../types/messages';
import type { Complaint } from '../complaint';
import { isSafety } from '../safety';

/** Which notices may use a push when credits are short, the weightiest first; the others then stay in the app (B5). */
export const scarceOrder: readonly Notice[] = ['N9', 'N3', 'N8', 'N12'];

/** The place of a notice in that order; the smaller, the weightier. */
export const rankOf = (notice: Notice): number => scarceOrder.indexOf(notice) + 1 || scarceOrder.length + 1;

/** Where a question (N3) or a plan (N8) is still to come on the template of the progress. */
const beforeThePlan: ReadonlySet<Stage> = new Set([
  'submitted',
  'assigned',
  'investigating',
  'planning',
  'planReview',
  'reevaluating',
]);

const onProgress: ReadonlySet<Notice> = new Set(['N5', 'N6', 'N13']);

/** Whether a notice leaves the last credit of its template to a weightier one that is foreseeable (B5). */
export const yields = (notice: Notice, complaint: Complaint): boolean =>
  onProgress.has(notice) && beforeThePlan.has(complaint.stage) && !isSafety(complaint);
