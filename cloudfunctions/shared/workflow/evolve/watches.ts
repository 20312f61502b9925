import { ensure, running, start, stop } from '../clock-runs';
import type { ClockRun, Complaint } from '../complaint';
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

/** The clock of the next measure of the plan that is neither done nor known to be overdue: each is called overdue by itself (§3.5.2). */
export function measureClock(complaint: Complaint, event: ComplaintEvent): ClockRun[] {
  const { clocks, stage, round, plans } = complaint;
  const plan = plans.at(-1);
  if (stage !== 'implementing' || !plan) return stop(clocks, event.at, 'measure');
  const run = running(complaint, 'measure');
  const told = event.type === 'breached' && event.data.clock === 'measure';
  if (!run && event.type !== 'planApproved') return clocks;
  const [dueAt] = plan.plan.measures
    .filter((_, index) => !plan.progress[index]?.doneAt && !plan.progress[index]?.waived)
    .map((measure) => measure.dueAt)
    .filter((at) => !run?.dueAt || (told ? at > run.dueAt : at >= run.dueAt))
    .sort();
  if (dueAt === undefined) return stop(clocks, event.at, 'measure');
  return run?.dueAt === dueAt ? clocks : start(clocks, 'measure', round, event.at, dueAt);
}
