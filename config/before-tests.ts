import path from 'node:path';
import { buildAll } from '../emulator/start/build';
import { run } from '../emulator/start/child';
import { Fingerprint } from '../emulator/start/fingerprint';
import { Terminal } from '../emulator/start/terminal';

const root = path.resolve(__dirname, '..');

const weapp = new Fingerprint(root, {
  name: 'weapp',
  from: [
    'src',
    'types',
    'config',
    'babel.config.js',
    'package.json',
    'package-lock.json',
    'project.config.json',
  ],
  to: 'dist/weapp',
});

const buildWeapp = (): Promise<void> =>
  weapp.make(async () => {
    const taro = path.join('node_modules', '@tarojs', 'cli', 'bin', 'taro');
    await run({
      args: [taro, 'build', '--type', 'weapp', '--no-check'],
      cwd: root,
      env: { NODE_ENV: 'production' },
    });
  });

/** Builds what the tests run: the functions, the stage, the H5 and, at the same time, the mini program; what has not changed is left alone. */
async function build(): Promise<void> {
  const terminal = new Terminal();
  const building = weapp.isCurrent() ? undefined : buildWeapp();
  building?.catch(() => undefined); // said by its step, when its turn comes
  await buildAll(root, terminal);
  await terminal.step('构建小程序', async () => {
    if (!building) return '没有变化';
    await building;
    return undefined;
  });
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
