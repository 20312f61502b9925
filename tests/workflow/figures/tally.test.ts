import fc from 'fast-check';
import { type Complaint, evolve } from '../../../cloudfunctions/shared/workflow/complaint';
import {
  figureDefinitions,
  recount,
  sumOf,
  tallyOf,
  under,
} from '../../../cloudfunctions/shared/workflow/figures';
import { isOpen } from '../../../cloudfunctions/shared/workflow/stages';
import { type Walk, walks } from '../walk';

const lives = fc.sample(walks, { numRuns: 10, seed: 20261123 });

const holds = (property: (walk: Walk) => void) => {
  for (const life of lives) property(life);
};

const countsOf = ({ events }: Walk) => sumOf([...recount([events]).values()]);
const total = (counts: ReturnType<typeof countsOf>, prefix: string) =>
  [...under(counts, prefix).values()].reduce((sum, count) => sum + count, 0);

describe('whatever happens to a complaint (§3.7.2, B14)', () => {
  test('what is counted of its first events is the beginning of what is counted of all', () =>
    holds(({ events }) => {
      const all = tallyOf(events);
      const half = Math.ceil(events.length / 2);
      expect(tallyOf(events.slice(0, half))).toEqual(all.filter(({ revision }) => revision <= half));
    }));

  test('it is received once, in one category, at one place, by one channel, at one hour', () =>
    holds((walk) => {
      const counts = countsOf(walk);
      const places = ['building:', 'public:', 'nowhere:'].map((kind) => total(counts, kind));
      expect(counts.received).toBe(1);
      expect(places.reduce((a, b) => a + b)).toBe(1);
      for (const prefix of ['category:', 'channel:', 'hour:']) expect(total(counts, prefix)).toBe(1);
      expect(under(counts, 'category:').get(walk.complaint.category ?? 'none')).toBe(1);
    }));

  test('it is on the list as often as it came and did not leave', () =>
    holds((walk) => {
      const { opened = 0, ended = 0 } = countsOf(walk);
      expect(opened - ended).toBe(isOpen(walk.complaint.stage) ? 1 : 0);
    }));

  test('every stay in an open stage is in the histogram once', () =>
    holds((walk) => {
      let before: Complaint | undefined;
      let left = 0;
      for (const event of walk.events) {
        const after = evolve(before, event);
        if (before && before.stage !== after.stage && isOpen(before.stage)) left += 1;
        before = after;
      }
      expect(total(countsOf(walk), 'stay:')).toBe(left);
    }));

  test('no counter is below zero, and no part is more than its whole', () =>
    holds((walk) => {
      const counts = countsOf(walk);
      expect(Object.entries(counts).filter(([, count]) => count < 0)).toEqual([]);
      for (const { name, part, whole } of figureDefinitions)
        if (whole) expect([name, part(counts) <= whole(counts)]).toEqual([name, true]);
    }));

  test('a clock is kept or breached once in a round', () =>
    holds((walk) => {
      const counts = countsOf(walk);
      const breaches = walk.events.filter(({ type }) => type === 'breached');
      expect(total(counts, 'breached:')).toBeLessThanOrEqual(breaches.length);
      const rounds = Math.max(1, ...walk.complaint.clocks.map(({ round }) => round));
      for (const clock of ['triage', 'investigationStart', 'contact', 'revisit'])
        expect((counts[`kept:${clock}`] ?? 0) + (counts[`breached:${clock}`] ?? 0)).toBeLessThanOrEqual(
          rounds,
        );
    }));
});
