import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..', '..');

/** A run of `npm start`, as somebody at a terminal sees it. */
export interface Run {
  /** Everything it has said so far. */
  said: () => string;
  /** Resolves with the first match once it has been said. */
  says: (words: RegExp) => Promise<RegExpExecArray>;
  /** Presses Ctrl-C; answers the exit code. */
  interrupt: () => Promise<number | null>;
  ended: Promise<number | null>;
}

/** Runs what `npm start` runs. */
export const npmStart = (...args: string[]): Run => {
  const child = spawn(process.execPath, ['--import', 'tsx', join('emulator', 'start.ts'), ...args], {
    cwd: root,
  });
  let text = '';
  let listeners: (() => void)[] = [];
  const hear = (bytes: Buffer) => {
    text += bytes.toString('utf8');
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return {
    said: () => text,
    says: (words) =>
      new Promise((found, failed) => {
        const look = () => {
          const match = words.exec(text);
          if (!match) return;
          listeners = listeners.filter((listener) => listener !== look);
          found(match);
        };
        listeners.push(look);
        void ended.then(() => failed(new Error(`it ended without saying ${words}:\n${text}`)));
        look();
      }),
    interrupt: () => {
      child.kill('SIGINT');
      return ended;
    },
    ended,
  };
};

/** Waits until it is ready, and answers where. */
export const readyAt = async (run: Run): Promise<string> => {
  const [, url = ''] = await run.says(/演示台（三部手机并排）\s+(http:\/\/127\.0\.0\.1:\d+)\//);
  await run.says(/按 Ctrl-C 停止/);
  return url;
};
