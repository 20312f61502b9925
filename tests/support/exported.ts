import { strFromU8, unzipSync } from 'fflate';
import { textOfPdf } from './pdf';

/** The parts of a workbook by their names, as text. */
export const partsOf = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => [name, strFromU8(part)]),
  );

/** Everything that can be read in something that was taken out, a workbook or a document to print. */
export const textOfExport = (bytes: Buffer): string =>
  bytes.subarray(0, 5).toString() === '%PDF-' ? textOfPdf(bytes) : Object.values(partsOf(bytes)).join('\n');
