import type { Input, Output } from '../../types/api';
import { StaffRole } from '../../types/people';
import { atHome, type Caller, searchesOf } from '../shared/caller';
import { mayTakeSheets } from '../shared/present';
import { Problem } from '../shared/problem';
import { findFiles, findNearly } from '../shared/search/finding';
import { questionOf } from '../shared/search/question';
import type { Asking } from '../shared/serve';
import type { FoundFile } from '../shared/store/searching';
import { isBusinessOf, staffRow } from '../shared/viewing';
import { recordLookup } from './caller-lookup';

type Wanted = Input<'complaint', 'search'>;

const PAGE = 20;

const rowsOf = (files: readonly FoundFile[], caller: Caller) =>
  files.filter((file) => isBusinessOf(caller, file)).map((file) => staffRow(file, caller));

const find = async (
  wanted: Wanted,
  caller: Caller,
  asking: Asking,
): Promise<Omit<Output<'complaint', 'search'>, 'kept'>> => {
  const { member } = caller;
  const roles = StaffRole.options.filter((role) => role !== 'admin' && member?.roles.includes(role));
  if (!member || roles.length === 0) throw new Problem('NOT_ALLOWED');
  const question = questionOf(wanted, { member, roles });
  const takeable = mayTakeSheets(roles);
  if (!question) return { rows: [], loose: false, takeable };
  // Whatever page: a cursor is anybody's to make up.
  if (wanted.phone) await recordLookup(wanted.phone, caller, asking);
  const { files, next } = await findFiles(question, PAGE);
  if (files.length === 0 && !next && question.pairs.length > 1 && !wanted.cursor)
    return { rows: rowsOf(await findNearly(question, PAGE), caller), loose: true, takeable };
  return { rows: rowsOf(files, caller), ...(next ? { next } : {}), loose: false, takeable };
};

/** Complaints of the community by what is known of them, the newest first (§4): what the page would not show is not found either (B12). The first page brings the searches that the asker keeps. */
export const search = async (wanted: Wanted, asking: Asking): Promise<Output<'complaint', 'search'>> => {
  const caller = await atHome(asking);
  const found = await find(wanted, caller, asking);
  return wanted.cursor ? found : { ...found, kept: searchesOf(caller.person) };
};
