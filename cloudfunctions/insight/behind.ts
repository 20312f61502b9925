import type { Input, Output } from '../../types/api';
import type { BehindRow } from '../../types/behind';
import { datesIn, lengthOf } from '../shared/counting/calendar';
import { readSheets } from '../shared/counting/sheets';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { filesById } from '../shared/store/complaints';
import { type CountedFile, filesBehind } from '../shared/store/counted';
import { isBusinessOf, staffRow } from '../shared/viewing';
import { localDay } from '../shared/workflow/durations';
import { comingsOf, factOn } from '../shared/workflow/figures';
import { AGAIN_DAYS, dayAfter } from '../shared/workflow/figures/matters';
import { type Reader, supervising } from './supervisor';

type Wanted = Input<'insight', 'behind'>;
type Answer = Output<'insight', 'behind'>;

const PAGE = 20;
const LAST = '~';
/** A year's days are looked up one by one. */
const LONGEST = 366;

const daysFrom = (from: string, to: string): string[] => {
  const days = lengthOf({ from, to });
  if (days > LONGEST) throw new Problem('INVALID_INPUT', { to: 'OUT_OF_RANGE' });
  return datesIn({ from, to });
};

/** The first instant after a day in the community. */
const endOf = (day: string): string => new Date(`${dayAfter(day, 1)}T00:00:00+08:00`).toISOString();

/** Under which facts the complaints behind a number stand, which of them were received in time, and how often one of them is counted. */
interface Question {
  facts: readonly string[];
  receivedBefore?: string;
  timesOf: (file: CountedFile) => number;
}

const among = (facts: readonly string[]) => {
  const wanted = new Set(facts);
  return ({ facts: its = [] }: CountedFile): number => its.filter((fact) => wanted.has(fact)).length;
};

/** Whether a complaint was on the list at the end of a day: it came before, and left it later or not at all. */
const wasOpen =
  (day: string) =>
  ({ facts = [] }: CountedFile): number =>
    facts.reduce((open, fact) => {
      const [number, on = '~'] = fact.split('@');
      if (on > day) return open;
      return number === 'opened' ? open + 1 : number === 'left' ? open - 1 : open;
    }, 0);

const questionFor = ({ number, from, to }: Wanted, today: string): Question => {
  if (number === 'backlog') {
    const day = to ?? today;
    const left = daysFrom(dayAfter(day, 1), today).map((date) => factOn('left', date));
    return { facts: ['unfinished', ...left], receivedBefore: endOf(day), timesOf: wasOpen(day) };
  }
  const facts = from ? daysFrom(from, to ?? from).map((day) => factOn(number, day)) : [number];
  return { facts, ...(to && !from ? { receivedBefore: endOf(to) } : {}), timesOf: among(facts) };
};

const rowsOf = (
  files: readonly CountedFile[],
  timesOf: Question['timesOf'],
  { caller }: Reader,
): BehindRow[] =>
  files
    .filter((file) => isBusinessOf(caller, file))
    .map((file) => ({ ...staffRow(file, caller), times: timesOf(file) }))
    .filter(({ times }) => times > 0);

/** The matters that came again, of all kinds or of one cell: they are known by the days' lists of matters, not by themselves. */
const comingAgain = async (
  { number, from, to, cursor }: Wanted,
  reader: Reader,
  today: string,
): Promise<Answer> => {
  if (!from || !to) throw new Problem('INVALID_INPUT', { from: 'REQUIRED' });
  const dates = daysFrom(from, to);
  const looking = { today, since: dayAfter(from, -AGAIN_DAYS), backlog: false };
  const sheets = await readSheets(reader.communityId, { from, to }, looking, reader.hidden);
  const wanted = number.slice('again:'.length);
  const ids = comingsOf(sheets, dates)
    .filter(({ again, cell }) => again && (wanted === '' || cell === wanted))
    .map(({ id }) => id)
    .reverse();
  const start = cursor ? ids.indexOf(cursor) + 1 : 0;
  const shown = ids.slice(start, start + PAGE);
  const files = shown.length > 0 ? await filesById(shown) : [];
  const inOrder = shown.flatMap((id) => files.filter(({ _id }) => _id === id));
  const last = shown.at(-1);
  return {
    rows: rowsOf(inOrder, () => 1, reader),
    ...(last && start + PAGE < ids.length ? { next: last } : {}),
  };
};

/** The complaints that made a number, the newest first, as the reader may see them (§4, C5): counted by the same facts as the number. */
export const behind = async (wanted: Wanted, asking: Asking): Promise<Answer> => {
  const reader = await supervising(asking);
  const today = localDay(asking.now);
  if (/^again(:|$)/.test(wanted.number)) return comingAgain(wanted, reader, today);
  const { facts, receivedBefore, timesOf } = questionFor(wanted, today);
  const found = await filesBehind({
    communityId: reader.communityId,
    notNaming: reader.id,
    facts,
    ...(receivedBefore ? { receivedBefore } : {}),
    before: wanted.cursor ?? LAST,
    limit: PAGE + 1,
  });
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    rows: rowsOf(shown, timesOf, reader),
    ...(found.length > PAGE && last ? { next: last.mark } : {}),
  };
};
