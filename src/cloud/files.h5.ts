import Taro from '@tarojs/taro';
import { drawable } from './drawable.h5';
import { personKey } from './identity.h5';
import { keepOverHttp, urlsOverHttp } from './pictures.h5';
import { ask, signedIn } from './session.h5';
import { webSession } from './web-session.h5';

/** A picture on this device, chosen but not yet sent; or a video or a voice, where it says so. */
export interface LocalPhoto {
  path: string;
  size: number;
  use?: 'video' | 'audio';
  ending?: string;
}

const longestSide = 1600;
const blobs = new Map<string, Blob>();

/** Draws the picture anew, smaller: this also leaves behind the place and device that a camera writes into a file. */
async function redraw(file: File): Promise<Blob> {
  const image = await drawable(file);
  const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
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

const endings: Record<string, string> = { 'video/mp4': 'mp4', 'video/quicktime': 'mp4', 'audio/mp4': 'm4a' };

/** A picture, a video or a voice as something to show and to send. */
export const localPhoto = (blob: Blob): LocalPhoto => {
  const path = URL.createObjectURL(blob);
  blobs.set(path, blob);
  const [type = ''] = blob.type.split(';');
  const [use] = type.split('/');
  if (use !== 'video' && use !== 'audio') return { path, size: blob.size };
  return { path, size: blob.size, use, ending: endings[type] ?? 'webm' };
};

/** What a chosen picture holds. */
export const blobOf = (path: string): Blob | undefined => blobs.get(path);

/** Lets the person choose pictures and makes them small; what no browser can show as a picture is left out, and said so. */
export async function choosePhotos(count: number): Promise<LocalPhoto[]> {
  const files = await pick(count);
  const drawn = await Promise.all(files.map((file) => redraw(file).catch(() => undefined)));
  if (drawn.includes(undefined)) void Taro.showToast({ title: '有文件不是照片，没有加上', icon: 'none' });
  return drawn.flatMap((blob) => (blob ? [localPhoto(blob)] : []));
}

/** Sends one picture to the cloud's storage and tells how far it is, 0 to 100. */
export async function sendPhoto(
  photo: LocalPhoto,
  cloudPath: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  const blob = blobs.get(photo.path);
  if (!personKey()) return keepOverHttp(blob, webSession(), onProgress);
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
    request.send(blob);
  });
}

/** An address is good for two hours. */
const GOOD_FOR_MS = 100 * 60 * 1000;
const known = new Map<string, { url: string; until: number }>();

const addressesOf = async (fileIds: readonly string[]): Promise<Record<string, string>> => {
  if (!personKey()) return urlsOverHttp(fileIds, webSession());
  return (await ask<{ urls: Record<string, string> }>('/api/temp-urls', { fileIDs: fileIds })).urls;
};

/** Addresses to show files by, asked for once per file as long as they hold. */
export async function urlsOf(fileIds: readonly string[]): Promise<Record<string, string>> {
  const fresh = (id: string) => (known.get(id)?.until ?? 0) > performance.now();
  const unknown = fileIds.filter((id) => !fresh(id));
  if (unknown.length > 0)
    for (const [id, url] of Object.entries(await addressesOf(unknown)))
      known.set(id, { url, until: performance.now() + GOOD_FOR_MS });
  return Object.fromEntries(fileIds.map((id) => [id, known.get(id)?.url ?? '']));
}
