import { strToU8, Zip, ZipDeflate } from 'fflate';
import { fixedParts } from './parts';

const LEVEL = 6;

/** A workbook that is packed while it is written: only what is packed already is kept, never the rows. */
export class Workbook {
  private readonly packed: Uint8Array[] = [];
  private readonly zip: Zip;

  constructor(parts: Record<string, string> = fixedParts) {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.packed.push(chunk);
    });
    for (const [name, xml] of Object.entries(parts)) this.add(name, [xml]);
  }

  /** Adds a part, piece by piece. */
  add(name: string, pieces: Iterable<string>): void {
    const push = this.begin(name);
    for (const piece of pieces) push(piece);
    push('', true);
  }

  /** Begins a part whose pieces are not there yet. */
  begin(name: string): (piece: string | Uint8Array, last?: boolean) => void {
    const file = new ZipDeflate(name, { level: LEVEL });
    this.zip.add(file);
    return (piece, last = false) => file.push(typeof piece === 'string' ? strToU8(piece) : piece, last);
  }

  /** The bytes of the whole file. */
  end(): Buffer {
    this.zip.end();
    return Buffer.concat(this.packed);
  }
}
