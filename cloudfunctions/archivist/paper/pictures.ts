import { kindOf } from '../../shared/pictures/kind';
import { download } from '../../shared/store/cloud';

const MOST = 12;
const MOST_BYTES = 3 * 1024 * 1024;

/** The first pictures of a paper, of the kinds that a PDF holds as they are; what is missing or too large is left out. */
export const printablePictures = async (fileIds: readonly string[]): Promise<Buffer[]> => {
  const found: Buffer[] = [];
  for (const fileId of fileIds.slice(0, MOST)) {
    const bytes = await download(fileId).catch(() => undefined);
    if (!bytes || bytes.length > MOST_BYTES) continue;
    if (['jpg', 'png'].includes(kindOf(bytes) ?? '')) found.push(bytes);
  }
  return found;
};
