import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../../emulator/index';
import { introduceLin, MONDAY, started } from './started';

interface Mirror {
  event: Record<string, unknown>;
  context: Record<string, unknown>;
  wx: Record<string, unknown>;
  now: string;
  millis: number;
  isDate: boolean;
}

let emulator: Emulator;
let lin: string;

beforeAll(async () => {
  emulator = await started();
  lin = introduceLin(emulator);
});
afterAll(() => emulator.stop());

test('a function sees who calls it, and the event cannot say otherwise', async () => {
  const mirror = (await emulator.call(lin, 'mirror', { OPENID: 'somebody else', a: undefined })) as Mirror;
  expect(mirror.wx).toMatchObject({ OPENID: lin, SOURCE: 'wx_client', ENV: 'huiyin-emulator' });
  expect(mirror.event).not.toHaveProperty('a');
  expect(lin).toMatch(/^o[A-Za-z0-9_-]{27}$/);
});

test('a function tells the emulator’s time', async () => {
  const mirror = (await emulator.call(lin, 'mirror', {})) as Mirror;
  expect(mirror).toMatchObject({ now: MONDAY.toISOString(), millis: MONDAY.getTime(), isDate: true });
});

test('a function reads what it wrote, and every database request is counted with its origin', async () => {
  const mark = emulator.requests.count();
  expect(await emulator.call(lin, 'diary', { text: '回音' })).toEqual(['回音']);
  expect(emulator.requests.since(mark)).toEqual([
    expect.objectContaining({
      action: 'database.insertDocument',
      collection: 'notes',
      functionName: 'diary',
    }),
    expect.objectContaining({ action: 'database.getDocument', collection: 'notes', functionName: 'diary' }),
  ]);
});

test('what a function throws reaches the app as -504002 with its text', async () => {
  const failing = emulator.call(lin, 'idler', { way: 'throw' });
  await expect(failing).rejects.toMatchObject({ code: '-504002' });
  await expect(failing).rejects.toThrow(/RangeError: out of cheese/);
});

test('a function nobody deployed is -501000', async () => {
  await expect(emulator.call(lin, 'nobody', {})).rejects.toMatchObject({ code: '-501000' });
  await expect(emulator.call(lin, '../mirror', {})).rejects.toMatchObject({ code: '-501000' });
});

test.each(['spin', 'hang'])(
  'a function that does not end in time (%s) is ended, and replaced',
  async (way) => {
    const late = emulator.call(lin, 'idler', { way });
    await expect(late).rejects.toMatchObject({ code: '-504003' });
    await expect(late).rejects.toThrow(/timed out after 1 seconds/);
    expect(await emulator.call(lin, 'idler', { bytes: 2 })).toBe('xx');
  },
);

test('an instance that exits fails its call, and is replaced', async () => {
  await expect(emulator.call(lin, 'idler', { way: 'exit' })).rejects.toMatchObject({ code: '-504002' });
  expect(await emulator.call(lin, 'idler', { bytes: 1 })).toBe('x');
});

test('the app gets at most 1 MB, a request and a response have at most 6 MB', async () => {
  const limit = 1024 * 1024;
  expect(await emulator.call(lin, 'idler', { bytes: limit - 2 })).toHaveLength(limit - 2);
  await expect(emulator.call(lin, 'idler', { bytes: limit - 1 })).rejects.toMatchObject({ code: '-604001' });
  await expect(emulator.call(lin, 'idler', { bytes: 6 * limit })).rejects.toThrow(/response is larger/);
  await expect(emulator.call(lin, 'mirror', { a: 'x'.repeat(6 * limit) })).rejects.toThrow(
    /request is larger/,
  );
});

