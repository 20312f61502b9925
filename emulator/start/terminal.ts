import { createInterface } from 'node:readline/promises';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const BAR = 20;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} 秒`;

/** How full a bar is that never quite ends before the work does. */
const filled = (elapsed: number, expected: number): number =>
  Math.min(BAR - 1, Math.floor((elapsed / expected) * BAR));

const bar = (elapsed: number, expected: number): string => {
  const full = filled(elapsed, expected);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} `;
};

/** Says what is going on: one line a step, which moves while the step takes, where somebody is watching. */
export class Terminal {
  readonly #out: NodeJS.WriteStream;
  readonly #in: NodeJS.ReadStream;

  constructor(out: NodeJS.WriteStream = process.stdout, input: NodeJS.ReadStream = process.stdin) {
    this.#out = out;
    this.#in = input;
  }

  /** Whether somebody can answer a question. */
  get answers(): boolean {
    return this.#out.isTTY === true && this.#in.isTTY === true;
  }

  say = (line: string): void => {
    this.#out.write(`${line}\n`);
  };

  /** Asks a question whose answer is yes unless told otherwise. */
  ask = async (question: string, preset: 'yes' | 'no' = 'yes'): Promise<boolean> => {
    const line = createInterface({ input: this.#in, output: this.#out });
    const answer = (await line.question(`${question} ${preset === 'yes' ? '[Y/n]' : '[y/N]'} `)).trim();
    line.close();
    return answer === '' ? preset === 'yes' : /^(y|yes|是|好)$/i.test(answer);
  };

  /** Runs one step under a line of its own; what it answers is said behind it. */
  async step(label: string, work: () => Promise<string | undefined>, expected?: number): Promise<void> {
    const start = performance.now();
    const moving = this.#move(label, start, expected);
    try {
      const note = await work();
      moving.end();
      this.say(`✓ ${label} ${note ?? ''} (${seconds(performance.now() - start)})`.replace('  ', ' '));
    } catch (error) {
      moving.end();
      this.say(`✗ ${label} (${seconds(performance.now() - start)})`);
      throw error;
    }
  }

  #move(label: string, start: number, expected: number | undefined): { end: () => void } {
    if (this.#out.isTTY !== true) {
      this.say(`… ${label}`);
      return { end: () => undefined };
    }
    let frame = 0;
    const draw = () => {
      const elapsed = performance.now() - start;
      const progress = expected === undefined ? '' : bar(elapsed, expected);
      const about = expected === undefined ? '' : ` / 约 ${seconds(expected)}`;
      this.#out.write(
        `\r\x1b[K${FRAMES[frame++ % FRAMES.length]} ${label} ${progress}${seconds(elapsed)}${about}`,
      );
    };
    draw();
    const timer = setInterval(draw, 100);
    return {
      end: () => {
        clearInterval(timer);
        this.#out.write('\r\x1b[K');
      },
    };
  }
}
