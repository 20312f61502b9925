import type { Clock } from '../clock';
import { CloudError } from '../cloud-error';
import type { Faults } from '../faults';
import type { Calls } from '../functions/calls';
import type { Logs } from '../functions/logs';
import type { Runner } from '../functions/runner';
import { Timetable } from './timetable';

export interface FunctionTimersOptions {
  clock: Clock;
  runner: Runner;
  calls: Calls;
  faults: Faults;
  logs: Logs;
  coalesceAbove: number;
}

/** The timetable of all deployed functions: a timer that fails is logged, as nobody waits for its answer. */
export const timetableOf = ({ clock, runner, calls, faults, logs, coalesceAbove }: FunctionTimersOptions) => {
  const fireOnce = async (functionName: string, at: Date): Promise<void> => {
    try {
      await calls.fromTimer(functionName, at);
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      const text = `timer: ${error.code} ${error.message}`;
      logs.write({ at: clock.now().toISOString(), functionName, level: 'error', text });
    }
  };
  return new Timetable({
    clock,
    coalesceAbove,
    settled: () => runner.idle(),
    timers: () =>
      runner.deployments.names().flatMap((functionName) => {
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
