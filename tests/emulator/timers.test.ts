import type { Emulator } from '../../emulator/index';
import { MONDAY, started } from './started';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let emulator: Emulator;

beforeEach(async () => {
  emulator = await started();
});
afterEach(() => emulator.stop());

const ticks = (): Record<string, unknown>[] => emulator.database.read('ticks');

test('advancing the clock fires the ticks in between, each at its own time', async () => {
  await emulator.clock.advance(16 * MINUTE);
  expect(ticks().map(({ at }) => at)).toEqual([
    '2026-01-05T02:05:00.000Z',
    '2026-01-05T02:10:00.000Z',
    '2026-01-05T02:15:00.000Z',
  ]);
  expect(ticks()[0]).toMatchObject({
    type: 'Timer',
    time: '2026-01-05T02:05:00.000Z',
    source: 'wx_trigger',
    openid: 'nobody',
  });
  expect(emulator.clock.now()).toEqual(new Date(MONDAY.getTime() + 16 * MINUTE));
});

test('a tick fires once, at the end of an advance or at the start of the next', async () => {
  await emulator.clock.advance(5 * MINUTE);
  expect(ticks()).toHaveLength(1);
  await emulator.clock.advance(5 * MINUTE - 1);
  expect(ticks()).toHaveLength(1);
  await emulator.clock.advance(1);
  expect(ticks()).toHaveLength(2);
});

test('going back in time fires nothing, and what was fired is fired again when its time comes again', async () => {
  await emulator.clock.advance(10 * MINUTE);
  await emulator.clock.set(MONDAY);
  expect(ticks()).toHaveLength(2);
  expect(emulator.clock.now()).toEqual(MONDAY);
  await emulator.clock.advance(5 * MINUTE);
  expect(ticks()).toHaveLength(3);
});

test('more than 300 ticks in one advance are thinned out to one an hour and the last', async () => {
  await emulator.clock.advance(26 * HOUR);
  const times = ticks().map(({ at }) => String(at));
  expect(times).toHaveLength(27);
  expect(times.at(-1)).toBe('2026-01-06T04:00:00.000Z');
  expect(new Set(times.map((at) => at.slice(0, 13))).size).toBe(27);
});

test('in a jump over weeks there is one in four hours, the small hours and the last among them', async () => {
  const far = await started({ coalesceAbove: 12 });
  await far.clock.advance(6 * 24 * HOUR);
  const times = (far.database.read('ticks') as { at: string }[]).map(({ at }) => at);
  expect(times).toHaveLength(37);
  expect(times.slice(0, 3)).toEqual([
    '2026-01-05T03:55:00.000Z',
    '2026-01-05T07:55:00.000Z',
    '2026-01-05T11:55:00.000Z',
  ]);
  expect(times.filter((at) => at.endsWith('T19:55:00.000Z'))).toHaveLength(6); // four in the morning in China
  expect(times.at(-1)).toBe('2026-01-11T02:00:00.000Z');
  await far.stop();
});

test('a missed and a doubled tick can be ordered', async () => {
  emulator.faults.inject('timer-missed', { functionName: 'ticker' });
  emulator.faults.inject('timer-doubled', { functionName: 'ticker', after: 1 });
  await emulator.clock.advance(15 * MINUTE);
  expect(ticks().map(({ at }) => at)).toEqual([
    '2026-01-05T02:10:00.000Z',
    '2026-01-05T02:15:00.000Z',
    '2026-01-05T02:15:00.000Z',
  ]);
  expect(emulator.faults.hits('timer-missed')).toBe(1);
});

test('a clock that runs goes on by itself', async () => {
  const running = await started({ running: true });
  const before = running.clock.now().getTime();
  await running.call('oNobody', 'talker', {});
  expect(running.clock.now().getTime()).toBeGreaterThanOrEqual(before + 25);
  await running.stop();
});
