import type { Notice } from '../../../../types/messages';
import type { ComplaintEvent } from '../events';

const always: ReadonlySet<Notice> = new Set(['N3', 'N4', 'N8', 'N9', 'N11']);

const visits: ReadonlySet<string> = new Set(['visitOffered', 'visitPicked', 'visitMoved', 'visitCancelled']);

/** Whether a duty depends on it that a notice arrives (C2): a question, a refusal, the plan, the result, the final answer, progress that was marked important (§3.3.2), and when somebody comes to the door (§3.3.1). If it does not, somebody calls. */
export const isWeighty = (notice: Notice, event: ComplaintEvent): boolean =>
  always.has(notice) ||
  (notice === 'N6' && event.type === 'progressReported' && event.data.important) ||
  (notice === 'N6' && visits.has(event.type));
