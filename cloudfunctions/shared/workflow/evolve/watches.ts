import { ensure, running, start, stop } from '../clock-runs';
import type { ClockRun, Complaint, PlanVersion } from '../complaint';
import type { By, ComplaintEvent } from '../events';
import { isUnresolved } from '../stages';

/** Whether it was a member of staff, and neither the resident nor a timer. */
export const isByStaff = ({ role }: By): boolean => role !== 'resident' && role !== 'system';

/** The clock of staff inactivity: it begins again with every step of the staff, for as long as they owe the next (B8). */
export function inactivityClock(complaint: Complaint, event: ComplaintEvent): ClockRun[] {
  const { clocks, stage, round } = complaint;
  if (!isUnresolved(stage) && stage !== 'reevaluating') return stop(clocks, event.at, 'inactivity');
  const begun = running(complaint, 'inactivity')?.startedAt === event.at;
  return isByStaff(event.by) && !begun
    ? start(clocks, 'inactivity', round, event.at)
    : ensure(clocks, 'inactivity', round, event.at);
}

/** The clock of an urgent complaint that nobody has seen: it rings until one of the staff has done something with it, were it only to say so (T1). What staff register they have seen. */
export function alarmClock(complaint: Complaint, event: ComplaintEvent): ClockRun[] {
  const { clocks, stage, round, severity } = complaint;
  if (event.type === 'filed')
    return severity === 'urgent' && !isByStaff(event.by) ? start(clocks, 'alarm', round, event.at) : clocks;
  return stage !== 'submitted' || isByStaff(event.by) ? stop(clocks, event.at, 'alarm') : clocks;
}

/** When what a plan still has open is due: its measures, and its checkpoints. */
const openOf = {
  measure: ({ plan, progress }: PlanVersion): string[] =>
    plan.measures
      .filter((_, index) => !progress[index]?.doneAt && !progress[index]?.waived)
      .map(({ dueAt }) => dueAt),
  checkpoint: ({ plan: { checkpoints = [] }, checked = [] }: PlanVersion): string[] =>
    checkpoints
      .filter((_, index) => !checked.some(({ checkpoint }) => checkpoint === index))
      .map(({ at }) => at),
};

/** The clock of what comes next of the plan in force and is neither done nor known to be overdue: each is called overdue by itself. */
const clockOf =
  (clock: keyof typeof openOf) =>
  (complaint: Complaint, event: ComplaintEvent): ClockRun[] => {
    const { clocks, stage, round, plans } = complaint;
    const plan = plans.at(-1);
    if (stage !== 'implementing' || !plan) return stop(clocks, event.at, clock);
    const run = running(complaint, clock);
    const told = event.type === 'breached' && event.data.clock === clock;
    if (!run && event.type !== 'planApproved') return clocks;
    const [dueAt] = openOf[clock](plan)
      .filter((at) => !run?.dueAt || (told ? at > run.dueAt : at >= run.dueAt))
      .sort();
    if (dueAt === undefined) return stop(clocks, event.at, clock);
    return run?.dueAt === dueAt ? clocks : start(clocks, clock, round, event.at, dueAt);
  };

/** The clock of the next measure (§3.5.2). */
export const measureClock = clockOf('measure');

/** The clock of the next checkpoint (§3.4.2). */
export const checkpointClock = clockOf('checkpoint');
