import type { Answer, Output } from '../../types/api';
import { overHttp } from './http.h5';

/** The complaint in which a picture was last seen: whoever is shown the one is shown the other. */
const seenIn = new Map<string, string>();

const remember = (id: string, value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value))
    if (field === 'photos') for (const fileId of inner as string[]) seenIn.set(fileId, id);
    else if (field === 'video' || field === 'audio') seenIn.set(inner as string, id);
    else remember(id, inner);
};

/** Learns from an answer which complaint its pictures belong to. */
export function learnPictures(answer: unknown): void {
  const { data } = answer as { data?: { id?: unknown; photos?: unknown } };
  if (typeof data?.id === 'string' && Array.isArray(data.photos)) remember(data.id, data);
}

const goodOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.data;
};

const PATIENCE_MS = 60_000;

/** Sends a picture through the HTTP access, as a body of its own, and gives the file that it became. */
export const keepOverHttp = (
  picture: Blob | undefined,
  session: string | undefined,
  onProgress: (percent: number) => void,
): Promise<string> =>
  new Promise((resolve, reject) => {
    if (!picture || !session) {
      reject(new Error('not signed in'));
      return;
    }
    const request = new XMLHttpRequest();
    request.open('POST', '/http/complaint');
    request.timeout = PATIENCE_MS;
    request.setRequestHeader('content-type', picture.type);
    request.setRequestHeader('authorization', `Bearer ${session}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onerror = () => reject(new Error('upload failed'));
    request.ontimeout = request.onerror;
    request.onload = () => {
      try {
        resolve(
          goodOf(JSON.parse(request.responseText) as Answer<Output<'complaint', 'keepPicture'>>).fileId,
        );
      } catch (error) {
        reject(error);
      }
    };
    request.send(picture);
  });

interface Waiting {
  fileIds: string[];
  answer: Promise<Record<string, string>>;
}

const MOST = 50;
const waiting = new Map<string, Waiting>();

const fetchUrls = async (id: string, fileIds: string[], session: string): Promise<Record<string, string>> => {
  const urls: Record<string, string> = {};
  for (let at = 0; at < fileIds.length; at += MOST) {
    const input = { ...(id ? { id } : {}), fileIds: fileIds.slice(at, at + MOST) };
    const answer = await overHttp('complaint', { method: 'pictures', input }, session);
    Object.assign(urls, goodOf(answer as Answer<Output<'complaint', 'pictures'>>).urls);
  }
  return urls;
};

/** The many parts of a page that show pictures ask for them together. */
const askTogether = (id: string, fileIds: readonly string[], session: string): Waiting['answer'] => {
  const open = waiting.get(id);
  if (open) {
    open.fileIds.push(...fileIds);
    return open.answer;
  }
  const all = [...fileIds];
  const answer = new Promise((resolve) => setTimeout(resolve)).then(() => {
    waiting.delete(id);
    return fetchUrls(id, [...new Set(all)], session);
  });
  waiting.set(id, { fileIds: all, answer });
  return answer;
};

/** Addresses of pictures through the HTTP access, by file: those of a complaint, and one's own that are in none yet. */
export const urlsOverHttp = async (
  fileIds: readonly string[],
  session: string | undefined,
): Promise<Record<string, string>> => {
  if (!session) return {};
  const complaints = new Set(fileIds.map((fileId) => seenIn.get(fileId) ?? ''));
  const parts = [...complaints].map((id) =>
    askTogether(
      id,
      fileIds.filter((fileId) => (seenIn.get(fileId) ?? '') === id),
      session,
    ),
  );
  return Object.assign({}, ...(await Promise.all(parts)));
};
