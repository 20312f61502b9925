import { choosePhotos, type LocalPhoto, sendPhoto } from './files';
import { newKey } from './key';
import { now } from './server-time';

export { choosePhotos, type LocalPhoto };

const patience = [1000, 4000];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let queue: Promise<unknown> = Promise.resolve();

async function persist(
  photo: LocalPhoto,
  path: string,
  onProgress: (percent: number) => void,
): Promise<string | undefined> {
  for (const wait of [...patience, 0]) {
    const fileId = await sendPhoto(photo, path, onProgress).catch(() => undefined);
    if (fileId) return fileId;
    if (wait > 0) await pause(wait);
  }
  return undefined;
}

/** Sends pictures one after another, each tried three times; `undefined` says that this one did not arrive. */
export function upload(
  photo: LocalPhoto,
  onProgress: (percent: number) => void,
): Promise<string | undefined> {
  const path = `photos/${now().toISOString().slice(0, 10)}/${newKey()}.jpg`;
  const turn = queue.then(() => persist(photo, path, onProgress));
  queue = turn;
  return turn;
}
