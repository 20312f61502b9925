import { filesIn } from '../../types/attachments';
import { deleteFiles } from '../shared/store/cloud';
import { untoldFiles } from '../shared/store/complaints';
import { dueDiscards, filedAmong, postponeDiscards, removeDiscards } from '../shared/store/discards';
import { HOUR, later } from '../shared/workflow/durations';

const PAGE = 20; // of up to fifty files each
const MOST_UNTOLD = 100;

/** Deletes what people took back before it was on file; what was filed after all stays (§2.3, §5.2). What is filed has its seal, or the courier has still to come to its complaint; if that is so of very many, nothing is deleted. What the storage does not delete is tried again the next night, and holds up nothing else. */
export const removeDiscarded = async (now: string, mayGoOn: () => boolean): Promise<void> => {
  for (let left = true; left && mayGoOn(); ) {
    const page = await dueDiscards(now, PAGE);
    // In this order: what gets its seal between the two is known by its complaint.
    const untold = page.length > 0 ? await untoldFiles(MOST_UNTOLD) : [];
    if (page.length === 0 || untold.length === MOST_UNTOLD) return;
    const sealed = await filedAmong([...new Set(page.flatMap(({ fileIds }) => fileIds))]);
    const filed = new Set([...sealed, ...untold.flatMap(({ events }) => filesIn(events))]);
    const kept: string[] = [];
    for (const { _id, fileIds } of page) {
      const unfiled = fileIds.filter((fileId) => !filed.has(fileId));
      if (!(await deleteFiles(unfiled).catch(() => false))) kept.push(_id);
    }
    await postponeDiscards(kept, later(now, 12 * HOUR)); // past this night, before the next
    await removeDiscards(page.flatMap(({ _id }) => (kept.includes(_id) ? [] : [_id])));
    left = page.length === PAGE;
  }
};
