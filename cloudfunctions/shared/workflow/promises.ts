import type { ActionInput } from '../../../types/actions';
import type { Clock } from '../../../types/complaint';
import { hasFired } from './clock-runs';
import type { ClockRun, Complaint } from './complaint';
import type { Calendar } from './context';
import { addMinutes, addMonths, millis, outOfQuietHours } from './local-time';
import { clockTable, type Step } from './promises/clock-table';
import { elapse, heldBefore, type Reached } from './promises/elapse';

export { expectedAt } from './promises/expected';

/** A running clock with the instant at which it runs out (B4). While `paused`, `dueAt` is a forecast. */
export interface Promised {
  clock: Clock;
  round: number;
  startedAt: string;
  dueAt: string;
  paused: boolean;
  breached: boolean;
}

/** Something the clock function must do, and from when on. */
export interface Due {
  at: string;
  lapse: ActionInput<'lapse'>;
}

const running = (complaint: Complaint) => complaint.clocks.filter((run) => run.stoppedAt === undefined);

/** When a share of a run's length is over. */
function shareOf(share: number, run: ClockRun, complaint: Complaint, calendar: Calendar): Reached {
  const rule = clockTable[run.clock];
  const pauses = rule.of === 'house' || rule.of === 'watch';
  if (run.dueAt !== undefined) {
    const whole = (millis(run.dueAt) - millis(run.startedAt)) / 60_000;
    const said = share === 1 ? run.dueAt : addMinutes(run.startedAt, whole * share);
    const at = rule.of === 'silence' ? outOfQuietHours(said) : said;
    return { at, paused: pauses && heldBefore(at, complaint) };
  }
  const length = rule.length(complaint, run);
  if (length.by === 'months') return { at: addMonths(run.startedAt, length.months), paused: false };
  const span = { by: length.by, minutes: length.minutes * share };
  return elapse(run.startedAt, span, calendar, pauses ? complaint : undefined);
}

/** When a run reaches one of its steps. */
function reach(step: Step, run: ClockRun, complaint: Complaint, calendar: Calendar): Reached {
  if ('share' in step) return shareOf(step.share, run, complaint, calendar);
  if ('after' in step) return { at: addMinutes(run.startedAt, step.after), paused: false };
  const due = shareOf(1, run, complaint, calendar);
  return { at: addMinutes(due.at, step.beyond), paused: due.paused };
}

/** What a run still has before it, in order: a step is over when it or a later one has fired. */
function ahead(run: ClockRun, complaint: Complaint, calendar: Calendar): Due[] {
  const steps = clockTable[run.clock].steps(complaint, run);
  const fired = (step: Step) => hasFired(complaint, run, step.level);
  const last = steps.reduce((found, step, index) => (fired(step) ? index : found), -1);
  return steps.slice(last + 1).flatMap((step) => {
    const { at, paused } = reach(step, run, complaint, calendar);
    return paused ? [] : [{ at, lapse: { clock: run.clock, level: step.level } }];
  });
}

const byTime = (a: { at: string }, b: { at: string }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** The clocks that run on a complaint, the earliest due first (B4). */
export function promisesOf(complaint: Complaint, calendar: Calendar): Promised[] {
  return running(complaint)
    .map((run) => {
      const { at, paused } = shareOf(1, run, complaint, calendar);
      const breached = hasFired(complaint, run, 'breach');
      return { clock: run.clock, round: run.round, startedAt: run.startedAt, dueAt: at, paused, breached };
    })
    .sort((a, b) => byTime({ at: a.dueAt }, { at: b.dueAt }));
}

/** Whether a clock is a promise of the property, not a limit that binds the resident, a hold or an offer, nor an alarm within the house. */
export const isPromise = (clock: Clock): boolean =>
  clockTable[clock].of !== 'limit' && clockTable[clock].of !== 'watch';

/** The next promised time, which every screen shows (C1.3): the earliest that runs, late or not; one that stands still only when nothing else is promised. */
export function nextPromise(complaint: Complaint, calendar: Calendar): Promised | undefined {
  const promised = promisesOf(complaint, calendar).filter(({ clock }) => isPromise(clock));
  return promised.find(({ paused }) => !paused) ?? promised[0];
}

/** All that a complaint's clocks still have to do, in order. */
const agenda = (complaint: Complaint, calendar: Calendar): Due[] =>
  running(complaint)
    .flatMap((run) => ahead(run, complaint, calendar))
    .sort(byTime);

/** The next thing that the clock function must do with a complaint: what the stored `dueAt` indexes. */
export function nextDue(complaint: Complaint, calendar: Calendar): Due | undefined {
  return agenda(complaint, calendar)[0];
}

/** All that is due by now, in order; after an outage a warning that a later step has overtaken is left out (B4: each at most once). */
export function lapsesAt(complaint: Complaint, calendar: Calendar, now: string): ActionInput<'lapse'>[] {
  const due = agenda(complaint, calendar).filter(({ at }) => at <= now);
  return due
    .map(({ lapse }) => lapse)
    .filter(
      ({ clock, level }, index, all) =>
        !level.startsWith('warn') || !all.slice(index + 1).some((later) => later.clock === clock),
    );
}
