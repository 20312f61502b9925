import type { Deployment } from './config';
import type { Home, Instance } from './worker';

const keyOf = ({ dir, version }: Deployment, environment: string): string =>
  `${dir}\n${version}\n${environment}`;

/**
 * Where the instances of an emulator that has stopped wait, warm, for the next one with the same functions and
 * the same environment. They keep their memory, as instances do; whoever makes a reserve ends it.
 */
export class Reserve {
  private readonly waiting = new Map<string, Instance[]>();
  private ended = false;

  /** An instance of this very code that has waited, moved to its new home. */
  take(deployment: Deployment, environment: string, home: Home): Instance | undefined {
    const shelf = this.waiting.get(keyOf(deployment, environment)) ?? [];
    for (let instance = shelf.pop(); instance; instance = shelf.pop()) {
      if (instance.dead) continue;
      instance.moveTo(home);
      return instance;
    }
    return undefined;
  }

  /** Lets an instance wait that runs nothing; when the reserve has ended, it ends too. */
  async keep(instance: Instance, environment: string): Promise<void> {
    if (this.ended) return instance.end();
    instance.wait();
    const key = keyOf(instance.deployment, environment);
    this.waiting.set(key, [...(this.waiting.get(key) ?? []), instance]);
  }

  async stop(): Promise<void> {
    this.ended = true;
    const all = [...this.waiting.values()].flat();
    this.waiting.clear();
    await Promise.all(all.map((instance) => instance.end()));
  }
}
