import type { Period } from '../../types/insight';
import { monthsUpTo, unfoldedDays } from '../shared/store/digests';
import type { Counts, Days, Matter } from '../shared/workflow/figures';
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

/** Reads what a span of days needs: the months it touches, those that are looked back upon, and the days that are in no month yet. */
export const readSheets = async (communityId: string, span: Period, looking: Looking): Promise<Sheets> => {
  const [months, days] = await Promise.all([
    monthsUpTo(communityId, span.to.slice(0, 7), monthsNeeded(span, looking)),
    unfoldedDays(communityId, span.to, MOST_UNFOLDED),
  ]);
  const counts = new Map<string, Counts>();
  const matters = new Map<string, ReturnType<Days['mattersOn']>>();
  for (const { date, days: own, matters: theirs = {} } of months) {
    for (const [day, its] of Object.entries(own)) counts.set(`${date}-${day}`, its);
    for (const [day, its] of Object.entries(theirs)) matters.set(`${date}-${day}`, its);
  }
  for (const { date, counts: its, matters: received } of days) {
    counts.set(date, its);
    matters.set(date, received ?? nobody);
  }
  const base = months.find(({ date }) => date < span.from.slice(0, 7));
  const known = [...counts.keys()].filter((date) => !base || date.slice(0, 7) > base.date).sort();
  return {
    on: (date) => counts.get(date) ?? none,
    mattersOn: (date) => matters.get(date) ?? nobody,
    first: [...counts.keys()].sort()[0],
    backlogAfter: (date) =>
      known
        .filter((day) => day <= date)
        .map((day) => counts.get(day) ?? none)
        .reduce((sum, { opened = 0, ended = 0 }) => sum + opened - ended, base?.backlog ?? 0),
    documents: months.length + days.length,
  };
};
