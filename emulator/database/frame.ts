const HEADER_BYTES = 16;
const SUMMED_FROM = 8;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32 (IEEE 802.3). */
export function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at++)
    sum = (table[(sum ^ (bytes[at] as number)) & 0xff] as number) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/**
 * A text as it is written to disk: its length, a checksum of the rest, how much of the file was already
 * safe when it was written, and itself.
 */
export function frame(text: string, safe = 0): Buffer {
  const length = Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + length);
  bytes.writeUInt32LE(length, 0);
  bytes.writeDoubleLE(safe, SUMMED_FROM);
  bytes.write(text, HEADER_BYTES);
  bytes.writeUInt32LE(checksum(bytes.subarray(SUMMED_FROM)), 4);
  return bytes;
}

/** What a file of frames holds: whole texts, where they end, and whether what follows had once been safe. */
export interface Frames {
  readonly texts: string[];
  readonly end: number;
  readonly damaged: boolean;
}

interface Whole {
  readonly text: string;
  readonly safe: number;
  readonly end: number;
}

/** Reads frames until the first that is not whole: the tail a crash tore off. */
export function readFrames(bytes: Buffer): Frames {
  const texts: string[] = [];
  let end = 0;
  for (let next = wholeAt(bytes, end); next !== undefined; next = wholeAt(bytes, end)) {
    texts.push(next.text);
    end = next.end;
  }
  return { texts, end, damaged: wasSafe(bytes, end) };
}

function wholeAt(bytes: Buffer, at: number): Whole | undefined {
  if (at + HEADER_BYTES > bytes.length) return undefined;
  const length = bytes.readUInt32LE(at);
  const end = at + HEADER_BYTES + length;
  if (length === 0 || end > bytes.length) return undefined;
  if (checksum(bytes.subarray(at + SUMMED_FROM, end)) !== bytes.readUInt32LE(at + 4)) return undefined;
  const text = bytes.toString('utf8', at + HEADER_BYTES, end);
  return { text, safe: bytes.readDoubleLE(at + SUMMED_FROM), end };
}

/** True when a later frame knew the broken one to be safe: then the disk lies, and no crash is the cause. */
function wasSafe(bytes: Buffer, broken: number): boolean {
  if (broken + HEADER_BYTES > bytes.length) return false;
  let at = broken + HEADER_BYTES + bytes.readUInt32LE(broken);
  for (let next = wholeAt(bytes, at); next !== undefined; next = wholeAt(bytes, at)) {
    if (next.safe > broken) return true;
    at = next.end;
  }
  return false;
}
