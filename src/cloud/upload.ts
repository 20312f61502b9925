import { choosePhotos, type LocalPhoto, sendPhoto } from './files';
import { newKey } from './key';

export { choosePhotos, type LocalPhoto };

const PATIENCE = [1000, 4000];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let queue: Promise<unknown> = Promise.resolve();

async function persist(
  photo: LocalPhoto,
  path: string,
  onProgress: (percent: number) => void,
  patience: readonly number[],
): Promise<string | undefined> {
  for (const wait of [...patience, 0]) {
    const fileId = await sendPhoto(photo, path, onProgress).catch(() => undefined);
    if (fileId) return fileId;
    if (wait > 0) await pause(wait);
  }
  return undefined;
}

/** Sends pictures one after another into the folder that `me` names, the only one that the server takes them from; each is tried three times (`once`: one time), and `undefined` says that this one did not arrive. */
export function upload(
  photo: LocalPhoto,
  folder: string,
  onProgress: (percent: number) => void,
  once = false,
): Promise<string | undefined> {
  const path = `${folder}/${newKey()}.${photo.ending ?? 'jpg'}`;
  const turn = queue.then(() => persist(photo, path, onProgress, once ? [] : PATIENCE));
  queue = turn;
  return turn;
}
