import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextFree } from '../../../emulator/start/ports';
import { npmStart, readyAt } from './npm-start';

const FIRST_PORT = 17300;

let dataDir: string;
let neighbour: Server | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'huiyin-start-'));
});

afterEach(() => {
  neighbour?.close();
  neighbour = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

const occupy = async (): Promise<number> => {
  const port = await nextFree(FIRST_PORT);
  neighbour = createServer();
  await new Promise<void>((ready) => neighbour?.listen(port, '127.0.0.1', ready));
  return port;
};

const ask = async <T>(url: string, body?: unknown, session = ''): Promise<T> => {
  const post = {
    method: 'POST',
    headers: { 'x-huiyin-session': session },
    body: JSON.stringify(body),
  };
  const response = await fetch(url, body === undefined ? {} : post);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
};

const namesAt = async (url: string): Promise<string | undefined> => {
  const { token } = await ask<{ token: string }>(`${url}/api/sign-in`, { key: 'lin' });
  const call = { method: 'contact', input: {} };
  const { result } = await ask<{ result: { data?: { name?: string } } }>(
    `${url}/api/call/account`,
    call,
    token,
  );
  return result.data?.name;
};

const rename = async (url: string, name: string): Promise<void> => {
  const { token } = await ask<{ token: string }>(`${url}/api/sign-in`, { key: 'lin' });
  const call = { method: 'profile', input: { contact: { name } } };
  await ask(`${url}/api/call/account`, call, token);
};

test('a taken port is said plainly, and the next free one is used', async () => {
  const taken = await occupy();
  const run = npmStart('--data', dataDir, '--port', String(taken), '--empty');
  const [, free] = await run.says(new RegExp(`端口 ${taken} 已被别的程序占用，改用空闲的端口 (\\d+)`));
  expect(await readyAt(run)).toBe(`http://127.0.0.1:${free}`);
  const page = await fetch(`http://127.0.0.1:${free}/`);
  expect(await page.text()).toContain('演示台');
  expect(await run.interrupt()).toBe(0);
}, 240_000);

test('Ctrl-C keeps what people did and where the clock stands; a second start builds nothing and seeds nothing; --reset starts fresh', async () => {
  const port = String(await nextFree(FIRST_PORT));
  const first = npmStart('--data', dataDir, '--port', port, '--empty');
  const url = await readyAt(first);
  await rename(url, '林小雨');
  await ask(`${url}/api/clock/advance`, { ms: 2 * 3600_000 });
  expect(await first.interrupt()).toBe(0);
  expect(first.said()).toContain('已停止，数据已保存。');

  const second = npmStart('--data', dataDir, '--port', port);
  const started = performance.now();
  expect(await readyAt(second)).toBe(url);
  expect(performance.now() - started).toBeLessThan(60_000);
  expect(second.said()).toMatch(/构建云函数 没有变化/);
  expect(second.said()).toMatch(/构建小程序网页版 没有变化/);
  expect(second.said()).not.toContain('布置演示小区');
  expect(await namesAt(url)).toBe('林小雨');
  const { now } = await ask<{ now: string }>(`${url}/api/clock`);
  expect(Date.parse(now) - Date.now()).toBeGreaterThan(1.9 * 3600_000);

  const third = npmStart('--data', dataDir);
  expect(await third.ended).toBe(1);
  expect(third.said()).toContain(`正由另一个回音使用`);
  expect(third.said()).toContain(url);
  expect(await second.interrupt()).toBe(0);

  const fresh = npmStart('--data', dataDir, '--port', port, '--empty', '--reset');
  expect(await namesAt(await readyAt(fresh))).toBe('林晓禾');
  expect(await fresh.interrupt()).toBe(0);
}, 300_000);

test('a folder with other people’s things is never cleared', async () => {
  const run = npmStart('--data', process.cwd(), '--reset');
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('里有别的东西');
}, 180_000);

test('what it does not understand, it says', async () => {
  const run = npmStart('--port', 'soon');
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('端口要在 1 到 65535 之间');
}, 180_000);
