import type { Deployment } from './config';
import type { Instance } from './worker';

interface Shelf {
  all: Set<Instance>;
  idle: Instance[];
  queue: ((instance: Instance) => void)[];
}

/**
 * The instances of all functions: added when all are busy, dropped when their code is old. Calls that come one by one
 * are taken by two in turn, so that what one keeps in its memory is never all there is to know, and the others, who
 * would have to warm up for it, stay out of it until so many calls come at once.
 */
export class Pool {
  private readonly shelves = new Map<string, Shelf>();

  constructor(
    private readonly perFunction: number,
    private readonly start: (deployment: Deployment) => Instance,
  ) {}

  /** An instance that runs nothing else until it is given back. */
  async take(deployment: Deployment): Promise<Instance> {
    const shelf = this.shelf(deployment.name);
    while (shelf.idle.length > 0) {
      const [next] = shelf.idle.splice(-2, 1) as [Instance];
      if (!next.dead && next.deployment.version === deployment.version) return next;
      this.drop(shelf, next);
    }
    if (shelf.all.size < this.perFunction) return this.add(shelf, deployment);
    return new Promise((resolve) => shelf.queue.push(resolve));
  }

  /** Takes an instance back for whoever waits; one whose code is old by then serves nobody. */
  give(instance: Instance, current: () => Deployment | undefined): void {
    const shelf = this.shelf(instance.deployment.name);
    const waiting = shelf.queue.shift();
    const now = waiting ? (current() ?? instance.deployment) : instance.deployment;
    const useless = instance.dead || instance.deployment.version !== now.version;
    if (useless) this.drop(shelf, instance);
    if (waiting) waiting(useless ? this.add(shelf, now) : instance);
    else if (!useless) shelf.idle.push(instance);
  }

  instances(): Instance[] {
    return [...this.shelves.values()].flatMap((shelf) => [...shelf.all]);
  }

  /** Those that run nothing, and that are not given to anybody any more. */
  empty(): Instance[] {
    const idle = [...this.shelves.values()].flatMap((shelf) => shelf.idle.splice(0));
    for (const instance of idle) this.shelf(instance.deployment.name).all.delete(instance);
    return idle.filter(({ dead }) => !dead);
  }

  private add(shelf: Shelf, deployment: Deployment): Instance {
    const instance = this.start(deployment);
    shelf.all.add(instance);
    return instance;
  }

  private drop(shelf: Shelf, instance: Instance): void {
    shelf.all.delete(instance);
    void instance.end();
  }

  private shelf(name: string): Shelf {
    const known = this.shelves.get(name) ?? { all: new Set(), idle: [], queue: [] };
    this.shelves.set(name, known);
    return known;
  }
}
