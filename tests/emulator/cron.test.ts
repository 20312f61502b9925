import fc from 'fast-check';
import { parseCron } from '../../emulator/timers/cron';

const ticks = (expression: string, after: string, count: number): string[] => {
  const cron = parseCron(expression);
  const found: string[] = [];
  let at: Date | undefined = new Date(after);
  while (found.length < count) {
    at = cron.next(at);
    if (!at) break;
    found.push(at.toISOString());
  }
  return found;
};

test('the hours are those of China', () => {
  expect(ticks('0 0 9 * * * *', '2026-01-05T02:00:00Z', 2)).toEqual([
    '2026-01-06T01:00:00.000Z',
    '2026-01-07T01:00:00.000Z',
  ]);
});

test('steps count from the start of the field, or from where they are told', () => {
  expect(ticks('0 */20 * * * * *', '2026-01-05T02:00:00Z', 3)).toEqual([
    '2026-01-05T02:20:00.000Z',
    '2026-01-05T02:40:00.000Z',
    '2026-01-05T03:00:00.000Z',
  ]);
  expect(ticks('0 1/25 * * * * *', '2026-01-05T02:00:00Z', 3)).toEqual([
    '2026-01-05T02:01:00.000Z',
    '2026-01-05T02:26:00.000Z',
    '2026-01-05T02:51:00.000Z',
  ]);
});

test('a day and a weekday together mean either', () => {
  expect(ticks('0 0 12 13 * FRI *', '2026-01-05T00:00:00Z', 3)).toEqual([
    '2026-01-09T04:00:00.000Z',
    '2026-01-13T04:00:00.000Z',
    '2026-01-16T04:00:00.000Z',
  ]);
});

test('a day alone, a weekday alone, lists, ranges and Sunday as 0 or 7', () => {
  expect(ticks('0 0 0 31 * * *', '2026-01-31T00:00:00Z', 2)).toEqual([
    '2026-03-30T16:00:00.000Z',
    '2026-05-30T16:00:00.000Z',
  ]);
  expect(ticks('0 0 0 * * 0 *', '2026-01-05T00:00:00Z', 1)).toEqual(
    ticks('0 0 0 * * 7 *', '2026-01-05T00:00:00Z', 1),
  );
  expect(ticks('0 0 9-10,18 * * ? *', '2026-01-05T00:00:00Z', 4)).toEqual([
    '2026-01-05T01:00:00.000Z',
    '2026-01-05T02:00:00.000Z',
    '2026-01-05T10:00:00.000Z',
    '2026-01-06T01:00:00.000Z',
  ]);
});

test('the year is held, and ends', () => {
  expect(ticks('0 0 0 1 1 * 2027', '2026-01-05T00:00:00Z', 5)).toEqual(['2026-12-31T16:00:00.000Z']);
});

test.each(['0 0 9 * * *', '60 * * * * * *', '0 0 9 * * FUNDAY *', '0 */0 * * * * *', '0 5-1 * * * * *'])(
  '%s is refused',
  (expression) => {
    expect(() => parseCron(expression)).toThrow(/cron/);
  },
);

test('every tick of a minute pattern lies on it and none is left out', () => {
  const start = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 59 }), (after, step) => {
      const next = parseCron(`0 */${step} * * * * *`).next(after);
      let expected = Math.floor(after.getTime() / 60_000) * 60_000;
      do expected += 60_000;
      while (new Date(expected).getUTCMinutes() % step !== 0);
      expect(next?.getTime()).toBe(expected);
    }),
  );
});
