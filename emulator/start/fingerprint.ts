import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const filesOf = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesOf(join(path, entry.name)));
};

const digest = (root: string, paths: readonly string[], add: (hash: Hash, file: string) => void): string => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesOf(join(root, path)))) {
    hash.update(relative(root, file)).update('\0');
    add(hash, file);
    hash.update('\0');
  }
  return hash.digest('hex');
};

/** What a build is made from, and what it makes. Paths from the root of the checkout. */
export interface Made {
  name: string;
  from: readonly string[];
  to: string;
}

interface Mark {
  from: string;
  to: string;
  ms: number;
}

/** Remembers beside the output from which inputs it was made, so that the same is not made twice. */
export class Fingerprint {
  readonly #root: string;
  readonly #made: Made;
  readonly #path: string;

  constructor(root: string, made: Made) {
    this.#root = root;
    this.#made = made;
    this.#path = join(root, 'dist', '.made', `${made.name}.json`);
  }

  /** How long it took the last time, in milliseconds. */
  get lastMs(): number | undefined {
    return this.#mark()?.ms;
  }

  /** Whether the output is there, untouched, and made from just these inputs. */
  isCurrent(): boolean {
    const mark = this.#mark();
    return mark !== undefined && mark.to === this.#output() && mark.from === this.#inputs();
  }

  /** Makes the output and remembers from what. */
  async make(work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    const from = this.#inputs();
    await work();
    const mark: Mark = { from, to: this.#output(), ms: Math.round(performance.now() - start) };
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, JSON.stringify(mark));
  }

  #mark(): Mark | undefined {
    return existsSync(this.#path) ? (JSON.parse(readFileSync(this.#path, 'utf8')) as Mark) : undefined;
  }

  #inputs(): string {
    return digest(this.#root, this.#made.from, (hash, file) => hash.update(readFileSync(file)));
  }

  /** Sizes and times are enough to see that somebody else built into the same folder. */
  #output(): string {
    return digest(this.#root, [this.#made.to], (hash, file) => {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${size} ${mtimeMs}`);
    });
  }
}
