import { deleteFiles } from '../shared/store/cloud';
import { dueDiscards, filedAmong, removeDiscards } from '../shared/store/discards';

const PAGE = 20; // of up to fifty files each

/** Deletes what people took back before it was on file; what was filed after all stays (§2.3, §5.2). */
export const removeDiscarded = async (now: string, mayGoOn: () => boolean): Promise<void> => {
  for (let left = true; left && mayGoOn(); ) {
    const page = await dueDiscards(now, PAGE);
    if (page.length === 0) return;
    const fileIds = [...new Set(page.flatMap((one) => one.fileIds))];
    const filed = await filedAmong(fileIds);
    if (!(await deleteFiles(fileIds.filter((fileId) => !filed.has(fileId))))) return; // the next night tries again
    await removeDiscards(page.map(({ _id }) => _id));
    left = page.length === PAGE;
  }
};
