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
  return /^(isom|iso2|mp4[12]|avc1|M4V |qt {2})$/.test(brand) ? 'mp4' : undefined;
};
