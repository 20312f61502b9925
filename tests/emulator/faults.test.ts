import type { Emulator } from '../../emulator/index';
import { introduceLin, MONDAY, started } from './started';

let emulator: Emulator;
let lin: string;

beforeAll(async () => {
  emulator = await started();
  lin = introduceLin(emulator);
});
afterEach(() => emulator.faults.clear());
afterAll(() => emulator.stop());

const add = (text: string): Promise<unknown> => emulator.call(lin, 'ledger', { way: 'add', text });
const transact = (text: string): Promise<unknown> => emulator.call(lin, 'ledger', { way: 'transact', text });
const isStored = (text: string): boolean => emulator.database.read('notes', { text }).length === 1;

test('an error before the write leaves nothing behind', async () => {
  emulator.faults.inject('database-error', { action: 'database.insertDocument' });
  expect(await add('before')).toMatchObject({ errCode: -501001 });
  expect(isStored('before')).toBe(false);
  expect(emulator.faults.hits('database-error')).toBe(1);
  expect(await add('before')).toMatchObject({ _id: 'before' });
});

test('a lost answer leaves the write behind', async () => {
  emulator.faults.inject('answer-lost', { action: 'database.insertDocument' });
  expect(await add('lost')).toMatchObject({ message: expect.stringMatching(/socket hang up|ECONNRESET/) });
  expect(isStored('lost')).toBe(true);
});

test('a used-up quota is -501003', async () => {
  emulator.faults.inject('quota-exceeded');
  expect(await add('quota')).toMatchObject({ errCode: -501003 });
});

test('a conflict on an operation is -501001 and not tried again', async () => {
  emulator.faults.inject('operation-conflict');
  expect(await transact('operation')).toMatchObject({
    errCode: -501001,
    message: expect.stringContaining('TransactionConflict'),
  });
  expect(isStored('operation')).toBe(false);
});

test('a conflict on the commit is tried again by the SDK', async () => {
  emulator.faults.inject('commit-conflict', { times: 2 });
  expect(await transact('commit')).toEqual({ runs: 3 });
  expect(isStored('commit')).toBe(true);
  expect(emulator.faults.hits('commit-conflict')).toBe(2);
});

test('a conflict on the start reaches the function', async () => {
  emulator.faults.inject('start-conflict');
  expect(await transact('start')).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
});

test('a function can be ended after its nth database request', async () => {
  emulator.faults.inject('function-killed', { functionName: 'diary', after: 1 });
  const killed = emulator.call(lin, 'diary', { text: 'killed', times: 5 });
  await expect(killed).rejects.toMatchObject({
    code: '-504002',
    message: expect.stringContaining('ended by the platform'),
  });
  await emulator.idle();
  expect(emulator.database.read('notes', { text: 'killed' })).toHaveLength(2);
  expect(await emulator.call(lin, 'diary', { text: 'after', times: 1 })).toContain('after');
});

test('a fault strikes only where it is told to, and only as often', async () => {
  emulator.faults.inject('database-error', { collection: 'ticks' });
  emulator.faults.inject('database-error', { functionName: 'diary' });
  emulator.faults.inject('database-error', { after: 1, times: 2 });
  const codes: unknown[] = [];
  for (const text of ['a', 'b', 'c', 'd']) codes.push(((await add(text)) as { errCode?: number }).errCode);
  expect(codes).toEqual([undefined, -501001, -501001, undefined]);
});

test('a request can be made to take longer', async () => {
  emulator.faults.inject('latency', { ms: 80 });
  const start = performance.now();
  await add('late');
  expect(performance.now() - start).toBeGreaterThanOrEqual(79);
});

test('a call can arrive twice at once', async () => {
  emulator.faults.inject('call-doubled', { functionName: 'diary' });
  await emulator.call(lin, 'diary', { text: 'twice' });
  await emulator.idle();
  expect(emulator.database.read('notes', { text: 'twice' })).toHaveLength(2);
});

test('the clock of an instance can be off for one run', async () => {
  emulator.faults.inject('clock-skewed', { functionName: 'mirror', ms: -90_000 });
  const now = MONDAY.getTime();
  expect(await emulator.call(lin, 'mirror', {})).toMatchObject({ millis: now - 90_000 });
  expect(await emulator.call(lin, 'mirror', {})).toMatchObject({ millis: now });
});

test('a stop ends what is running, and nothing runs afterwards', async () => {
  const other = await started();
  const late = expect(other.call(lin, 'idler', { way: 'hang' })).rejects.toThrow(/emulator stops|timed out/);
  await other.stop();
  await late;
  await expect(other.call(lin, 'mirror', {})).rejects.toThrow(/emulator stops/);
});
