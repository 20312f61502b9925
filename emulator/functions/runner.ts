import type { Clock } from '../clock';
import { CloudError } from '../cloud-error';
import type { Faults } from '../faults';
import { type Deployment, Deployments, timeoutMs } from './config';
import { callEnvironment, standingEnvironment } from './environment';
import { type Caller, ENV, type Invocation, Invocations } from './invocation';
import type { Logs } from './logs';
import type { RunOrder } from './messages';
import { Pool } from './pool';
import type { Reserve } from './reserve';
import { type Home, Instance, type Running } from './worker';

const MAX_PAYLOAD = 6 * 1024 * 1024;
const MAX_ENVIRONMENT = 4096;
const MEMORY_MB = 256;

/** What became of one run, for whoever watches the emulator. */
export interface Finished {
  functionName: string;
  source: string;
  requestId: string;
  ok: boolean;
}

export interface RunnerOptions {
  functionsDir: string;
  functionEnv: Record<string, string>;
  instances: number;
  /** Where instances come from and go to, if they outlive the emulator. */
  reserve?: Reserve | undefined;
  clock: Clock;
  logs: Logs;
  faults: Faults;
  url: () => string;
  finished: (finished: Finished) => void;
}

/** Runs the deployed functions: instances, tokens, time limits and the JSON border (583/11637, wire section 7). */
export class Runner {
  readonly deployments: Deployments;
  readonly invocations = new Invocations();
  private readonly pool: Pool;
  private readonly running = new Map<string, Instance>();
  private active = 0;
  private stopped = false;
  private idlers: (() => void)[] = [];

  constructor(private readonly options: RunnerOptions) {
    if (JSON.stringify(options.functionEnv).length > MAX_ENVIRONMENT) {
      throw new Error('the environment of a function may have 4 KB');
    }
    this.deployments = new Deployments(options.functionsDir);
    this.deployments.check();
    this.pool = new Pool(options.instances, (deployment) => this.start(deployment));
  }

  /** Runs a function once and answers what it returned, after JSON; fails as the cloud does. */
  async invoke(functionName: string, event: unknown, caller: Caller): Promise<unknown> {
    const deployment = this.deployments.find(functionName);
    if (!deployment) {
      throw new CloudError(
        'FUNCTION_NOT_FOUND',
        `FunctionName parameter could not be found: ${functionName}`,
      );
    }
    const text = JSON.stringify(event ?? {});
    refuseOversize(text, 'request');
    if (this.stopped) throw stopping();
    this.active += 1;
    const run = this.invocations.open(functionName, caller);
    let ok = false;
    try {
      const result = await this.execute(deployment, run, text);
      ok = true;
      return result;
    } finally {
      const { source, requestId } = run;
      this.options.finished({ functionName, source, requestId, ok });
    }
  }

  /** Ends the instance in which `run` is running, as the platform may at any time. */
  kill(run: Invocation): void {
    const error = new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the instance was ended by the platform');
    void this.running.get(run.token)?.kill(error);
  }

  /** Resolves when no function is running, those nobody waits for included. */
  idle(): Promise<void> {
    if (this.active === 0) return Promise.resolve();
    return new Promise((resolve) => this.idlers.push(resolve));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const { reserve, functionEnv } = this.options;
    const idle = reserve ? this.pool.empty() : [];
    await Promise.all([
      ...idle.map((instance) => reserve?.keep(instance, JSON.stringify(functionEnv))),
      ...this.pool.instances().map((instance) => instance.kill(stopping())),
    ]);
  }

  private async execute(deployment: Deployment, run: Invocation, event: string): Promise<unknown> {
    const instance = await this.pool.take(deployment);
    const limit = timeoutMs(deployment);
    let timer: NodeJS.Timeout | undefined;
    let running: Running | undefined;
    try {
      await instance.loaded();
      this.running.set(run.token, instance);
      timer = setTimeout(() => void instance.kill(timedOut(limit)), limit);
      const skew = this.options.faults.strike('clock-skewed', { functionName: run.functionName })?.ms ?? 0;
      const context = contextOf(run, limit);
      const order: RunOrder = { type: 'run', event, context, env: callEnvironment(run), skew };
      running = instance.run(order);
      const json = await running.returned;
      refuseOversize(json, 'response');
      return JSON.parse(json) as unknown;
    } finally {
      void this.finish(instance, run, running?.drained, timer);
    }
  }

  private async finish(
    instance: Instance,
    run: Invocation,
    drained: Promise<void> | undefined,
    timer: NodeJS.Timeout | undefined,
  ): Promise<void> {
    await drained;
    clearTimeout(timer);
    this.running.delete(run.token);
    this.invocations.close(run);
    this.pool.give(instance, () => this.deployments.find(run.functionName));
    this.active -= 1;
    if (this.active > 0) return;
    const idlers = this.idlers;
    this.idlers = [];
    for (const resolve of idlers) resolve();
  }

  private start(deployment: Deployment): Instance {
    const { clock, functionEnv, logs, url, reserve } = this.options;
    const home: Home = {
      cells: clock.cells,
      env: standingEnvironment(url(), functionEnv),
      said: (level, text) =>
        logs.write({ at: clock.now().toISOString(), functionName: deployment.name, level, text }),
    };
    return reserve?.take(deployment, JSON.stringify(functionEnv), home) ?? new Instance(deployment, home);
  }
}

const refuseOversize = (json: string, what: 'request' | 'response'): void => {
  if (Buffer.byteLength(json) <= MAX_PAYLOAD) return;
  throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `the ${what} is larger than 6 MB`);
};

const stopping = (): CloudError => new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the emulator stops');

const timedOut = (limit: number): CloudError =>
  new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${limit / 1000} seconds`);

const contextOf = (run: Invocation, limit: number): Record<string, unknown> => {
  const environment = callEnvironment(run);
  return {
    request_id: run.requestId,
    function_name: run.functionName,
    function_version: '$LATEST',
    namespace: ENV,
    memory_limit_in_mb: MEMORY_MB,
    time_limit_in_ms: limit,
    environ: Object.entries(environment)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    environment: JSON.stringify(environment),
  };
};
