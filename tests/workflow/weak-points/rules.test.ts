import type { Days, Matter } from '../../../cloudfunctions/shared/workflow/figures';
import { dayAfter, daysUpTo } from '../../../cloudfunctions/shared/workflow/figures/matters';
import { LOOKED_AT_DAYS, weakPointsOf } from '../../../cloudfunctions/shared/workflow/weak-points';

const TO = '2026-06-28';

interface Received {
  cell: string;
  /** So many days before the end. */
  ago: number;
  household?: string;
}

/** The days of a community in which this was received and these clocks were judged on the last day. */
const daysWith = (received: readonly Received[], clocks: Record<string, number> = {}): Days => {
  const counts = new Map<string, Record<string, number>>([[TO, { ...clocks }]]);
  const matters = new Map<string, Record<string, Matter>>();
  received.forEach(({ cell, ago, household = `h${ago}` }, index) => {
    const date = dayAfter(TO, -ago);
    const day = counts.get(date) ?? {};
    counts.set(date, { ...day, [`cell:${cell}`]: (day[`cell:${cell}`] ?? 0) + 1 });
    matters.set(date, { ...matters.get(date), [`c${index}`]: { cell, household } });
  });
  return {
    on: (date) => counts.get(date) ?? {},
    mattersOn: (date) => matters.get(date) ?? {},
    first: daysUpTo(TO, LOOKED_AT_DAYS)[0],
  };
};

const lift = 'facility:building:3号楼';
const garage = 'parking:public:地下车库';
/** Every so many days the same at another home, as it has always been. */
const always = (cell: string, every: number): Received[] =>
  Array.from({ length: Math.floor(LOOKED_AT_DAYS / every) }, (_, index) => ({ cell, ago: index * every }));
const ruleOf = (days: Days, rule: string) =>
  weakPointsOf(days, TO).points.filter((point) => point.rule === rule);

describe('§3.7.2 weak points by stated rules', () => {
  test('what is as often as it has always been is no weak point', () => {
    const days = daysWith([...always(lift, 5), ...always(garage, 3)]);
    expect(weakPointsOf(days, TO)).toMatchObject({ weeks: 26, cells: 2 });
    expect(ruleOf(days, 'rise')).toEqual([]);
  });

  test('a cell that rises above its own history is named with what was seen and what was to be expected', () => {
    const burst = Array.from({ length: 6 }, (_, ago) => ({ cell: lift, ago }));
    const days = daysWith([...always(lift, 20), ...always(garage, 3), ...burst]);
    const [point, ...others] = ruleOf(days, 'rise');
    expect(others).toEqual([]);
    expect(point).toMatchObject({
      key: `rise:${lift}`,
      category: 'facility',
      place: { kind: 'building', name: '3号楼' },
      from: '2026-06-22',
      to: TO,
      seen: 7,
    });
    expect(point?.expected).toBeCloseTo(8 / 26, 5);
    expect(point?.p).toBeLessThan(0.0001);
    expect(point?.q).toBeGreaterThanOrEqual(point?.p ?? 1);
  });

  test('so few weeks of history say nothing', () => {
    const burst = Array.from({ length: 6 }, (_, ago) => ({ cell: lift, ago }));
    const days = { ...daysWith(burst), first: dayAfter(TO, -7 * (4 + 8) + 2) };
    expect(weakPointsOf(days, TO)).toMatchObject({ weeks: 0, cells: 0 });
    expect(ruleOf(days, 'rise')).toEqual([]);
  });

  test('three households with the same matter within 30 days are a hot spot; two, one of them twice, or 31 days are not', () => {
    const at = (ago: number, household: string): Received => ({ cell: lift, ago, household });
    expect(ruleOf(daysWith([at(0, 'a'), at(3, 'b'), at(29, 'c')]), 'hotSpot')).toMatchObject([
      { key: `hotSpot:${lift}`, seen: 3, of: 3, from: '2026-05-30' },
    ]);
    expect(ruleOf(daysWith([at(0, 'a'), at(3, 'b'), at(4, 'b')]), 'hotSpot')).toEqual([]);
    expect(ruleOf(daysWith([at(0, 'a'), at(3, 'b'), at(30, 'c')]), 'hotSpot')).toEqual([]);
    const unsorted = ['a', 'b', 'c'].map((household) => ({
      cell: 'none:building:3号楼',
      ago: 1,
      household,
    }));
    expect(ruleOf(daysWith(unsorted), 'hotSpot')).toEqual([]);
  });

  test('a matter that comes back more often than the norm is named, what comes back as often as elsewhere is not', () => {
    const back = [0, 10, 20, 30, 40].map((ago) => ({ cell: lift, ago, household: 'same' }));
    const once = Array.from({ length: 40 }, (_, ago) => ({
      cell: `noise:building:${ago % 4}号楼`,
      ago,
      household: `h${ago}`,
    }));
    expect(ruleOf(daysWith([...back, ...once]), 'again')).toMatchObject([
      { key: `again:${lift}`, seen: 4, of: 5 },
    ]);
    expect(ruleOf(daysWith(back), 'again')).toEqual([]);
  });

  test('a clock that one kind of complaint breaches above the norm of the community is named', () => {
    const clocks = {
      'within:approval:facility': 3,
      'late:approval:facility': 7,
      'within:approval:noise': 40,
      'late:approval:noise': 2,
      'late:plan:noise': 1,
    };
    expect(ruleOf(daysWith([], clocks), 'clock')).toMatchObject([
      { key: 'clock:approval:facility', category: 'facility', clock: 'approval', seen: 7, of: 10 },
    ]);
    expect(ruleOf(daysWith([], { 'late:approval:facility': 9 }), 'clock')).toEqual([]);
  });
});
