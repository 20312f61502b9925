import type { Input, Output } from '../../types/api';
import { StaffRole } from '../../types/people';
import { atHome, type Caller } from '../shared/caller';
import { mayTakeSheets } from '../shared/present';
import { Problem } from '../shared/problem';
import { questionOf } from '../shared/search/question';
import type { Asking } from '../shared/serve';
import { type FoundFile, type SearchQuestion, searchFiles } from '../shared/store/searching';
import { isBusinessOf, staffRow } from '../shared/viewing';
import { recordLookup } from './caller-lookup';

type Wanted = Input<'complaint', 'search'>;

const PAGE = 20;
const LOOKED_AT = 200;

/** How much of the words a file has. */
const share = ({ terms = [] }: FoundFile, words: readonly string[]): number =>
  words.filter((word) => terms.includes(word)).length / words.length;

/** What has most of the words where nothing has all of them: the more the better, then the newer (§4). */
const nearly = async (question: SearchQuestion & { words: string[] }): Promise<FoundFile[]> => {
  const { words, terms } = question;
  const found = await searchFiles({
    ...question,
    terms: terms.filter((term) => !words.includes(term)),
    anyOf: words,
    limit: LOOKED_AT,
  });
  return found
    .filter((file) => share(file, words) >= 0.5)
    .sort((a, b) => share(b, words) - share(a, words) || (a.mark < b.mark ? 1 : -1))
    .slice(0, PAGE);
};

const rowsOf = (files: readonly FoundFile[], caller: Caller) =>
  files.filter((file) => isBusinessOf(caller, file)).map((file) => staffRow(file, caller));

/** Complaints of the community by what is known of them, the newest first (§4): what the page would not show is not found either (B12). */
export const search = async (wanted: Wanted, asking: Asking): Promise<Output<'complaint', 'search'>> => {
  const caller = await atHome(asking);
  const { member } = caller;
  const roles = StaffRole.options.filter((role) => role !== 'admin' && member?.roles.includes(role));
  if (!member || roles.length === 0) throw new Problem('NOT_ALLOWED');
  const question = questionOf(wanted, { member, roles }, PAGE + 1);
  const takeable = mayTakeSheets(roles);
  if (!question) return { rows: [], loose: false, takeable };
  if (wanted.phone && !wanted.cursor) await recordLookup(wanted.phone, caller, asking);
  const found = await searchFiles(question);
  if (found.length === 0 && question.words.length > 1 && !wanted.cursor)
    return { rows: rowsOf(await nearly(question), caller), loose: true, takeable };
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    rows: rowsOf(shown, caller),
    ...(found.length > PAGE && last ? { next: last.mark } : {}),
    loose: false,
    takeable,
  };
};
