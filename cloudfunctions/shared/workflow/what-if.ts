import type { Clock } from '../../../types/complaint';
import type { Terms } from '../../../types/settings';
import type { Complaint } from './complaint';
import type { Calendar } from './context';
import type { ComplaintEvent } from './events';
import { evolve } from './evolve';
import { promisesOf } from './promises';

/** The clocks whose due times follow from what a community sets, the procedure's 24 hours by their anchor. */
export const replayed = [
  'triage',
  'investigationStart',
  'progress',
  'findings',
  'plan',
  'approval',
  'decision',
  'urgentApproval',
  'inactivity',
  'alarm',
] as const satisfies readonly Clock[];
type Replayed = (typeof replayed)[number];

/** How one case went: of each clock how often it ran to an end, and how often that was late. */
export type Judged = Partial<Record<Replayed, { runs: number; late: number }>>;

const isReplayed = (clock: Clock): clock is Replayed => (replayed as readonly Clock[]).includes(clock);

/** The same happenings, promised under other terms. */
const under = (events: readonly ComplaintEvent[], terms: Terms | undefined): ComplaintEvent[] =>
  events.map((event) =>
    terms && event.type === 'filed' ? { ...event, data: { ...event.data, terms } } : event,
  );

/** Replays a case as it happened, under the terms it was filed under or others, and says which clocks ended in time (§6, C1.14). One that a merge or a withdrawal stands still is not judged; one that still runs is late once its time is over. */
export const judge = (
  events: readonly ComplaintEvent[],
  calendar: Calendar,
  now: string,
  terms?: Terms,
): Judged => {
  const judged: Judged = {};
  const add = (clock: Clock, late: boolean): void => {
    if (!isReplayed(clock)) return;
    const { runs, late: before } = judged[clock] ?? { runs: 0, late: 0 };
    judged[clock] = { runs: runs + 1, late: before + (late ? 1 : 0) };
  };
  let before: Complaint | undefined;
  for (const event of under(events, terms)) {
    const after = evolve(before, event);
    const stopped = (before?.clocks ?? []).filter((run, index) => {
      const then = after.clocks[index];
      return isReplayed(run.clock) && !run.stoppedAt && then?.stoppedAt && !then.suspended;
    });
    if (before && stopped.length > 0)
      for (const { clock, dueAt } of promisesOf(before, calendar))
        if (stopped.some((run) => run.clock === clock)) add(clock, event.at > dueAt);
    before = after;
  }
  for (const { clock, dueAt, paused } of before ? promisesOf(before, calendar) : [])
    if (!paused && now > dueAt) add(clock, true);
  return judged;
};

/** What many cases would have been like: of each clock the runs, those that were late as promised, and those that would have been. */
export interface WhatIf {
  clocks: { clock: Replayed; runs: number; late: number; wouldBeLate: number }[];
  lateCases: number;
  wouldBeLateCases: number;
}

const isLate = (judged: Judged): boolean => Object.values(judged).some(({ late }) => late > 0);

/** The cases as they were promised beside the same cases under proposed terms. */
export const whatIf = (
  cases: readonly (readonly ComplaintEvent[])[],
  calendar: Calendar,
  now: string,
  proposed: Terms,
): WhatIf => {
  const was = cases.map((events) => judge(events, calendar, now));
  const wouldBe = cases.map((events) => judge(events, calendar, now, proposed));
  const sum = (all: readonly Judged[], clock: Replayed, of: 'runs' | 'late') =>
    all.reduce((total, judged) => total + (judged[clock]?.[of] ?? 0), 0);
  return {
    clocks: replayed
      .map((clock) => ({
        clock,
        runs: Math.max(sum(was, clock, 'runs'), sum(wouldBe, clock, 'runs')),
        late: sum(was, clock, 'late'),
        wouldBeLate: sum(wouldBe, clock, 'late'),
      }))
      .filter(({ runs }) => runs > 0),
    lateCases: was.filter(isLate).length,
    wouldBeLateCases: wouldBe.filter(isLate).length,
  };
};
