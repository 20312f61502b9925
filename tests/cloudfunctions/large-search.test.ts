import { lookupsOf } from '../../cloudfunctions/shared/lookups';
import { prefixOf } from '../../cloudfunctions/shared/number';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { calendarOf } from '../../cloudfunctions/shared/workflow/calendar';
import { type Filled, startFilled } from '../bench/archive/cloud';
import { chance } from '../bench/archive/language';
import { scannedByMingo } from '../bench/archive/mingo';
import { type Plain, plainOf } from '../bench/archive/scan';
import { searchesOf } from '../bench/archive/searches';
import { BOUND, summary } from '../bench/archive/table';
import { type Trial, tryOut } from '../bench/archive/trial';
import { settings } from '../support/community';

let filled: Filled;
beforeAll(async () => {
  filled = await startFilled(1_000);
});
afterAll(() => filled.stop());

const faulty = (trials: readonly Trial[]) =>
  trials.filter(
    ({ wrong, missed, documents, returned }) =>
      wrong.length + missed.length > 0 || documents > BOUND * returned,
  );

test('whatever is searched for: what a plain look at every file finds, and hardly a document more is examined', async () => {
  const { files, plain } = filled;
  const asked = searchesOf(plain, 2, chance(4));
  const trials: Trial[] = [];
  for (const one of asked) trials.push(...(await tryOut(filled, one, 2)));
  expect(faulty(trials)).toEqual([]);
  const { found, searches, requests, short } = summary(trials);
  expect(found).toBeGreaterThan(0.6 * searches);
  expect(short).toBe(0);
  expect(requests).toBeLessThanOrEqual(4);
  // The plain look is not alone in what it sees.
  expect(scannedByMingo(files, plain, asked).size).toBeGreaterThan(30);
});

/** Files that are alike but for their words, one a minute, more of them than one request looks at. */
const crowd = (words: (n: number) => string, count: number): { files: ComplaintFile[]; plain: Plain[] } => {
  const like = filled.files.find(({ complaint }) => complaint.communityId === settings.communityId);
  if (!like) throw new Error('an archive without a file of the community');
  const files = Array.from({ length: count }, (_, n) => {
    const id = `crowd${String(n).padStart(5, '0')}`;
    const filedAt = new Date(Date.UTC(2019, 0, 1, 0, n)).toISOString();
    const { residentId: _resident, remedy: _remedy, resolution: _resolution, ...rest } = like.complaint;
    const complaint = {
      ...{ ...rest, id, filedAt, no: `${prefixOf(filedAt)}${String(n).padStart(5, '0')}`, text: words(n) },
      ...{ sensitive: false, namedStaff: [], location: {} },
    };
    return { ...like, ...lookupsOf(complaint, calendarOf(settings.calendar)), _id: id, complaint };
  });
  const nobody = filled.archive.filedBy.get(like._id);
  return { files, plain: files.map((file) => plainOf(file, nobody as never)) };
};

test('two frequent words that hardly ever come together: no more is looked at than a page may cost, and none is missed', async () => {
  const both = (n: number): boolean => n % 400 === 7 || n < 25;
  const { files, plain } = crowd((n) => {
    if (both(n)) return '甲鼠乙牛丙虎';
    return n % 2 === 0 ? '甲鼠在此，与别的事无关' : '乙牛在此，与别的事无关';
  }, 2_600);
  await filled.cloud.emulator.database.load('complaints', files as unknown as Record<string, unknown>[]);
  const crowded = { ...filled, plain };
  const pages = async (words: string) => tryOut(crowded, { kind: words, who: 'zhou', wanted: { words } }, 9);
  const apart = await pages('甲鼠 乙牛');
  expect(faulty(apart)).toEqual([]);
  expect(summary(apart)).toMatchObject({ returned: plain.filter((_, n) => both(n)).length, wrong: 0 });
  expect(summary(apart).mostKeys).toBeLessThan(8_000);
  expect(summary(apart).requests).toBeLessThanOrEqual(9);
  const ofDay = { kind: 'number, begun', who: 'zhou', wanted: { no: 'TS20190102-0' } } as const;
  expect(faulty(await tryOut(crowded, ofDay, 3))).toEqual([]);
  // What stands apart is not what stands together.
  expect(faulty(await pages('甲鼠乙牛'))).toEqual([]);
  expect((await pages('鼠乙牛在'))[0]).toMatchObject({ loose: true });
});

const signs = '子丑寅卯辰巳午未申酉戌亥春夏秋冬东南西北金木水火土';

test.each<[string, string, string, string]>([
  ['whose fours stand apart', '梅兰竹菊松', '梅兰竹菊松树', '梅兰竹菊与兰竹菊松'],
  ['of one character again and again', '咚咚咚咚咚', '昨夜咚咚咚咚咚到天亮', '昨夜咚咚咚咚到天亮'],
  ['that are long', signs.slice(0, 20), signs, `${signs.slice(0, 19)}，${signs.slice(2)}`],
  [
    'that are as long as they may be',
    `${signs}${signs.slice(0, 15)}`,
    `${signs}${signs}`,
    `${signs}，${signs.slice(1)}${signs.slice(0, 14)}`,
  ],
  [
    'with letters at their end',
    '三单元五楼走廊里新装的路由器wifi',
    '三单元五楼走廊里新装的路由器WiFi坏了',
    '三单元五楼走廊里新装的路由器wifi6坏了',
  ],
  ['of two passages', '梅兰竹菊松 琴棋书画剑', '梅兰竹菊松，琴棋书画剑', '梅兰竹菊松，琴棋书画与棋书画剑'],
  [
    'of more words than lead',
    '子丑 寅卯 辰巳 午未 申酉 戌亥 春夏 秋冬 东南 西北',
    '子丑，寅卯，辰巳，午未，申酉，戌亥，春夏，秋冬，东南，西北',
    '子丑，寅卯，辰巳，午未，申酉，戌亥，春夏，秋冬，东南',
  ],
])('words %s lead to what has them, and nothing else is looked at', async (kind, words, having, without) => {
  const { emulator } = filled.cloud;
  const { files, plain } = crowd((n) => (n % 7 === 0 ? having : without), 200);
  await emulator.database.load('complaints', files as unknown as Record<string, unknown>[]);
  const trials = await tryOut({ ...filled, plain }, { kind, who: 'zhou', wanted: { words } }, 30);
  expect(faulty(trials)).toEqual([]);
  expect(summary(trials)).toMatchObject({ returned: 29, documents: 29, wrong: 0, missed: 0 });
});
