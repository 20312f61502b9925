import fc from 'fast-check';
import type { Complaint } from '../../cloudfunctions/shared/workflow/complaint';
import { drawn, revisitLot } from '../../cloudfunctions/shared/workflow/revisit-lot';
import { given } from '../support/given';

const ids = fc.uniqueArray(fc.stringMatching(/^c[A-Za-z0-9]{6,20}$/), { minLength: 1, maxLength: 80 });
const seed = fc.stringMatching(/^c[A-Za-z0-9]{20} [1-4]$/);
const share = fc.integer({ min: 20, max: 100 });

const joinedBy = (count: number, terms: Partial<Complaint['terms']> = {}): Complaint => {
  const { complaint } = given('implementing');
  const followers = Array.from({ length: count }, (_, at) => ({
    id: `joined-${at}`,
    seconded: true as const,
  }));
  return {
    ...complaint,
    followers: [{ id: 'filed-1' }, ...followers],
    terms: { ...complaint.terms, ...terms },
  };
};

test('§3.7.1 a lot takes at least its share, of those alone, each once', () => {
  fc.assert(
    fc.property(seed, ids, share, (from, all, percent) => {
      const lots = drawn(from, all, percent);
      expect(lots).toHaveLength(Math.ceil((all.length * percent) / 100));
      expect(new Set(lots).size).toBe(lots.length);
      expect(all).toEqual(expect.arrayContaining(lots));
    }),
  );
});

test('§3.7.1 B13.13 a repeat draws the same, in whatever order they come', () => {
  fc.assert(
    fc.property(seed, ids, share, (from, all, percent) => {
      const sorted = [...all].sort();
      expect(drawn(from, [...all].reverse(), percent)).toEqual(drawn(from, sorted, percent));
      expect(drawn(from, sorted, percent)).toEqual(drawn(from, all, percent));
    }),
  );
});

test('§3.7.1 nobody is favoured: over many complaints each is drawn about as often as another', () => {
  const all = Array.from({ length: 20 }, (_, at) => `c${at}`);
  const times = new Map<string, number>();
  for (let at = 0; at < 4000; at += 1)
    for (const id of drawn(`complaint-${at} 1`, all, 20)) times.set(id, (times.get(id) ?? 0) + 1);
  // Eight hundred are to be expected of four thousand; five standard deviations on either side.
  for (const id of all) expect(Math.abs((times.get(id) ?? 0) - 800)).toBeLessThan(5 * Math.sqrt(640));
});

test('§3.7.1 up to ten are all revisited, of eleven three; who filed an own complaint is never in the lot', () => {
  expect(revisitLot(joinedBy(10))).toBeUndefined();
  const lot = revisitLot(joinedBy(11));
  expect(lot).toMatchObject({ of: 11, drawn: expect.any(Array) });
  expect(lot?.drawn).toHaveLength(3);
  expect(lot?.drawn).not.toContain('filed-1');
  expect(revisitLot({ ...joinedBy(11), round: 2 })?.drawn).not.toEqual(lot?.drawn);
});

test('§3.7.1 B4 a complaint goes by the numbers that were set when it was filed', () => {
  expect(revisitLot(joinedBy(11, { revisitAllUpTo: 30 }))).toBeUndefined();
  expect(revisitLot(joinedBy(12, { revisitShare: 50 }))?.drawn).toHaveLength(6);
});
