import { Worker } from 'node:worker_threads';
import type { SharedTime } from '../clock';
import { CloudError } from '../cloud-error';
import { instanceCode } from './code';
import type { Compiled } from './compiled';
import type { Deployment } from './config';
import type { InstanceData, MoveOrder, Report, RunOrder } from './messages';

const MEMORY_MB = 256;
const HEARD = ['message', 'error', 'exit'] as const;

/** What the instances of this process have compiled, by the function's folder. */
const compiled = new Map<string, Compiled>();

/** A run in progress: its result as JSON text, and the moment when the instance has nothing left to do. */
export interface Running {
  returned: Promise<string>;
  drained: Promise<void>;
}

/** Where an instance lives: whose time it tells, what environment it has, who hears what it says. */
export interface Home {
  cells: SharedTime;
  env: Record<string, string>;
  said: (level: string, text: string) => void;
}

interface Waiting {
  resolve: (json: string) => void;
  reject: (error: CloudError) => void;
  drained: () => void;
}

/** One instance of a function: a worker thread of its own that runs one call at a time. */
export class Instance {
  dead = false;
  private readonly worker: Worker;
  private readonly whenLoaded: Promise<void>;
  private waiting: Waiting | undefined;
  private loadFailed: (error: CloudError) => void = () => undefined;
  private loadDone: () => void = () => undefined;

  /** A new thread, or one that has the function loaded already: what that has in memory stays. */
  constructor(
    readonly deployment: Deployment,
    private readonly home: Home,
    loaded?: Worker,
  ) {
    this.whenLoaded = new Promise((resolve, reject) => {
      this.loadDone = resolve;
      this.loadFailed = reject;
    });
    this.whenLoaded.catch(() => undefined);
    this.worker = loaded ? this.moveHere(loaded) : this.begin();
    this.worker.on('message', (report: Report) => this.hear(report));
    this.worker.on('error', (error: Error) => this.ended(`${error.name}: ${error.message}`));
    this.worker.on('exit', () => this.ended('the instance ended'));
  }

  /** Resolves when the function's code is loaded, which does not count towards its time limit. */
  loaded(): Promise<void> {
    return this.whenLoaded;
  }

  run(order: RunOrder): Running {
    let drained: () => void = () => undefined;
    const whenDrained = new Promise<void>((resolve) => {
      drained = resolve;
    });
    const returned = new Promise<string>((resolve, reject) => {
      this.waiting = { resolve, reject, drained };
    });
    if (this.dead) this.fail(new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the instance ended'));
    else this.worker.postMessage(order);
    return { returned, drained: whenDrained };
  }

  /** Gives the thread of an instance that runs nothing away: nothing of here holds it or is held by it, and it keeps nobody from ending. */
  release(): Worker {
    this.dead = true;
    for (const event of HEARD) this.worker.removeAllListeners(event);
    this.worker.on('error', this.worker.unref); // an error that nobody hears would end the process
    this.worker.unref();
    return this.worker;
  }

  /** Ends the instance at once, in whatever it is doing; a run in progress fails with `error`. */
  async kill(error: CloudError): Promise<void> {
    this.fail(error);
    await this.worker.terminate();
  }

  /** Ends an instance that runs nothing. */
  async end(): Promise<void> {
    this.dead = true;
    await this.worker.terminate();
  }

  private begin(): Worker {
    const { deployment, home } = this;
    const { dir } = deployment;
    const workerData: InstanceData = { dir, cells: home.cells, compiled: compiled.get(dir) ?? {} };
    return new Worker(instanceCode(), {
      eval: true,
      env: home.env,
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
  }

  private moveHere(thread: Worker): Worker {
    const { cells, env } = this.home;
    thread.removeAllListeners('error');
    thread.ref();
    const order: MoveOrder = { type: 'move', cells, env };
    thread.postMessage(order);
    this.loadDone();
    return thread;
  }

  private hear(report: Report): void {
    if (report.type === 'loaded') this.ready(report.compiled);
    else if (report.type === 'said') this.home.said(report.level, report.text);
    else if (report.type === 'drained') this.waiting?.drained();
    else {
      if (!report.busy) this.waiting?.drained();
      if (report.type === 'returned') this.waiting?.resolve(report.json);
      else {
        this.home.said('error', report.stack);
        this.waiting?.reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', report.message));
      }
    }
  }

  private ready(fresh: Compiled | undefined): void {
    const { dir } = this.deployment;
    if (fresh) compiled.set(dir, { ...compiled.get(dir), ...fresh });
    this.loadDone();
  }

  private ended(why: string): void {
    if (!this.dead) this.home.said('error', why);
    this.fail(new CloudError('FUNCTIONS_EXECUTE_FAIL', why));
  }

  private fail(error: CloudError): void {
    this.dead = true;
    this.loadFailed(error);
    this.waiting?.reject(error);
    this.waiting?.drained();
  }
}
