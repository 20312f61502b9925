import type { Use } from '../../../types/attachments';

/** What may be kept of what people send: told by the bytes, never by a name (§3.1.2). */
export type Kind = 'jpg' | 'png' | 'gif' | 'webp' | 'heic' | 'mp4' | 'mp3' | 'aac' | 'm4a' | 'webm';

const startsWith = (bytes: Buffer, text: string, at = 0): boolean =>
  bytes.subarray(at, at + text.length).toString('latin1') === text;

const layerOfMpeg = (bytes: Buffer): Kind | undefined => {
  const [first, second = 0] = bytes;
  if (first !== 0xff || second < 0xe0) return undefined;
  if ((second & 0xf6) === 0xf0) return 'aac';
  return (second & 0x06) === 0x02 ? 'mp3' : undefined;
};

/** What a file is by its first bytes; nothing when it is none of the kinds that are kept. */
export const kindOf = (bytes: Buffer): Kind | undefined => {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'gif';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  if (startsWith(bytes, 'ID3')) return 'mp3';
  if (startsWith(bytes, '\x1a\x45\xdf\xa3')) return 'webm';
  if (!startsWith(bytes, 'ftyp', 4)) return layerOfMpeg(bytes);
  const brand = bytes.subarray(8, 12).toString('latin1');
  if (/^(heic|heix|mif1|heif)$/.test(brand)) return 'heic';
  if (brand === 'M4A ') return 'm4a';
  return /^(iso[m2-6]|mp4[12]|avc1|M4V |qt {2})$/.test(brand) ? 'mp4' : undefined;
};

/** What each use takes: a browser records a voice into the same containers as a video. */
const kinds: Record<Use, ReadonlySet<Kind>> = {
  photo: new Set(['jpg', 'png', 'gif', 'webp', 'heic']),
  video: new Set(['mp4']),
  audio: new Set(['mp3', 'aac', 'm4a', 'mp4', 'webm']),
};

/** Whether a file of this kind is what its use wants. */
export const suits = (kind: Kind, use: Use): boolean => kinds[use].has(kind);
