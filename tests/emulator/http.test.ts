import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../../emulator/index';
import { introduceLin, PROGRESS, RECEIPT, started } from './started';

let emulator: Emulator;
let lin: string;
let session: string;

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(dir, 'h5', 'js'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'treasure');
  writeFileSync(join(dir, 'h5', 'index.html'), '<title>app</title>');
  writeFileSync(join(dir, 'h5', 'js', 'app.js'), 'app();');
  emulator = await started({ staticDirs: [{ prefix: '/app/', dir: join(dir, 'h5') }] });
  lin = introduceLin(emulator);
});
afterAll(() => emulator.stop());

interface Reply {
  status: number;
  body: unknown;
}

const ask = async (method: string, path: string, body?: unknown, token = session): Promise<Reply> => {
  const headers = { 'x-huiyin-session': token ?? '' };
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${emulator.url}${path}`, { method, headers, ...text });
  return { status: response.status, body: await response.json() };
};

beforeAll(async () => {
  const { body } = await ask('POST', '/api/sign-in', { key: 'lin' });
  session = (body as { token: string }).token;
});

test('the people are listed, and one of them signs in', async () => {
  expect(await ask('GET', '/api/people')).toEqual({
    status: 200,
    body: [{ key: 'lin', name: '林女士', openid: lin, note: '' }],
  });
  expect(await ask('POST', '/api/sign-in', { key: 'lin' })).toMatchObject({
    status: 200,
    body: { openid: lin, name: '林女士', token: expect.any(String) },
  });
  expect(await ask('POST', '/api/sign-in', { key: 'nobody' })).toMatchObject({ status: 401 });
});

test('a function is called as the signed-in person, and not without a session', async () => {
  expect(await ask('POST', '/api/call/mirror', { a: 1 })).toMatchObject({
    status: 200,
    body: { result: { wx: { OPENID: lin, SOURCE: 'wx_client' } } },
  });
  expect(await ask('POST', '/api/call/mirror', {}, 'made up')).toMatchObject({
    status: 401,
    body: { error: { code: 'UNAUTHENTICATED' } },
  });
  expect(await ask('POST', '/api/call/idler', { way: 'throw' })).toMatchObject({
    status: 400,
    body: { error: { code: '-504002' } },
  });
});

test('the subscription question is answered per template; one title is asked once', async () => {
  const choices = { [RECEIPT.id]: 'accept', [PROGRESS.id]: 'reject' };
  expect(await ask('POST', '/api/subscribe', { choices })).toEqual({
    status: 200,
    body: { ...choices, errMsg: 'requestSubscribeMessage:ok' },
  });
  expect(emulator.subscriptions.credits(lin, RECEIPT.id)).toBe(1);
  expect(emulator.subscriptions.credits(lin, PROGRESS.id)).toBe(0);
  expect(await ask('POST', '/api/subscribe', { choices: { none: 'accept' } })).toMatchObject({
    status: 400,
    body: { error: { code: '20001' } },
  });
  const six = Object.fromEntries([1, 2, 3, 4, 5, 6].map((id) => [`t${id}`, 'accept']));
  expect(await ask('POST', '/api/subscribe', { choices: six })).toMatchObject({
    body: { error: { code: '20003' } },
  });
});

test('a file is uploaded, and fetched under a temporary URL', async () => {
  const response = await fetch(`${emulator.url}/api/upload?path=a/lamp.png`, {
    method: 'POST',
    headers: { 'x-huiyin-session': session },
    body: Buffer.from([1, 2, 3]),
  });
  const { fileID } = (await response.json()) as { fileID: string };
  const { body } = await ask('POST', '/api/temp-urls', { fileIDs: [fileID, 'cloud://none/none'] });
  const { urls } = body as { urls: Record<string, string> };
  expect(Object.keys(urls)).toEqual([fileID]);
  const file = await fetch(urls[fileID] ?? '');
  expect(file.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from([1, 2, 3]));

  emulator.faults.inject('file-unavailable');
  expect((await fetch(urls[fileID] ?? '')).status).toBe(503);
  expect((await fetch(urls[fileID] ?? '')).status).toBe(200);
  expect([emulator.files.remove(fileID), emulator.files.remove(fileID)]).toEqual([true, false]);
  expect((await fetch(urls[fileID] ?? '')).status).toBe(403);
});

test('the clock is read and moved', async () => {
  const before = emulator.clock.now().getTime();
  const advanced = new Date(before + 90_000).toISOString();
  expect(await ask('POST', '/api/clock/advance', { ms: 90_000 })).toEqual({
    status: 200,
    body: { now: advanced },
  });
  expect(await ask('GET', '/api/clock')).toEqual({ status: 200, body: { now: advanced } });
  expect(await ask('POST', '/api/clock/advance', { ms: -1 })).toMatchObject({ status: 400 });
  expect(await ask('POST', '/api/clock/set', { now: 'noon' })).toMatchObject({ status: 400 });
});

test('the stream tells of messages, function calls and the clock', async () => {
  const response = await fetch(`${emulator.url}/api/stream`);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const wanted = ['event: function', 'event: message', 'event: clock'];
  emulator.subscriptions.answer(lin, { [PROGRESS.id]: 'accept' });
  const data = { thing1: { value: '已派单' } };
  const args = { touser: lin, templateId: PROGRESS.id, data, miniprogramState: 'formal', lang: 'zh_CN' };
  await emulator.call(lin, 'herald', { group: 'subscribeMessage', name: 'send', args });
  await emulator.clock.advance(1000);
  let text = '';
  while (!wanted.every((line) => text.includes(line))) {
    const { value } = await reader.read();
    text += Buffer.from(value ?? []).toString('utf8');
  }
  await reader.cancel();
  expect(text).toContain('已派单');
  expect(await ask('GET', `/api/messages?openid=${lin}`)).toMatchObject({
    body: [expect.objectContaining({ title: '进度通知' })],
  });
});

const plain = (path: string): Promise<Reply & { type: string | undefined }> =>
  new Promise((resolve, reject) => {
    const asked = request(`${emulator.url}${path}`, { path }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += String(part);
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, type: response.headers['content-type'] }),
      );
    });
    asked.on('error', reject).end();
  });

test('the built app is served with its types, and its own router gets the rest', async () => {
  expect(await plain('/app/')).toMatchObject({ status: 200, body: '<title>app</title>' });
  expect(await plain('/app')).toMatchObject({ status: 301 });
  expect(await plain('/app/js/app.js')).toMatchObject({
    body: 'app();',
    type: 'text/javascript; charset=utf-8',
  });
  expect(await plain('/app/pages/home')).toMatchObject({ status: 200, body: '<title>app</title>' });
  expect(await plain('/app/js/none.js')).toMatchObject({ status: 404 });
});

test.each([
  '/app/../secret.txt',
  '/app/%2e%2e/secret.txt',
  '/app/..%2fsecret.txt',
  '/app/js/..%2f..%2fsecret.txt',
])('nothing outside the folder is served: %s', async (path) => {
  const { status, body } = await plain(path);
  expect(body).not.toContain('treasure');
  expect(status).toBe(404);
});

test('a malformed address is said to be one', async () => {
  expect(await plain('/app/%E0%A4%A')).toMatchObject({ status: 400 });
});

test('the SDK’s address answers only running functions', async () => {
  const body = { action: 'database.getDocument', collectionName: 'notes', wxCloudApiToken: 'made up' };
  expect(await ask('POST', '/admin', body)).toMatchObject({
    status: 200,
    body: { code: 'INVALID_REQUEST_SOURCE', requestId: expect.any(String) },
  });
  const broken = await fetch(`${emulator.url}/admin`, { method: 'POST', body: '{' });
  expect(await broken.json()).toMatchObject({ code: 'INVALID_PARAM' });
});
