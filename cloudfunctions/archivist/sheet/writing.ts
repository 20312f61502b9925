import { gunzipSync, gzipSync } from 'node:zlib';
import type { WholeSearch } from '../../../types/exports';
import { StaffRole } from '../../../types/people';
import type { Caller } from '../../shared/caller';
import { mayTakeSheets, sheetColumns, sheetRemarks, sheetRow } from '../../shared/present';
import { Problem } from '../../shared/problem';
import { questionOf } from '../../shared/search/question';
import { deleteFiles, download, upload } from '../../shared/store/cloud';
import { type FoundFile, searchFiles } from '../../shared/store/searching';
import { isBusinessOf, viewerBefore } from '../../shared/viewing';
import type { Run } from '../run';
import { rowXml } from './cells';
import { remarksSheet, sheetBegins, sheetEnds } from './parts';
import { Workbook } from './workbook';

const PAGE = 500;
const PAGES_A_SLICE = 4;
/** More than this nobody reads in one sheet. */
const MOST = 100_000;
const FAST = 1;

/** What a page of files says to its reader, line by line. */
export const linesOf = (files: readonly FoundFile[], asker: Caller): string[] =>
  files
    .filter((file) => isBusinessOf(asker, file))
    .map((file) => rowXml(sheetRow(file.complaint, viewerBefore(asker, file))));

const pageAfter = (wanted: WholeSearch, asker: Caller, mark: string | undefined): Promise<FoundFile[]> => {
  const { member } = asker;
  const roles = StaffRole.options.filter((role) => role !== 'admin' && member?.roles.includes(role));
  if (!member || !mayTakeSheets(roles)) throw new Problem('NOT_ALLOWED');
  const question = questionOf({ ...wanted, ...(mark ? { cursor: mark } : {}) }, { member, roles }, PAGE);
  return question ? searchFiles(question) : Promise.resolve([]);
};

/** Some pages of what is found: the next part of the sheet. */
const nextSlice = async (wanted: WholeSearch, asker: Caller, { rows, mark: from }: Run['order']) => {
  const lines: string[] = [];
  let mark = from;
  for (let pages = 0; pages < PAGES_A_SLICE; pages++) {
    const page = await pageAfter(wanted, asker, mark);
    lines.push(...linesOf(page, asker));
    mark = page.at(-1)?.mark ?? mark;
    if (page.length < PAGE) return { lines, mark, complete: true, cut: false };
    if (rows + lines.length >= MOST)
      return { lines: lines.slice(0, MOST - rows), mark, complete: true, cut: true };
  }
  return { lines, mark, complete: false, cut: false };
};

/** Writes part after part into the storage, each kept as it is done; false when the time is over before the last one. */
export const writeSlices = async (
  run: Run,
  wanted: WholeSearch,
  asker: Caller,
  mayGoOn: () => boolean,
): Promise<boolean> => {
  while (!run.order.complete) {
    if (!mayGoOn()) return false;
    const { lines, mark, ...rest } = await nextSlice(wanted, asker, run.order);
    const { _id, rows, slices } = run.order;
    const bytes = gzipSync(lines.join(''), { level: FAST });
    const slice = await upload(`exports/${_id}/${slices.length}.gz`, bytes);
    await run.reached({ ...rest, rows: rows + lines.length, ...(mark ? { mark } : {}) }, slice);
  }
  return true;
};

const lastCellOf = (rows: number): string => `${String.fromCharCode(64 + sheetColumns.length)}${rows + 1}`;

/** Binds the parts to one workbook, one part at a time in memory. */
export const bindSheet = async ({ order }: Run, asker: Caller, now: string): Promise<Buffer> => {
  const { rows, cut = false, slices } = order;
  const name = (asker.member?.name ?? '').replaceAll('&', '');
  const book = new Workbook();
  book.add('xl/worksheets/sheet2.xml', [remarksSheet(sheetRemarks({ name, at: now, rows, cut }))]);
  const push = book.begin('xl/worksheets/sheet1.xml');
  push(sheetBegins(sheetColumns));
  for (const slice of slices) push(gunzipSync(await download(slice)));
  push(sheetEnds(`${name} 导出，仅限工作使用`, lastCellOf(rows)), true);
  return book.end();
};

/** The parts are not needed any more; what cannot be deleted now goes with the export. */
export const clearSlices = async ({ order }: Run): Promise<void> => {
  await deleteFiles(order.slices);
};
