import { upload } from '../shared/store/cloud';

/** What may be kept of what people send: told by the bytes, never by a name (§3.1.2). */
export type Kind = 'jpg' | 'png' | 'gif' | 'webp' | 'heic' | 'mp4';

const startsWith = (bytes: Buffer, text: string, at = 0): boolean =>
  bytes.subarray(at, at + text.length).toString('latin1') === text;

/** What a file is by its first bytes; nothing when it is none of the kinds that are kept. */
export const kindOf = (bytes: Buffer): Kind | undefined => {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'gif';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  if (!startsWith(bytes, 'ftyp', 4)) return undefined;
  const brand = bytes.subarray(8, 12).toString('latin1');
  if (/^(heic|heix|mif1|heif)$/.test(brand)) return 'heic';
  return /^(isom|iso2|mp4[12]|avc1|M4V )$/.test(brand) ? 'mp4' : undefined;
};

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PHOTOS = 9;

/** What was kept of what somebody sent along, and how much was not. */
export interface Kept {
  photos: string[];
  video?: string;
  leftOut: number;
}

/** Keeps pictures and one video under a name of our own; the same message again replaces the same files. */
export const keepFiles = async (folder: string, files: readonly Buffer[]): Promise<Kept> => {
  const kept: Kept = { photos: [], leftOut: 0 };
  for (const [index, bytes] of files.entries()) {
    const kind = bytes.length <= MOST_BYTES ? kindOf(bytes) : undefined;
    const full = kind === 'mp4' ? kept.video !== undefined : kept.photos.length >= MOST_PHOTOS;
    if (!kind || full) {
      kept.leftOut += 1;
      continue;
    }
    const fileId = await upload(`complaints/inbox/${folder}/${index}.${kind}`, bytes);
    if (kind === 'mp4') kept.video = fileId;
    else kept.photos.push(fileId);
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
