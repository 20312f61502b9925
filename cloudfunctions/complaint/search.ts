import type { Input, Output } from '../../types/api';
import { StaffRole } from '../../types/people';
import { atHome, type Caller } from '../shared/caller';
import { nameIndex, phoneIndex } from '../shared/contact';
import { placeKey } from '../shared/lookups';
import { Problem } from '../shared/problem';
import { facetTerm, homeTerms } from '../shared/search/terms';
import { wordTerms } from '../shared/search/words';
import type { Asking } from '../shared/serve';
import { type FoundFile, type SearchQuestion, searchFiles } from '../shared/store/searching';
import { isBusinessOf, staffRow } from '../shared/viewing';
import { DAY, later } from '../shared/workflow/durations';

type Wanted = Input<'complaint', 'search'>;

const PAGE = 20;
const LOOKED_AT = 200;
const LAST = '~';

/** The first instant of a day in the community. */
const dawn = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();

const withoutGaps = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What must be so of a file field by field; what is not asked for is not there. */
const fieldsOf = (wanted: Wanted, handlerId: string | undefined): Record<string, unknown> =>
  withoutGaps({
    phoneIndex: wanted.phone && phoneIndex(wanted.phone),
    nameIndex: wanted.name && nameIndex(wanted.name),
    'complaint.category': wanted.category,
    'complaint.stage': wanted.stage,
    'complaint.handlerId': handlerId,
    'complaint.channel': wanted.channel,
    'complaint.rating.satisfaction': wanted.satisfaction,
    placeKey: placeKey(wanted) || undefined,
  });

const questionOf = (
  wanted: Wanted,
  { member, roles }: { member: { id: string; communityId: string }; roles: readonly StaffRole[] },
): SearchQuestion & { words: string[] } => {
  const ownOnly = roles.every((role) => role === 'handler');
  const handlerId = ownOnly ? member.id : wanted.handlerId;
  const words = wanted.words ? wordTerms(wanted.words) : [];
  if (wanted.words && words.length === 0) throw new Problem('INVALID_INPUT', { words: 'TOO_SHORT' });
  const home = homeTerms(wanted).at(-1);
  if (wanted.room && !home) throw new Problem('INVALID_INPUT', { building: 'REQUIRED' });
  const { category, stage, channel, satisfaction: rating } = wanted;
  const place = placeKey(wanted) || undefined;
  return {
    communityId: member.communityId,
    notNaming: member.id,
    sensitiveToo: roles.includes('manager') || roles.includes('supervisor'),
    words,
    terms: [
      ...words,
      ...(home ? [home] : []),
      facetTerm({ category, stage, handler: handlerId, channel, rating, place }),
    ],
    fields: fieldsOf(wanted, handlerId),
    ...(wanted.no ? { no: wanted.no } : {}),
    ...(wanted.from ? { from: dawn(wanted.from) } : {}),
    before: wanted.cursor ?? (wanted.to ? later(dawn(wanted.to), DAY) : LAST),
    limit: PAGE + 1,
  };
};

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
  if (roles.every((role) => role === 'handler') && wanted.handlerId && wanted.handlerId !== member.id)
    return { rows: [], loose: false };
  const question = questionOf(wanted, { member, roles });
  const found = await searchFiles(question);
  if (found.length === 0 && question.words.length > 1 && !wanted.cursor)
    return { rows: rowsOf(await nearly(question), caller), loose: true };
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    rows: rowsOf(shown, caller),
    ...(found.length > PAGE && last ? { next: last.mark } : {}),
    loose: false,
  };
};
