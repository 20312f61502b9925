import type { Period } from '../../types/insight';
import { monthsUpTo, unfoldedDays } from '../shared/store/digests';
import type { Counts } from '../shared/workflow/figures';
import { monthsTouched } from './calendar';

/** Unfolded are the days of the running month, and until the next timer those of the one before. */
const MOST_UNFOLDED = 62;

/** The counters of a community by day, and how many documents it took to read them. */
export interface Sheets {
  on: (date: string) => Counts;
  /** How many complaints were open at the end of a day. */
  backlogAfter: (date: string) => number;
  documents: number;
}

const none: Counts = {};

/** Reads what a span of days needs: the months it touches and one before, and the days that are in no month yet. */
export const readSheets = async (communityId: string, span: Period): Promise<Sheets> => {
  const [months, days] = await Promise.all([
    monthsUpTo(communityId, span.to.slice(0, 7), monthsTouched(span) + 1),
    unfoldedDays(communityId, span.to, MOST_UNFOLDED),
  ]);
  const counts = new Map<string, Counts>();
  for (const { date, days: own } of months)
    for (const [day, its] of Object.entries(own)) counts.set(`${date}-${day}`, its);
  for (const { date, counts: its } of days) counts.set(date, its);
  const base = months.find(({ date }) => date < span.from.slice(0, 7));
  const known = [...counts.keys()].filter((date) => !base || date.slice(0, 7) > base.date).sort();
  return {
    on: (date) => counts.get(date) ?? none,
    backlogAfter: (date) =>
      known
        .filter((day) => day <= date)
        .map((day) => counts.get(day) ?? none)
        .reduce((sum, { opened = 0, ended = 0 }) => sum + opened - ended, base?.backlog ?? 0),
    documents: months.length + days.length,
  };
};
