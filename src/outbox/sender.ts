import Taro from '@tarojs/taro';
import type { Answer } from '../../types/api';
import type { NewComplaint } from '../../types/filing';
import type { Receipt } from '../../types/views';
import { cloud, passes, unavailable } from '../cloud';
import { storageKey } from '../cloud/identity';
import { forgetPhotos, recallPhoto } from '../cloud/kept-photos';
import { keptAs } from '../cloud/kept-use';
import { upload } from '../cloud/upload';
import { reloadMe } from '../hooks/use-me';
import { drop, type Entry, entries, entryOf, put } from './entries';

/** Sends the pictures that have not arrived, one after another; what has arrived need not be sent again. */
async function withPictures({ key }: Entry): Promise<Entry | undefined> {
  for (;;) {
    const entry = entryOf(key);
    const [kept] = entry?.unsent ?? [];
    if (!entry?.waiting || !kept) return entry;
    const me = await reloadMe();
    const photo = me.ok && (await recallPhoto(kept));
    const fileId = photo && (await upload(photo, me.data.folder, () => undefined, true));
    const now = entryOf(key);
    if (!now?.waiting || !me.ok || (photo && !fileId)) return undefined;
    const { complaint } = now.waiting;
    const use = keptAs(kept);
    const arrived = use === 'photo' ? { photos: [...complaint.photos, fileId] } : { [use]: fileId };
    const files = fileId ? arrived : {};
    put({
      ...now,
      unsent: now.unsent.filter((one) => one !== kept),
      value: { ...now.value, ...files },
      waiting: { ...now.waiting, complaint: { ...complaint, ...files } as NewComplaint },
    });
    void forgetPhotos([kept]);
  }
}

async function send(entry: Entry): Promise<Answer<Receipt>> {
  const ready = await withPictures(entry);
  if (!ready?.waiting) return unavailable();
  const { key, waiting } = ready;
  if (waiting.consent) await cloud.account.consent({ version: waiting.consent });
  const answer = await cloud.complaint.submit({ key, complaint: waiting.complaint });
  if (answer.ok) {
    drop(key);
    Taro.setStorageSync(storageKey(`receipt:${answer.data.id}`), answer.data);
    void reloadMe();
  } else if (!passes(answer.error.code)) put({ ...ready, waiting: undefined, refused: answer.error.code });
  return answer;
}

let queue: Promise<unknown> = Promise.resolve();

/** Sends one, after those that are being sent. */
export function deliver(key: string): Promise<Answer<Receipt>> {
  const turn = queue.then(() => {
    const entry = entryOf(key);
    return entry ? send(entry) : unavailable();
  });
  queue = turn;
  return turn;
}

let held: string | undefined;

/** Whoever has one open sends it; let go, it is sent like the others. */
export function hold(key: string): () => void {
  held = key;
  return () => {
    held = undefined;
    void sendWaiting();
  };
}

/** Sends everything that waits, oldest first, one after another (§3.1.2). */
export async function sendWaiting(): Promise<void> {
  for (const { key } of entries().reverse())
    if (key !== held && entryOf(key)?.waiting && (await deliver(key)).ok)
      void Taro.showToast({ title: '待发送的投诉已送到', icon: 'none' });
}
