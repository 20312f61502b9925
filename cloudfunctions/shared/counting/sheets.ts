import type { Period } from '../../../types/insight';
import { unfoldedDays } from '../store/digests';
import { monthsUpTo } from '../store/months';
import type { HiddenFile } from '../store/naming';
import { byDay, type Counts, type Days, type Matter, tallyOf } from '../workflow/figures';
import { type Looking, monthsNeeded } from './calendar';

/** Unfolded are the days of the running month, and until the next timer those of the one before. */
const MOST_UNFOLDED = 62;

/** The counters of a community by day, and how many documents it took to read them. */
export interface Sheets extends Days {
  /** How many complaints were open at the end of a day. */
  backlogAfter: (date: string) => number;
  documents: number;
}

const none: Counts = {};
const nobody: Readonly<Record<string, Matter>> = {};

/** The counters of a day without those of hidden complaints; none is below zero while a day is behind its files. */
const without = (counts: Counts, hidden: Counts): Counts => ({
  ...counts,
  ...Object.fromEntries(Object.entries(hidden).map(([key, by]) => [key, (counts[key] ?? 0) - by])),
});

const notNegative = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** What hidden complaints have added to the days so far: as far as people have been told of them, for so far they are counted. */
const shadowOf = (hidden: readonly HiddenFile[]): Map<string, Counts> =>
  byDay(hidden.flatMap(({ events, told }) => tallyOf(events).filter(({ revision }) => revision <= told)));

const growth = (counts: Iterable<Counts>): number =>
  [...counts].reduce((sum, { opened = 0, ended = 0 }) => sum + opened - ended, 0);

/** Reads what a span of days needs: the months it touches, those that are looked back upon, and the days that are in no month yet. Complaints that are hidden from whoever reads are in none of it (C5). */
export const readSheets = async (
  communityId: string,
  span: Period,
  looking: Looking,
  hidden: readonly HiddenFile[] = [],
): Promise<Sheets> => {
  const [months, days] = await Promise.all([
    monthsUpTo(communityId, span.to.slice(0, 7), monthsNeeded(span, looking)),
    unfoldedDays(communityId, span.to, MOST_UNFOLDED),
  ]);
  const shadow = shadowOf(hidden);
  const ids = new Set(hidden.map(({ _id }) => _id));
  const counts = new Map<string, Counts>();
  const matters = new Map<string, ReturnType<Days['mattersOn']>>();
  const add = (date: string, its: Counts, received: ReturnType<Days['mattersOn']>) => {
    const left = notNegative(without(its, shadow.get(date) ?? none));
    counts.set(date, left);
    matters.set(date, Object.fromEntries(Object.entries(received).filter(([id]) => !ids.has(id))));
  };
  for (const { date, days: own, matters: theirs = {} } of months)
    for (const [day, its] of Object.entries(own)) add(`${date}-${day}`, its, theirs[day] ?? nobody);
  for (const { date, counts: its, matters: received } of days) add(date, its, received ?? nobody);
  const base = months.find(({ date }) => date < span.from.slice(0, 7));
  const known = [...counts.keys()].filter((date) => !base || date.slice(0, 7) > base.date).sort();
  const before = [...shadow].filter(([date]) => base && date.slice(0, 7) <= base.date);
  const start = (base?.backlog ?? 0) - growth(before.map(([, its]) => its));
  return {
    on: (date) => counts.get(date) ?? none,
    mattersOn: (date) => matters.get(date) ?? nobody,
    first: [...counts]
      .filter(([, its]) => Object.keys(its).length > 0)
      .map(([date]) => date)
      .sort()[0],
    backlogAfter: (date) =>
      start + growth(known.filter((day) => day <= date).map((day) => counts.get(day) ?? none)),
    documents: months.length + days.length,
  };
};
