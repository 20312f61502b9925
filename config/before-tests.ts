import path from 'node:path';
import { buildAll } from '../emulator/start/build';
import { run } from '../emulator/start/child';
import { Fingerprint } from '../emulator/start/fingerprint';
import { Terminal } from '../emulator/start/terminal';

const root = path.resolve(__dirname, '..');

/** Builds what the tests run: the functions, the stage, the H5 and the mini program; what has not changed is left alone. */
async function build(): Promise<void> {
  const terminal = new Terminal();
  await buildAll(root, terminal);
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
  await terminal.step('构建小程序', async () => {
    if (weapp.isCurrent()) return '没有变化';
    await weapp.make(async () => {
      const taro = path.join('node_modules', '@tarojs', 'cli', 'bin', 'taro');
      await run({
        args: [taro, 'build', '--type', 'weapp', '--no-check'],
        cwd: root,
        env: { NODE_ENV: 'production' },
      });
    });
    return undefined;
  });
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
