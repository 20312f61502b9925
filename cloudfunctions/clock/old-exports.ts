import { deleteFiles } from '../shared/store/cloud';
import { expiredExports, removeExport } from '../shared/store/exports';

const PAGE = 50;

/** Deletes what was taken out and is over its day: the files first, so that nothing is left lying that nobody knows of (§4). */
export const removeOldExports = async (now: string, mayGoOn: () => boolean): Promise<void> => {
  for (let left = true; left && mayGoOn(); ) {
    const page = await expiredExports(now, PAGE);
    left = page.length === PAGE;
    for (const { _id, slices, fileId } of page) {
      const gone = await deleteFiles([...slices, ...(fileId ? [fileId] : [])]);
      if (gone) await removeExport(_id);
      else left = false; // the next night tries again
    }
  }
};
