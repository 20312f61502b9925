import fc from 'fast-check';
import { lookupsOf } from '../../cloudfunctions/shared/lookups';
import { prefixOf } from '../../cloudfunctions/shared/number';
import { phrasesOf, wordTerms } from '../../cloudfunctions/shared/search/words';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { calendarOf } from '../../cloudfunctions/shared/workflow/calendar';
import type { Complaint } from '../../cloudfunctions/shared/workflow/complaint';
import { addDocuments } from '../../emulator/seed/documents';
import type { Input } from '../../types/api';
import type { Location } from '../../types/complaint';
import { type Cloud, contactKey, startCloud } from '../support/cloud';
import { settings } from '../support/community';
import { fileOne, storyUntil } from '../support/story';

type Search = Input<'complaint', 'search'>;

const phrases = ['电梯异响', '楼道漏水', '车库照明', '垃圾清运', 'wifi信号', '装修噪音', '门禁失灵'];
const categories = ['facility', 'noise', 'sanitation'] as const;
const stages = ['submitted', 'assigned', 'archived'] as const;
const channels = ['miniProgram', 'phone'] as const;
const handlers = ['person-li', 'person-wu', undefined] as const;
const answers = ['satisfied', 'dissatisfied', undefined] as const;
const places = [
  { building: '1号楼', unit: '1单元', room: '101' },
  { building: '3号楼', room: '502' },
  { publicPlace: '地下车库' },
  { building: '3号楼', publicPlace: '地下车库' },
] as const;

const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

let cloud: Cloud;
let whole: Complaint[] = [];

/** Hundred files of every kind, filed an hour after one another. */
const fill = async (): Promise<void> => {
  const like = cloud.file(await fileOne(cloud, cloud.hand('lin')));
  const files = Array.from({ length: 100 }, (_, n): ComplaintFile => {
    const { rating: ___, handlerId: ____, ...base } = like.complaint;
    const handlerId = of(handlers, Math.floor(n / 2));
    const satisfaction = of(answers, Math.floor(n / 3));
    const filedAt = new Date(Date.UTC(2025, 10, 1, n)).toISOString();
    const id = `c${String((n * 7919) % 1000).padStart(3, '0')}search`;
    const rating = { round: 1, at: filedAt, firstAt: filedAt, by: 'x', byStaff: false };
    const complaint: Complaint = {
      ...base,
      id,
      no: `${prefixOf(filedAt)}${String(n).padStart(5, '0')}`,
      residentId: 'person-chen',
      filedAt,
      text: `${of(phrases, n)}，一直没有人处理，${of(phrases, n * 3 + 1)}也一样`,
      category: of(categories, n),
      stage: of(stages, Math.floor(n / 5)),
      channel: of(channels, Math.floor(n / 7)),
      location: of(places, Math.floor(n / 4)),
      sensitive: n % 9 === 0,
      namedStaff: n % 18 === 0 ? ['person-zheng'] : [],
      sealed: n % 11 === 0,
      ...(handlerId ? { handlerId } : {}),
      ...(satisfaction ? { rating: { ...rating, solved: 'fully', satisfaction, tags: [], photos: [] } } : {}),
    };
    const lookups = { ...lookupsOf(complaint, calendarOf(settings.calendar)), untold: false, dueAt: null };
    return { ...like, ...lookups, _id: id, ownerKey: 'other', complaint, events: [] };
  });
  await addDocuments(cloud.emulator.database, 'complaints', files);
  whole = files.map(({ complaint }) => complaint);
};

beforeAll(async () => {
  process.env.HUIYIN_CONTACT_KEY = contactKey;
  cloud = await startCloud();
  await fill();
});
afterAll(async () => {
  delete process.env.HUIYIN_CONTACT_KEY;
  await cloud.stop();
});

/** Every page of a search. */
const found = async (who: string, wanted: Search): Promise<string[]> => {
  const ids: string[] = [];
  for (let cursor: string | undefined, page = 0; page < 20; page++) {
    const answer = await cloud
      .hand(who)
      .ask('complaint', 'search', { ...wanted, ...(cursor ? { cursor } : {}) });
    if (answer.loose) return [];
    ids.push(...answer.rows.map(({ id }) => id));
    cursor = answer.next;
    if (!cursor) break;
  }
  return ids;
};

