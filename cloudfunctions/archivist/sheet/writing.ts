import type { WholeSearch } from '../../../types/exports';
import { StaffRole } from '../../../types/people';
import type { Caller } from '../../shared/caller';
import { mayTakeSheets, sheetRow } from '../../shared/present';
import { Problem } from '../../shared/problem';
import { type FoundPage, findFiles } from '../../shared/search/finding';
import { questionOf } from '../../shared/search/question';
import { deleteFiles, download, upload } from '../../shared/store/cloud';
import type { FoundFile } from '../../shared/store/searching';
import { isBusinessOf, viewerBefore } from '../../shared/viewing';
import type { Run } from '../run';
import { bind, slice } from './binding';
import { rowXml } from './cells';

const PAGE = 500;
const PAGES_A_SLICE = 4;
/** More than this nobody reads in one sheet. */
const MOST = 100_000;

/** What a page of files says to its reader, line by line. */
export const linesOf = (files: readonly FoundFile[], asker: Caller): string[] =>
  files
    .filter((file) => isBusinessOf(asker, file))
    .map((file) => rowXml(sheetRow(file.complaint, viewerBefore(asker, file))));

const pageAfter = async (
  wanted: WholeSearch,
  asker: Caller,
  mark: string | undefined,
): Promise<FoundPage> => {
  const { member } = asker;
  const roles = StaffRole.options.filter((role) => role !== 'admin' && member?.roles.includes(role));
  if (!member || !mayTakeSheets(roles)) throw new Problem('NOT_ALLOWED');
  const question = questionOf({ ...wanted, ...(mark ? { cursor: mark } : {}) }, { member, roles });
  return question ? findFiles(question, PAGE) : { files: [] };
};

/** Some pages of what is found: the next part of the sheet. */
const nextSlice = async (wanted: WholeSearch, asker: Caller, { rows, mark: from }: Run['order']) => {
  const lines: string[] = [];
  let mark = from;
  for (let pages = 0; pages < PAGES_A_SLICE; pages++) {
    const { files, next } = await pageAfter(wanted, asker, mark);
    lines.push(...linesOf(files, asker));
    if (!next) return { lines, mark, complete: true, cut: false };
    mark = next;
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
    const laid = await upload(`exports/${_id}/${slices.length}.gz`, slice(lines));
    await run.reached({ ...rest, rows: rows + lines.length, ...(mark ? { mark } : {}) }, laid);
  }
  return true;
};

async function* laidBy(slices: readonly string[]): AsyncGenerator<Buffer> {
  for (const one of slices) yield await download(one);
}

/** The parts bound to a workbook. */
export const bindSheet = ({ order }: Run, asker: Caller, at: string): Promise<Buffer> => {
  const { rows, cut = false, slices } = order;
  return bind({ name: asker.member?.name ?? '', at, rows, cut }, laidBy(slices));
};

/** The parts are not needed any more; what cannot be deleted now goes with the export. */
export const clearSlices = async ({ order }: Run): Promise<void> => {
  await deleteFiles(order.slices);
};
