import { deleteFiles } from '../shared/store/cloud';
import { untoldFiles } from '../shared/store/complaints';
import { dueDiscards, filedAmong, postponeDiscards, removeDiscards } from '../shared/store/discards';
import { HOUR, later } from '../shared/workflow/durations';

const PAGE = 20; // of up to fifty files each

/** Deletes what people took back before it was on file; what was filed after all stays (§2.3, §5.2). While the courier has not come to a file, what is filed may have no seal yet: then nothing is deleted. What the storage does not delete is tried again the next night, and holds up nothing else. */
export const removeDiscarded = async (now: string, mayGoOn: () => boolean): Promise<void> => {
  for (let left = true; left && mayGoOn(); ) {
    const page = await dueDiscards(now, PAGE);
    if (page.length === 0 || (await untoldFiles(1)).length > 0) return;
    const filed = await filedAmong([...new Set(page.flatMap(({ fileIds }) => fileIds))]);
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
