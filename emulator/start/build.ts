import { join } from 'node:path';
import { writeAppPages } from './app-pages';
import { keepRunning, run } from './child';
import { Fingerprint, type Made } from './fingerprint';
import { buildStage } from './stage';
import type { Terminal } from './terminal';

/** Where everything that is built lies. */
export interface Built {
  functionsDir: string;
  h5Dir: string;
  stageDir: string;
  appJson: string;
}

export const builtIn = (root: string): Built => ({
  functionsDir: join(root, 'dist', 'cloudfunctions'),
  h5Dir: join(root, 'dist', 'h5'),
  stageDir: join(root, 'dist', 'stage'),
  appJson: join(root, 'dist', 'stage-app.json'),
});

const h5: Made = {
  name: 'h5',
  from: [
    'src',
    'types',
    'config/index.ts',
    'config/minify.ts',
    'config/prod.ts',
    'babel.config.js',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ],
  to: 'dist/h5',
};
const USUAL_H5_MS = 25_000;

// The functions and the app are built by their own programs, in processes of their own: the emulator may import neither.
const functionsCommand = (root: string, ...more: string[]) => ({
  args: ['--import', 'tsx', join('config', 'cloudfunctions.ts'), ...more],
  cwd: root,
});
const h5Command = (root: string, mode: 'production' | 'development', ...more: string[]) => ({
  args: [
    join('node_modules', '@tarojs', 'cli', 'bin', 'taro'),
    'build',
    '--type',
    'h5',
    '--no-check',
    ...more,
  ],
  cwd: root,
  env: { NODE_ENV: mode },
});

/** Builds what is missing or has changed, one visible step after the other. */
export const buildAll = async (root: string, terminal: Terminal): Promise<Built> => {
  const built = builtIn(root);
  await terminal.step('构建云函数', async () => {
    const report = await run(functionsCommand(root));
    return /\bbuilt\b/.test(report) ? undefined : '没有变化';
  });
  await terminal.step('构建演示台', async () => {
    await Promise.all([buildStage(built.stageDir), writeAppPages(root, built.appJson)]);
    return undefined;
  });
  const app = new Fingerprint(root, h5);
  const current = app.isCurrent();
  await terminal.step(
    '构建小程序网页版',
    async () => {
      if (current) return '没有变化';
      await app.make(async () => void (await run(h5Command(root, 'production'))));
      return undefined;
    },
    current ? undefined : (app.lastMs ?? USUAL_H5_MS),
  );
  return built;
};

/** The lines of a web build that say how it went; the others only show that it is busy. */
const TELLING = /compiled|error|not found|can't resolve|unexpected/i;

/** Builds again whenever a source changes; new calls of a function use its new code, a phone shows the new app when it is opened again. */
export const buildOnChange = (root: string, terminal: Terminal): (() => void) => {
  const stops = [
    keepRunning(functionsCommand(root, '--watch'), (line) => {
      if (!line.endsWith('unchanged')) terminal.say(`[云函数] ${line}`);
    }),
    keepRunning(h5Command(root, 'development', '--watch'), (line) => {
      if (TELLING.test(line)) terminal.say(`[网页版] ${line}`);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
