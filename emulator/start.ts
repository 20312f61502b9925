import { resolve } from 'node:path';
import type { Emulator } from './index';
import { employees, residents } from './seed';
import { buildAll, buildOnChange } from './start/build';
import { Keepsake } from './start/keepsake';
import { Lock } from './start/lock';
import { fillOnce, keepTrack, openEmulator, setupCode } from './start/open';
import { readOptions, type StartOptions, usage } from './start/options';
import { choosePort } from './start/ports';
import { Stopped } from './start/stopped';
import { Terminal } from './start/terminal';

const root = resolve(__dirname, '..');
const terminal = new Terminal();

/** Throws away what is not worth keeping: what somebody wants gone, and a demo that was never finished. */
const clean = async (keepsake: Keepsake, { reset }: StartOptions): Promise<void> => {
  if (reset && keepsake.hasOwnWork && terminal.answers) {
    const own = keepsake.kept.steps - keepsake.kept.demoSteps;
    const sure = await terminal.ask(`这里有您自己操作的 ${own} 步，清空后找不回来。确定清空吗？`, 'no');
    if (!sure) throw new Stopped('没有清空，什么都没有变。');
  }
  if (reset) terminal.say('已清空，从头开始。');
  if (reset || !keepsake.kept.seeded) keepsake.clear();
};

const guard = (lock: Lock, dataDir: string): void => {
  const holder = lock.holder();
  if (!holder) return;
  const where = holder.url ? `，打开 ${holder.url}` : '';
  throw new Stopped(
    `这份数据（${dataDir}）正由另一个回音使用（进程 ${holder.pid}）${where}。\n要再开一个，请换一个数据目录：npm start -- --data .huiyin-2`,
  );
};

const welcome = (emulator: Emulator): void => {
  const { url } = emulator;
  const line = ({ key, name }: { key: string; name: string }, post: string) =>
    terminal.say(`    ${name}  ${post.padEnd(12, ' ')}  ${url}/app/?as=${key}`);
  terminal.say(
    `\n回音已经准备好：\n\n  演示台（三部手机并排）  ${url}/\n  小程序网页版          ${url}/app/\n`,
  );
  terminal.say('  可以这样登录：');
  for (const resident of residents) line(resident, `住户 ${resident.building}`);
  for (const employee of employees) line(employee, employee.title);
  terminal.say(`\n  创建自己的小区：我的 → 换一个小区 → 创建新小区，开通码 ${setupCode}`);
  terminal.say('\n按 Ctrl-C 停止，数据会保留；npm start -- --reset 从头开始。');
};

const untilStopped = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });

const start = async (options: StartOptions): Promise<void> => {
  const dataDir = resolve(root, options.dataDir);
  const lock = new Lock(dataDir);
  guard(lock, options.dataDir);
  const keepsake = new Keepsake(dataDir);
  await clean(keepsake, options);
  const talk = { say: terminal.say, ...(terminal.answers ? { ask: terminal.ask } : {}) };
  const port = await choosePort(options.port, talk);
  if (port === undefined) throw new Stopped('没有启动。');
  const stopped = untilStopped();
  const built = await Promise.race([buildAll(root, terminal), stopped]);
  if (!built) return;
  lock.take();
  const emulator = await openEmulator(built, keepsake, port);
  lock.take(emulator.url);
  if (!keepsake.kept.seeded) {
    await terminal.step(
      '布置演示小区',
      async () => void (await fillOnce(emulator, keepsake, !options.empty)),
    );
  }
  const lastLook = keepTrack(emulator, keepsake);
  const stopBuilding = options.watch ? buildOnChange(root, terminal) : undefined;
  welcome(emulator);
  await stopped;
  terminal.say('\n正在停止…');
  stopBuilding?.();
  lastLook();
  await emulator.stop();
  lock.release();
  terminal.say('已停止，数据已保存。');
};

const main = async (): Promise<void> => {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options.help) terminal.say(usage);
    else await start(options);
    process.exit(0);
  } catch (error) {
    const expected =
      error instanceof Stopped || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    terminal.say(expected ? (error as Error).message : String((error as Error).stack ?? error));
    if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) terminal.say(usage);
    process.exit(1);
  }
};

void main();
