import { gunzipSync, gzipSync } from 'node:zlib';
import { sheetColumns, sheetRemarks } from '../../shared/present';
import { remarksSheet, sheetBegins, sheetEnds } from './parts';
import { Workbook } from './workbook';

const FAST = 1;

/** A part of a sheet as it lies in the storage until it is bound. */
export const slice = (lines: readonly string[]): Buffer => gzipSync(lines.join(''), { level: FAST });

const lastCellOf = (rows: number): string => `${String.fromCharCode(64 + sheetColumns.length)}${rows + 1}`;

/** Binds the parts of a sheet to one workbook, one part at a time in memory. */
export const bind = async (
  about: Parameters<typeof sheetRemarks>[0],
  slices: AsyncIterable<Buffer>,
): Promise<Buffer> => {
  const book = new Workbook();
  book.add('xl/worksheets/sheet2.xml', [remarksSheet(sheetRemarks(about))]);
  const push = book.begin('xl/worksheets/sheet1.xml');
  push(sheetBegins(sheetColumns));
  for await (const one of slices) push(gunzipSync(one));
  push(sheetEnds(`${about.name} 导出，仅限工作使用`, lastCellOf(about.rows)), true);
  return book.end();
};
