import { blobOf, type LocalPhoto, localPhoto } from './files.h5';
import { storageKey } from './identity.h5';
import { marked } from './kept-use';
import { newKey } from './key';

const STORE = 'kept';
const database = (): string => storageKey('photos');

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database(), 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function inStore<T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opened = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = opened.transaction(STORE, mode);
      const request = use(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    opened.close();
  }
}

/** Keeps a chosen picture beyond this visit, and gives the name under which it is found again. */
export const keepPhoto = async (photo: LocalPhoto): Promise<string> => {
  const key = marked(photo, newKey());
  await inStore('readwrite', (store) => store.put(blobOf(photo.path), key));
  return key;
};

/** A picture that was kept; nothing when the browser has cleared it away. */
export const recallPhoto = async (kept: string): Promise<LocalPhoto | undefined> => {
  const blob = await inStore<Blob | undefined>('readonly', (store) => store.get(kept)).catch(() => undefined);
  return blob && localPhoto(blob);
};

/** Removes pictures that are no longer wanted. */
export const forgetPhotos = async (kept: readonly string[]): Promise<void> => {
  for (const key of kept) await inStore('readwrite', (store) => store.delete(key)).catch(() => undefined);
};

/** Removes all of them. */
export const forgetAllPhotos = (): void => void indexedDB.deleteDatabase(database());
