import { experienceOf, type PastCase, withCase } from '../../../cloudfunctions/shared/workflow/experience';
import { expectedAt } from '../../../cloudfunctions/shared/workflow/promises';
import { defaultTerms } from '../../../cloudfunctions/shared/workflow/terms';
import { calendar } from '../../support/complaints';
import { local } from './builders';

const now = local('2026-11-25T09:00');
const DAY = 24 * 60 * 60_000;
const daysAgo = (days: number): string => new Date(Date.parse(now) - days * DAY).toISOString();
const cases = (count: number): PastCase[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    at: daysAgo(index),
    minutes: (index + 1) * 60,
  }));

describe('§3.1.3, C1.9: the community’s own like cases', () => {
  it('teaches nothing with nineteen, and half and four of five with twenty', () => {
    expect(experienceOf('facility', cases(19), now)).toBeUndefined();
    expect(experienceOf('facility', cases(20), now)).toEqual({
      category: 'facility',
      cases: 20,
      median: 600,
      most: 960,
    });
  });
  it('looks back 180 days and no further', () => {
    const old = cases(20).map((one, index) => (index === 0 ? { ...one, at: daysAgo(180) } : one));
    expect(experienceOf('facility', old, now)?.cases).toBe(20);
    const older = old.map((one, index) => (index === 0 ? { ...one, at: daysAgo(180.001) } : one));
    expect(experienceOf('facility', older, now)).toBeUndefined();
  });
  it('takes each case once, keeps the newest 300, and does not mind the order', () => {
    const all = cases(170).concat(cases(170).map((one) => ({ ...one, id: `${one.id}-b` })));
    const taken = (order: PastCase[]) =>
      order.reduce<PastCase[]>((kept, one) => withCase(kept, one, now) ?? kept, []);
    const kept = taken(all);
    expect(kept).toHaveLength(300);
    expect(taken([...all].reverse())).toEqual(kept);
    expect(taken([...all, ...all])).toEqual(kept);
    expect(kept.every(({ at }) => at >= daysAgo(150))).toBe(true);
  });
});

describe('§3.1.3: the expected time from experience', () => {
  const estimate = (median: number, most: number, category: 'facility' | 'noise' = 'facility') =>
    expectedAt(
      defaultTerms,
      calendar,
      { at: now, category: 'facility', severity: 'normal' },
      {
        category,
        cases: 24,
        median,
        most,
      },
    );
  it('is a span from the half to the four of five, and says of how many', () => {
    expect(estimate(30 * 60, 50 * 60)).toMatchObject({
      likelyBy: local('2026-11-26T15:00'),
      completeBy: local('2026-11-27T11:00'),
      cases: 24,
      basis: 'history',
    });
  });
  it('is never before somebody has taken it up', () => {
    const { acceptBy, likelyBy, completeBy } = estimate(10, 20);
    expect([likelyBy, completeBy]).toEqual([acceptBy, acceptBy]);
  });
  it('is the target where the experience is of another kind', () => {
    expect(estimate(60, 120, 'noise')).toMatchObject({
      basis: 'target',
      completeBy: local('2026-11-28T09:00'),
    });
    expect(estimate(60, 120, 'noise')).not.toHaveProperty('cases');
  });
});
