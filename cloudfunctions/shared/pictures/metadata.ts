import { kindOf } from './kind';

const ORIENTATION = 0x0112;
const EXIF = 'Exif\0\0';

const latin = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** How a camera was held: the one thing in EXIF without which a picture is shown wrongly (1: upright). */
const orientationOf = (segment: Buffer): number => {
  const tiff = segment.subarray(4 + EXIF.length);
  if (tiff.length < 14) return 1;
  const little = latin(tiff, 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return 1;
  for (let entry = 0, at = first + 2; entry < short(first) && at + 12 <= tiff.length; entry++, at += 12)
    if (short(at) === ORIENTATION) return short(at + 8);
  return 1;
};

/** An EXIF segment that holds the orientation and nothing else. */
const bareExif = (orientation: number): Buffer => {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(34, 2);
  segment.write(`${EXIF}MM\0*`, 4, 'latin1');
  segment.writeUInt32BE(8, 14); // the first directory
  segment.writeUInt16BE(1, 18); // has one entry:
  segment.writeUInt16BE(ORIENTATION, 20);
  segment.writeUInt16BE(3, 22); // a short,
  segment.writeUInt32BE(1, 24); // one of them
  segment.writeUInt16BE(orientation, 28);
  return segment;
};

/** APP1 (EXIF, XMP), APP13 (IPTC) and comments; the colour profile (APP2) and Adobe's transform (APP14) stay, or the colours change. */
const telling: ReadonlySet<number> = new Set([0xe1, 0xed, 0xfe]);
const SCAN = 0xda;

const bareJpeg = (bytes: Buffer): Buffer => {
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    if (bytes[at + 1] === 0xff) {
      at += 1; // any number of these may stand before a marker
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (!telling.has(bytes[at + 1] ?? 0)) parts.push(segment);
    else if (latin(segment, 4, 10) === EXIF) {
      const orientation = orientationOf(segment);
      if (orientation > 1 && orientation <= 8) parts.push(bareExif(orientation));
    }
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
};

const tellingChunks: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

const barePng = (bytes: Buffer): Buffer => {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!tellingChunks.has(latin(bytes, at + 4, at + 8))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
};

const EXIF_AND_XMP = 0b1100;

const bareWebp = (bytes: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const chunk = Buffer.from(bytes.subarray(at, end));
    const name = latin(chunk, 0, 4);
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~EXIF_AND_XMP;
    if (name !== 'EXIF' && name !== 'XMP ') parts.push(chunk);
    at = end;
  }
  const body = Buffer.concat(parts);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
};

/**
 * A picture without what it tells about its maker: place, time, device, names, comments (§3.1.2, §4). It looks as
 * before. JPEG, PNG and WebP; HEIC, GIF and video are answered as they are: phones hand those on re-encoded.
 */
export const withoutMetadata = (bytes: Buffer): Buffer => {
  const kind = kindOf(bytes);
  if (kind === 'jpg') return bareJpeg(bytes);
  if (kind === 'png') return barePng(bytes);
  return kind === 'webp' ? bareWebp(bytes) : bytes;
};