test('a function has its own folder and its declared packages only', async () => {
  await expect(emulator.call(lin, 'outsider', {})).rejects.toThrow(/outside the function's folder/);
  await expect(emulator.call(lin, 'borrower', {})).rejects.toThrow(/Cannot find module 'dayjs'/);
});

test('calls at the same time run in instances of their own, and an instance keeps its memory', async () => {
  const together = await Promise.all([1, 2, 3].map(() => emulator.call(lin, 'talker', {})));
  expect(together).toEqual([1, 1, 1]);
  expect(await emulator.call(lin, 'talker', {})).toBe(2);
});

test('calls that come one by one are taken by two instances in turn, however many there are', async () => {
  const other = await started();
  const person = introduceLin(other);
  const says = () => other.call(person, 'talker', {});
  await Promise.all([says(), says(), says()]);
  await other.idle();
  const counts: unknown[] = [];
  for (let calls = 0; calls < 4; calls++) {
    counts.push(await says());
    await other.idle();
  }
  expect(counts).toEqual([2, 2, 3, 3]);
  await other.stop();
});

test('what functions write to the console is kept', async () => {
  await emulator.call(lin, 'talker', {});
  const lines = emulator.logs().filter(({ functionName }) => functionName === 'talker');
  expect(lines).toContainEqual({
    at: MONDAY.toISOString(),
    functionName: 'talker',
    level: 'error',
    text: expect.stringMatching(/^oh dear \d$/),
  });
});

test('a function called by a function sees where the call came from, and nobody’s openid', async () => {
  const mirror = (await emulator.call(lin, 'caller', { name: 'mirror', data: { a: 1 } })) as Mirror;
  expect(mirror.wx.SOURCE).toBe('wx_client,scf');
  expect(mirror.wx).not.toHaveProperty('OPENID');
  expect(mirror.event).toEqual({ a: 1 });
});

test('a function learns that the function it called is missing or failed', async () => {
  expect(await emulator.call(lin, 'caller', { name: 'nobody' })).toMatchObject({
    code: 'FUNCTION_NOT_FOUND',
  });
  expect(await emulator.call(lin, 'caller', { name: 'idler', data: { way: 'throw' } })).toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
    failed: expect.stringContaining('out of cheese'),
  });
});

test('a call that is not waited for is finished all the same, and idle() waits for it', async () => {
  const before = emulator.database.read('notes').length;
  const event = { name: 'diary', data: { text: 'nudged', times: 3 }, wait: false };
  expect(await emulator.call(lin, 'caller', event)).toBe('not waited for');
  await emulator.idle();
  expect(emulator.database.read('notes')).toHaveLength(before + 3);
});

test('the timer sees wx_trigger and no openid, a push neither', async () => {
  const tick = (await emulator.trigger('mirror')) as Mirror;
  expect(tick.wx.SOURCE).toBe('wx_trigger');
  expect(tick.wx).not.toHaveProperty('OPENID');
  expect(tick.event).toMatchObject({ Type: 'Timer', Time: MONDAY.toISOString() });
  const push = (await emulator.push('mirror', { MsgType: 'event' })) as Mirror;
  expect(push.event).toEqual({ MsgType: 'event' });
  expect(push.wx).not.toHaveProperty('OPENID');
});

test('new code is used by the next call', async () => {
  const functionsDir = mkdtempSync(join(tmpdir(), 'functions-'));
  const file = join(functionsDir, 'greeting', 'index.js');
  mkdirSync(join(functionsDir, 'greeting'));
  const deploy = (words: string) =>
    writeFileSync(file, `const words = '${words}'; exports.main = () => words;`);
  deploy('good morning');
  const other = await started({ functionsDir });
  expect(await other.call(lin, 'greeting', {})).toBe('good morning');
  deploy('good evening, dear');
  expect(await other.call(lin, 'greeting', {})).toBe('good evening, dear');
  // As long as what was compiled before: V8 itself would not tell the two apart.
  deploy('good evening, lady');
  expect(await other.call(lin, 'greeting', {})).toBe('good evening, lady');
  await other.stop();
});

const refusedConfigs: [string, unknown][] = [
  [
    'two triggers',
    { triggers: [1, 2].map((n) => ({ name: `t${n}`, type: 'timer', config: '0 0 9 * * * *' })) },
  ],
  ['a six-field expression', { triggers: [{ name: 'tick', type: 'timer', config: '0 0 9 * * *' }] }],
  ['a name that begins with a digit', { triggers: [{ name: '1', type: 'timer', config: '0 0 9 * * * *' }] }],
  ['more than 60 seconds', { timeout: 61 }],
];
test.each(refusedConfigs)('a config.json with %s is refused at the start', async (_what, config) => {
  const functionsDir = mkdtempSync(join(tmpdir(), 'functions-'));
  mkdirSync(join(functionsDir, 'greeting'));
  writeFileSync(join(functionsDir, 'greeting', 'index.js'), '');
  writeFileSync(join(functionsDir, 'greeting', 'config.json'), JSON.stringify(config));
  await expect(started({ functionsDir })).rejects.toThrow(/greeting\/config.json|cron/);
});

test('the environment of the functions has 4 KB at most', async () => {
  await expect(started({ functionEnv: { KEY: 'x'.repeat(4096) } })).rejects.toThrow(/4 KB/);
  const other = await started({ functionEnv: { HUIYIN_KEY: 'secret' } });
  expect(await other.call(lin, 'reader', { name: 'HUIYIN_KEY' })).toBe('secret');
  expect(await other.call(lin, 'reader', { name: 'HOME' })).toBeNull();
  await other.stop();
});
