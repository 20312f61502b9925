import type { ActionInput } from '../../../types/actions';
import type { Clock } from '../../../types/complaint';
import type { ClockRun, Complaint } from './complaint';

/** What the clock function can tell a complaint of one of its clocks (B4). */
export type Level = ActionInput<'lapse'>['level'];

/** Stops the named clocks, or all of them, at an instant. */
export function stop(runs: readonly ClockRun[], at: string, ...clocks: Clock[]): ClockRun[] {
  return runs.map((run) =>
    run.stoppedAt || (clocks.length > 0 && !clocks.includes(run.clock)) ? run : { ...run, stoppedAt: at },
  );
}

/** Starts a clock of a round; one that already runs is stopped first, for a clock runs once at a time. */
export function start(
  runs: readonly ClockRun[],
  clock: Clock,
  round: number,
  startedAt: string,
  dueAt?: string,
): ClockRun[] {
  const run: ClockRun = { clock, round, startedAt };
  return [...stop(runs, startedAt, clock), dueAt ? { ...run, dueAt } : run];
}

const unmarked = ({ suspended: _, ...run }: ClockRun): ClockRun => run;

/** Stops every clock so that `resume` can let it run on: a merge or a withdrawal may be undone (T8, T23). */
export function suspend(runs: readonly ClockRun[], at: string): ClockRun[] {
  return runs.map((run) =>
    run.stoppedAt ? (run.suspended ? unmarked(run) : run) : { ...run, stoppedAt: at, suspended: true },
  );
}

/** Lets suspended clocks run on from their old anchor: a clock of the procedure never gets longer (T23, B13.5). */
export function resume(runs: readonly ClockRun[]): ClockRun[] {
  return runs.map((run) => {
    if (!run.suspended) return run;
    const { stoppedAt: _, ...going } = unmarked(run);
    return going;
  });
}

/** Starts a clock unless it runs already. */
export function ensure(runs: readonly ClockRun[], clock: Clock, round: number, at: string): ClockRun[] {
  return runs.some((run) => run.clock === clock && !run.stoppedAt)
    ? [...runs]
    : start(runs, clock, round, at);
}

/** The run of a clock that has not been stopped. */
export function running(complaint: Complaint, clock: Clock): ClockRun | undefined {
  return complaint.clocks.find((run) => run.clock === clock && !run.stoppedAt);
}

/** Which run of its clock in its round it is, counted from 1; runs are stopped, never removed, so the number stays. */
export const numberOf = ({ clocks }: Complaint, run: ClockRun): number =>
  clocks.filter(({ clock, round }) => clock === run.clock && round === run.round).indexOf(run) + 1;

/** The name under which a complaint remembers what a run of a clock did: each at most once (B4). Events from before runs were numbered speak for their whole round. */
export const firedKey = (clock: Clock, round: number, level: Level, run?: number): string =>
  run === undefined ? `${clock}-${round}-${level}` : `${clock}-${round}.${run}-${level}`;

/** Whether a run has already told a level. */
export const hasFired = (complaint: Complaint, run: ClockRun, level: Level): boolean =>
  complaint.fired.includes(firedKey(run.clock, run.round, level, numberOf(complaint, run))) ||
  complaint.fired.includes(firedKey(run.clock, run.round, level));
