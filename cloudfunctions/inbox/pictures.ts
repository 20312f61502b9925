import { kindOf, suits } from '../shared/pictures/kind';
import { upload } from '../shared/store/cloud';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PHOTOS = 9;

/** What was kept of what somebody sent along, and how much was not. */
export interface Kept {
  photos: string[];
  video?: string;
  audio?: string;
  leftOut: number;
}

/** Keeps pictures, one video and one voice under a name of our own; the same message again replaces the same files. */
export const keepFiles = async (folder: string, files: readonly Buffer[]): Promise<Kept> => {
  const kept: Kept = { photos: [], leftOut: 0 };
  for (const [index, bytes] of files.entries()) {
    const kind = bytes.length <= MOST_BYTES ? kindOf(bytes) : undefined;
    const use = kind && (['photo', 'video', 'audio'] as const).find((one) => suits(kind, one));
    const full = use === 'photo' ? kept.photos.length >= MOST_PHOTOS : use && kept[use] !== undefined;
    if (!use || full) {
      kept.leftOut += 1;
      continue;
    }
    const fileId = await upload(`complaints/inbox/${folder}/${index}.${kind}`, bytes);
    if (use === 'photo') kept.photos.push(fileId);
    else kept[use] = fileId;
  }
  return kept;
};

const PATIENCE_MS = 2000;

/** A picture that WeChat holds for us; nothing when it does not come in time: the account must answer within five seconds. */
export const fetchPicture = async (url: string): Promise<Buffer | undefined> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const length = Number(answer.headers.get('content-length') ?? 0);
    if (!answer.ok || length > MOST_BYTES) return undefined;
    return Buffer.from(await answer.arrayBuffer());
  } catch {
    // What cannot be fetched is asked for again in the answer.
    return undefined;
  }
};
