import { type ChildProcess, spawn } from 'node:child_process';

export interface Command {
  args: string[];
  cwd: string;
  env?: Record<string, string>;
}

const start = ({ args, cwd, env }: Command): ChildProcess =>
  spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs a program to its end; what it wrote is the error when it fails. */
export const run = (command: Command): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = start(command);
    let text = '';
    const keep = (bytes: Buffer) => {
      text += bytes.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const stop = () => child.kill();
    process.once('exit', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve(text);
      else reject(new Error(text.trim().split('\n').slice(-40).join('\n') || `ended with ${code}`));
    });
  });

/** Keeps a program running beside us and hands over each line it writes; ends when the answer is called, or with us. */
export const keepRunning = (command: Command, line: (text: string) => void): (() => void) => {
  const child = start(command);
  const hand = (bytes: Buffer) => {
    for (const text of bytes.toString('utf8').split('\n')) if (text.trim() !== '') line(text.trimEnd());
  };
  child.stdout?.on('data', hand);
  child.stderr?.on('data', hand);
  const stop = () => {
    child.kill();
  };
  process.once('exit', stop);
  return stop;
};
