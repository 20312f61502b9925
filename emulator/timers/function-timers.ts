import type { Clock } from '../clock';
import type { Faults } from '../faults';
import type { Calls } from '../functions/calls';
import type { Logs } from '../functions/logs';
import { unattended } from '../functions/message-push';
import type { Runner } from '../functions/runner';
import { Timetable } from './timetable';

export interface FunctionTimersOptions {
  clock: Clock;
  runner: Runner;
  calls: Calls;
  faults: Faults;
  logs: Logs;
  /** Whether any timer fires at all. */
  firing: boolean;
  coalesceAbove: number;
}

/** The timetable of all deployed functions; a timer that fails is logged. */
export const timetableOf = ({
  clock,
  runner,
  calls,
  faults,
  logs,
  firing,
  coalesceAbove,
}: FunctionTimersOptions) => {
  const fireOnce = (functionName: string, at: Date): Promise<void> =>
    unattended({ clock, logs }, functionName, () => calls.fromTimer(functionName, at));
  return new Timetable({
    clock,
    coalesceAbove,
    settled: () => runner.idle(),
    timers: () =>
      (firing ? runner.deployments.names() : []).flatMap((functionName) => {
        const config = runner.deployments.find(functionName)?.config.triggers?.[0]?.config;
        return config ? [{ functionName, config }] : [];
      }),
    fire: async (functionName, at) => {
      if (faults.strike('timer-missed', { functionName })) return;
      const doubled = faults.strike('timer-doubled', { functionName });
      await Promise.all([fireOnce(functionName, at), ...(doubled ? [fireOnce(functionName, at)] : [])]);
    },
  });
};
