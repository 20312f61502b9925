import { boundsOf, comparedWork } from '../../cloudfunctions/shared/workflow/figures';

test('§5.3 the bounds of a share are Wilson’s, and stay within 0 and 1', () => {
  const { low, high } = boundsOf(8, 10);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
  expect(boundsOf(0, 10).low).toBe(0);
  expect(boundsOf(10, 10).high).toBeCloseTo(1);
});

// He has the leaks, of which few end well; Mei has the lamps, of which most do.
const counts = {
  'work:he:answered:structureLeak': 40,
  'work:he:content:structureLeak': 24,
  'work:mei:answered:structureLeak': 10,
  'work:mei:content:structureLeak': 4,
  'work:he:answered:facility': 10,
  'work:he:content:facility': 10,
  'work:mei:answered:facility': 90,
  'work:mei:content:facility': 80,
};
const content = (...ids: string[]) => comparedWork(counts, ids, 'content', ['answered']);

test('§5.3 whoever has the hard matters is measured by what is usual in them', () => {
  const he = content('he');
  expect(he).toMatchObject({ part: 34, whole: 50 });
  // 40 × 28/50 + 10 × 90/100: less than the 34 that he reached, though Mei's plain share is higher.
  expect(he.expected).toBeCloseTo(31.4);
  const mei = content('mei');
  expect(mei.part / mei.whole).toBeGreaterThan(he.part / he.whole);
  expect(mei.part).toBeLessThan(mei.expected);
});

test('§5.3 everybody together did as was to be expected, and nobody did nothing', () => {
  const all = content('he', 'mei');
  expect(all.part).toBe(118);
  expect(all.expected).toBeCloseTo(118);
  expect(content('song')).toEqual({ part: 0, whole: 0, expected: 0 });
});

test('§5.3 what was late belongs to the same whole as what was kept', () => {
  const onTime = comparedWork(
    { 'work:he:kept:plan': 3, 'work:he:late:plan': 1, 'work:mei:kept:plan': 4 },
    ['he'],
    'kept',
    ['kept', 'late'],
  );
  expect(onTime).toEqual({ part: 3, whole: 4, expected: 3.5 });
});
