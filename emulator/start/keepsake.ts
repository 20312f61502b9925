import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Stopped } from './stopped';

const Kept = z.object({
  /** Whether the demo community is complete. */
  seeded: z.boolean(),
  /** How far the community's clock is ahead of the machine's. */
  aheadMs: z.number(),
  /** How often people had acted when the demo was complete; more of it is somebody's own work. */
  demoSteps: z.number(),
  steps: z.number(),
});
export type Kept = z.infer<typeof Kept>;

const nothing: Kept = { seeded: false, aheadMs: 0, demoSteps: 0, steps: 0 };

/** What `npm start` itself keeps in the data directory from one run to the next. */
export class Keepsake {
  readonly #path: string;
  #kept: Kept;

  constructor(readonly dataDir: string) {
    this.#path = join(dataDir, 'start.json');
    const foreign = existsSync(dataDir) && !existsSync(this.#path) && readdirSync(dataDir).length > 0;
    if (foreign) throw new Stopped(`${dataDir} 里有别的东西，请换一个空目录放数据。`);
    this.#kept = existsSync(this.#path) ? Kept.parse(JSON.parse(readFileSync(this.#path, 'utf8'))) : nothing;
  }

  get kept(): Kept {
    return this.#kept;
  }

  /** Whether somebody did something here beyond looking at the demo. */
  get hasOwnWork(): boolean {
    return this.#kept.steps > this.#kept.demoSteps;
  }

  keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    mkdirSync(this.dataDir, { recursive: true });
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.#kept));
    renameSync(`${this.#path}.new`, this.#path);
  }

  /** Throws everything away. */
  clear(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
    this.keep(nothing);
  }
}
