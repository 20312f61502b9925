import fc from 'fast-check';
import { checkDigit, isNumber, numberAfter, prefixOf } from '../../cloudfunctions/shared/number';

const NOON = '2026-11-23T04:00:00.000Z';

test('the check digit is that of ISO 7064 MOD 11,10', () => {
  expect(checkDigit('0794')).toBe('5');
});

test('numbers count within the day of the community', () => {
  const first = numberAfter(undefined, NOON);
  expect(first).toMatch(/^TS20261123-0001\d$/);
  expect(numberAfter(first, NOON)).toMatch(/^TS20261123-0002\d$/);
  expect(numberAfter(undefined, '2026-11-23T16:00:00.000Z')).toMatch(/^TS20261124-0001\d$/);
  expect(numberAfter('TS20261123-99990', NOON)).toMatch(/^TS20261123-10000\d$/);
});

test('a slip of one digit is noticed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9998 }),
      fc.nat(12),
      fc.integer({ min: 1, max: 9 }),
      (count, at, by) => {
        const last = count === 0 ? undefined : `${prefixOf(NOON)}${String(count).padStart(4, '0')}0`;
        const number = numberAfter(last, NOON);
        const digits = [...number].flatMap((one, index) => (/\d/.test(one) ? [index] : []));
        const place = digits[at] ?? 2;
        const slipped = `${number.slice(0, place)}${(Number(number[place]) + by) % 10}${number.slice(place + 1)}`;
        return isNumber(number) && !isNumber(slipped);
      },
    ),
  );
});
