import type { Input, Output } from '../../types/api';
import type { BehindRow } from '../../types/behind';
import type { Asking } from '../shared/serve';
import { filesById } from '../shared/store/complaints';
import { type CountedFile, filesBehind } from '../shared/store/counted';
import { isBusinessOf, staffRow } from '../shared/viewing';
import { localDay } from '../shared/workflow/durations';
import { factOn } from '../shared/workflow/figures';
import { dayAfter } from '../shared/workflow/figures/matters';
import { daysFrom } from './behind-days';
import { mattersBehind } from './behind-matters';
import { refuseTooMany, workBehind } from './behind-work';
import { type Reader, readingStaff } from './supervisor';

type Wanted = Input<'insight', 'behind'>;
type Answer = Output<'insight', 'behind'>;

const PAGE = 20;
const LAST = '~';

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

/** The question for a number that the files carry: `numbers` are what it is the sum of, mostly itself. */
const questionFor = ({ number, from, to }: Wanted, numbers: readonly string[], today: string): Question => {
  if (number === 'backlog') {
    const day = to ?? today;
    const left = daysFrom(dayAfter(day, 1), today).map((date) => factOn('left', date));
    return { facts: ['unfinished', ...left], receivedBefore: endOf(day), timesOf: wasOpen(day) };
  }
  const days = from && daysFrom(from, to ?? from);
  const facts = days ? numbers.flatMap((one) => days.map((day) => factOn(one, day))) : numbers;
  refuseTooMany(facts);
  return { facts, ...(to && !from ? { receivedBefore: endOf(to) } : {}), timesOf: among(facts) };
};

/** The complaints as the reader may see them; how often those are counted that the reader may not, whoever has them now. */
const shownOf = (
  files: readonly CountedFile[],
  timesOf: Question['timesOf'],
  { caller }: Reader,
): Pick<Answer, 'rows' | 'withheld'> => {
  const counted = files.map((file) => ({ file, times: timesOf(file) })).filter(({ times }) => times > 0);
  const [own, others] = [true, false].map((is) =>
    counted.filter(({ file }) => isBusinessOf(caller, file) === is),
  ) as [typeof counted, typeof counted];
  const withheld = others.reduce((sum, { times }) => sum + times, 0);
  return {
    rows: own.map(({ file, times }): BehindRow => ({ ...staffRow(file, caller), times })),
    ...(withheld > 0 ? { withheld } : {}),
  };
};

/** A page of the complaints of a list that is known by its ids. */
const pageOfIds = async (
  ids: readonly string[],
  cursor: string | undefined,
  reader: Reader,
): Promise<Answer> => {
  const start = cursor ? ids.indexOf(cursor) + 1 : 0;
  const shown = ids.slice(start, start + PAGE);
  const files = shown.length > 0 ? await filesById(shown) : [];
  const inOrder = shown.flatMap((id) => files.filter(({ _id }) => _id === id));
  const last = shown.at(-1);
  return {
    ...shownOf(inOrder, () => 1, reader),
    ...(last && start + PAGE < ids.length ? { next: last } : {}),
  };
};

/** The complaints that made a number, the newest first, as the reader may see them (§4, C5): counted by the same facts as the number. Whoever does not supervise asks for the own work alone (§5.3). */
export const behind = async (wanted: Wanted, asking: Asking): Promise<Answer> => {
  const reader = await readingStaff(asking);
  const today = localDay(asking.now);
  const numbers = workBehind(wanted.number, reader) ?? [wanted.number];
  const ids = await mattersBehind(wanted, reader, today);
  if (ids) return pageOfIds(ids, wanted.cursor, reader);
  const { facts, receivedBefore, timesOf } = questionFor(wanted, numbers, today);
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
    ...shownOf(shown, timesOf, reader),
    ...(found.length > PAGE && last ? { next: last.mark } : {}),
  };
};
