import Taro from '@tarojs/taro';
import { personKey } from './identity.h5';
import { ask, signedIn } from './session.h5';

/** A picture on this device, chosen but not yet sent. */
export interface LocalPhoto {
  path: string;
  size: number;
}

const longestSide = 1600;
const blobs = new Map<string, Blob>();

/** Draws the picture anew, smaller: this also leaves behind the place and device that a camera writes into a file. */
async function redraw(file: File): Promise<Blob> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not a picture'))), 'image/jpeg', 0.82),
  );
}

const pick = (count: number): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = count > 1;
    input.onchange = () => resolve([...(input.files ?? [])].slice(0, count));
    input.oncancel = () => resolve([]);
    input.click();
  });

/** Lets the person choose pictures and makes them small; the HTTP access of the cloud has no way for them. */
export async function choosePhotos(count: number): Promise<LocalPhoto[]> {
  if (!personKey()) {
    void Taro.showToast({ title: '网页上不能传照片，请在小程序里补充', icon: 'none' });
    return [];
  }
  const files = await pick(count);
  const drawn = await Promise.all(files.map((file) => redraw(file).catch(() => undefined)));
  return drawn.flatMap((blob) => {
    if (!blob) return [];
    const path = URL.createObjectURL(blob);
    blobs.set(path, blob);
    return [{ path, size: blob.size }];
  });
}

/** Sends one picture to the cloud's storage and tells how far it is, 0 to 100. */
export async function sendPhoto(
  photo: LocalPhoto,
  cloudPath: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  const session = await signedIn();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/upload?path=${encodeURIComponent(cloudPath)}`);
    request.setRequestHeader('x-huiyin-session', session?.token ?? '');
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onerror = () => reject(new Error('upload failed'));
    request.onload = () =>
      request.status === 200
        ? resolve((JSON.parse(request.responseText) as { fileID: string }).fileID)
        : reject(new Error(`upload answered ${request.status}`));
    request.send(blobs.get(photo.path));
  });
}

const known = new Map<string, string>();

/** Addresses to show files by, asked for once per file. */
export async function urlsOf(fileIds: readonly string[]): Promise<Record<string, string>> {
  const unknown = fileIds.filter((id) => !known.has(id));
  if (unknown.length > 0 && personKey()) {
    const { urls } = await ask<{ urls: Record<string, string> }>('/api/temp-urls', { fileIDs: unknown });
    for (const [id, url] of Object.entries(urls)) known.set(id, url);
  }
  return Object.fromEntries(fileIds.map((id) => [id, known.get(id) ?? '']));
}
