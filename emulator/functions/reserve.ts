import type { Worker } from 'node:worker_threads';
import type { Deployment } from './config';
import { type Home, Instance } from './worker';

/** A thread with a loaded function in it that serves nobody. */
interface WaitingThread {
  /** Of which code and which environment. */
  readonly of: string;
  readonly thread: Worker;
}

const MOST_WAITING = 40;

const nameOf = ({ dir, version }: Deployment, environment: string): string =>
  `${dir}\n${version}\n${environment}`;

const hasEnded = ({ thread }: WaitingThread): boolean => thread.threadId === -1;

/**
 * Where the instances of an emulator that has stopped wait, warm, for the next one with the same functions and
 * the same environment. They keep their memory, as instances do; whoever makes a reserve ends it.
 */
export class Reserve {
  private readonly waiting: WaitingThread[] = [];
  private ended = false;

  /** An instance of this very code that has waited, moved to its new home. */
  take(deployment: Deployment, environment: string, home: Home): Instance | undefined {
    const name = nameOf(deployment, environment);
    for (let at = this.waiting.length - 1; at >= 0; at--) {
      if (this.waiting[at]?.of !== name) continue;
      const [found] = this.waiting.splice(at, 1);
      if (found && !hasEnded(found)) return new Instance(deployment, home, found.thread);
    }
    return undefined;
  }

  /** Lets an instance wait that runs nothing; when the reserve has ended, it ends too, and so do the oldest of too many. */
  async keep(instance: Instance, environment: string): Promise<void> {
    if (this.ended) return instance.end();
    this.waiting.push({ of: nameOf(instance.deployment, environment), thread: instance.release() });
    const tooMany = this.waiting.splice(0, this.waiting.length - MOST_WAITING);
    await Promise.all(tooMany.map(({ thread }) => thread.terminate()));
  }

  async stop(): Promise<void> {
    this.ended = true;
    await Promise.all(this.waiting.splice(0).map(({ thread }) => thread.terminate()));
  }
}