/** What somebody may find at all (B12, B10). */
const mayFind = (who: string, { sensitive, namedStaff, handlerId }: Complaint): boolean => {
  if (namedStaff.includes(`person-${who}`)) return false;
  if (who === 'li') return handlerId === 'person-li' && !sensitive;
  return who === 'qian' ? !sensitive : true;
};

const day = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

const answersTo = (wanted: Search, complaint: Complaint): boolean => {
  const { location, sealed } = complaint;
  const { unit, room }: Location = location;
  return [
    !wanted.words || complaint.text.includes(wanted.words),
    !wanted.category || complaint.category === wanted.category,
    !wanted.stage || complaint.stage === wanted.stage,
    !wanted.handlerId || complaint.handlerId === wanted.handlerId,
    !wanted.channel || complaint.channel === wanted.channel,
    !wanted.satisfaction || complaint.rating?.satisfaction === wanted.satisfaction,
    !wanted.building || location.building === wanted.building,
    !wanted.publicPlace || location.publicPlace === wanted.publicPlace,
    !wanted.room || (!sealed && room === wanted.room),
    !wanted.unit || (!sealed && unit === wanted.unit),
    !wanted.from || day(complaint.filedAt) >= wanted.from,
    !wanted.to || day(complaint.filedAt) <= wanted.to,
    !wanted.no || complaint.no.startsWith(wanted.no),
  ].every(Boolean);
};

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const searches: fc.Arbitrary<Search> = fc
  .record({
    words: maybe(fc.constantFrom('电梯', '漏水', 'wifi信号', '楼道漏水', '车库照明')),
    category: maybe(fc.constantFrom(...categories)),
    stage: maybe(fc.constantFrom(...stages)),
    handlerId: maybe(fc.constantFrom('person-li', 'person-wu')),
    channel: maybe(fc.constantFrom(...channels)),
    satisfaction: maybe(fc.constantFrom('satisfied' as const, 'dissatisfied' as const)),
    place: maybe(
      fc.constantFrom(
        { building: '3号楼' },
        { building: '3号楼', room: '502' },
        { building: '1号楼', room: '101' },
        { building: '1号楼', unit: '1单元' },
        { building: '1号楼', unit: '2单元', room: '101' },
        { building: '3号楼', publicPlace: '地下车库' },
        { publicPlace: '地下车库' },
      ),
    ),
    from: maybe(fc.constant('2025-11-02')),
    to: maybe(fc.constant('2025-11-04')),
    no: maybe(fc.constantFrom('TS2025', 'TS2025110', 'TS20251103', 'TS20251103-0004', 'TS20251103-00041')),
  })
  .map(({ place, ...rest }) => {
    const wanted = { ...rest, ...place };
    return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Search;
  });

test.each(['zhou', 'zheng', 'qian', 'li'])(
  'what %s finds is what a plain look at every file finds, newest first, in whatever combination',
  async (who) => {
    await fc.assert(
      fc.asyncProperty(searches, async (wanted) => {
        const expected = whole
          .filter((complaint) => mayFind(who, complaint) && answersTo(wanted, complaint))
          .sort((a, b) => (a.filedAt < b.filedAt ? 1 : -1))
          .map(({ id }) => id);
        const own = (await found(who, wanted)).filter((id) => id.endsWith('search'));
        expect(own).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  },
);

test('what an index has no single term for is found all the same', async () => {
  const wanted = {
    category: 'noise',
    stage: 'archived',
    channel: 'phone',
    building: '3号楼',
    handlerId: 'person-li',
  } as const;
  expect(await found('zhou', wanted)).toEqual(
    whole
      .filter((one) => answersTo(wanted, one))
      .map(({ id }) => id)
      .reverse(),
  );
});

test.each<[string, Search, number]>([
  ['by one thing, or by up to three that it is sorted by,', { category: 'facility', stage: 'archived' }, 1],
  ['by more than one', { words: '电梯异响', category: 'facility' }, 2],
])('a search %s is one request after who asks, or two, and counts nothing', async (_what, wanted, most) => {
  const mark = cloud.emulator.requests.count();
  await cloud.hand('zhou').ask('complaint', 'search', wanted);
  const requests = cloud.emulator.requests
    .since(mark)
    .filter(({ functionName }) => functionName === 'complaint');
  expect(requests.map(({ collection }) => collection)).toEqual(
    ['people', 'settings', 'complaints'].filter((name) => most === 2 || name !== 'settings'),
  );
});

test('where nothing has all the words, what has most of them comes first', async () => {
  const answer = await cloud.hand('zhou').ask('complaint', 'search', { words: '门禁失灵无法刷卡' });
  expect(answer).toMatchObject({ loose: true });
  expect(answer.next).toBeUndefined();
  const none = await cloud.hand('zhou').ask('complaint', 'search', { words: '鹦鹉学舌吵闹' });
  expect(none).toEqual({ rows: [], loose: true, takeable: true, kept: [] });
  const half = await cloud.hand('zhou').ask('complaint', 'search', { words: '门禁失灵了' });
  expect(half.rows.every(({ excerpt }) => excerpt.includes('门禁失灵'))).toBe(true);
  expect(half.rows.length).toBeGreaterThan(5);
});

test('a person is found by phone or name, keyed, and never one who withholds the name or is sealed (B10)', async () => {
  const contact = { name: '欧阳 若云', phone: '13811112222' };
  const file = (changes: object) => fileOne(cloud, cloud.hand('zhao'), { contact, ...changes });
  const [open, anonymous, sealed] = [
    await file({}),
    await file({ anonymous: true }),
    await file({ sealed: true }),
  ];
  const by = (wanted: Search) => found('qian', wanted);
  expect(await by({ phone: '13811112222' })).toEqual([anonymous, open].sort().reverse());
  expect(await by({ name: '欧阳若云' })).toEqual([open]);
  expect(await by({ building: '3号楼', unit: '2单元', room: '1201' })).not.toContain(sealed);
  expect(JSON.stringify(cloud.stored('complaints'))).not.toContain('欧阳');
  await cloud
    .hand('zhao')
    .act(open, 'nameStaff', { staffId: 'person-zheng', reason: '态度恶劣，拒绝登记并挂断电话' });
  expect(await by({ name: '欧阳若云' })).toEqual([]);
  expect(await found('zheng', { phone: '13811112222' })).not.toContain(open);
});

test('what is done to a complaint moves it in the search at once', async () => {
  const id = await storyUntil(cloud, 'submitted', { text: '走廊尽头的鹦鹉整夜叫个不停，影响休息' });
  const stage = (name: 'submitted' | 'assigned') => found('zhou', { words: '鹦鹉', stage: name });
  expect([await stage('submitted'), await stage('assigned')]).toEqual([[id], []]);
  await cloud
    .hand('qian')
    .act(id, 'accept', { category: 'noise', severity: 'normal', handlerId: cloud.hand('li').id });
  expect([await stage('submitted'), await stage('assigned')]).toEqual([[], [id]]);
});

test('the terms of a text are its neighbouring characters and its words, each once', () => {
  expect(wordTerms('电梯异响，WiFi信号差 3Ｇ')).toEqual([
    ...['电梯', '梯异', '异响', '电梯异', '梯异响', '电梯异响'],
    ...['wifi', 'wifi信', '信号', '号差', 'wifi信号', '信号差', 'wifi信号差'],
    '3g',
  ]);
  expect(wordTerms('响 a ！')).toEqual([]);
});

test('the phrases of a text are what follows from each of its places, where that is more than a term', () => {
  expect(phrasesOf('电梯异响了！WiFi信号差')).toEqual(['电梯异响了']);
  expect(phrasesOf('三单元的wifi6连不上')).toEqual([
    ...['三单元的wifi6 连不上', '单元的wifi6 连不上', '元的wifi6 连不上', '的wifi6 连不上'],
  ]);
  const [first, ...others] = phrasesOf('甲乙丙丁戊己庚辛壬癸'.repeat(6));
  expect(first).toBe('甲乙丙丁戊己庚辛壬癸'.repeat(4));
  expect(others).toHaveLength(44);
});

test('one character finds nothing and says why', async () => {
  const answer = await cloud.hand('zhou').answer('complaint', 'search', { words: '梯！' });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', fields: { words: 'TOO_SHORT' } },
  });
  const room = await cloud.hand('zhou').answer('complaint', 'search', { room: '1201' });
  expect(room).toMatchObject({ ok: false, error: { fields: { building: 'REQUIRED' } } });
});
