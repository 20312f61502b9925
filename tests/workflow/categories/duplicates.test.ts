import { rankedDuplicates, sinceWhen } from '../../../cloudfunctions/shared/workflow/categories/duplicates';
import { ALIKE, gramsOf, likeness } from '../../../cloudfunctions/shared/workflow/categories/likeness';
import type { Complaint } from '../../../cloudfunctions/shared/workflow/complaint';
import type { Category } from '../../../types/complaint';
import { settings } from '../../support/community';

const alike = (one: string, other: string) => likeness(gramsOf(one), gramsOf(other));

const NOW = '2026-03-31T00:00:00.000Z';
const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

const one = (id: string, text: string, category?: Category, days = 1, further?: Category) => ({
  complaint: { id, text, category, further, filedAt: daysAgo(days) } as Complaint,
});
const ids = (found: { complaint: Complaint }[]) => found.map(({ complaint }) => complaint.id);

test('B9 a text is wholly like itself, not at all like another, and likeness has no direction', () => {
  const lift = '二单元电梯门关不上，来回弹';
  expect(alike(lift, lift)).toBeCloseTo(1);
  expect(alike(lift, '垃圾没人收')).toBe(0);
  expect(alike(lift, '电梯门又弹开')).toBeCloseTo(alike('电梯门又弹开', lift));
  expect(alike('', lift)).toBe(0);
});

test('B9 what is said again counts more, by the logarithm', () => {
  const [lift = 0, gate = 1] = gramsOf('电梯。电梯。电梯。门禁').values();
  expect(lift / gate).toBeCloseTo(1 + Math.log(3));
});

test('B9 a name that is written the other way round is the same name', () => {
  expect(alike('兰亭，虚假宣传', '亭兰，虚假宣传')).toBeCloseTo(1);
  expect(alike('兰亭', '兰花，亭子')).toBe(0);
});

test('B9 the same matter in other words is alike, another matter in the same building is not', () => {
  const asked = '二单元的电梯门关不上，每次要弹好几回才走';
  expect(alike(asked, '二单元电梯门总是关不上，弹来弹去')).toBeGreaterThan(ALIKE);
  expect(alike(asked, '二单元门口的路灯晚上不亮，看不清台阶')).toBeLessThan(ALIKE);
});

test('B9 what stands in every complaint counts nothing, and a title counts twice', () => {
  expect(alike('尊敬的领导：您好！我们，小区，业主，请求，解决', '小区，业主，希望，解决')).toBe(0);
  const titled = likeness(gramsOf('请看一下', '车库漏水'), gramsOf('车库漏水'));
  expect(titled).toBeGreaterThan(alike('请看一下车库漏水', '车库漏水'));
});

test('B9 of the chosen kind, the likest first; what is of another kind is not offered', () => {
  const found = rankedDuplicates(
    { text: '电梯门关不上', chosen: 'facility' },
    [
      one('lamp', '路灯不亮', 'facility'),
      one('lift', '电梯门关不上了', 'facility'),
      one('both', '楼道很脏', 'sanitation', 1, 'facility'),
      one('noise', '电梯门关不上，响得睡不着', 'noise'),
    ],
    NOW,
    settings,
  );
  expect(ids(found)).toEqual(['lift', 'lamp', 'both']);
});

test('B9 where nobody has chosen a kind, words alone may offer a case', () => {
  const there = [one('lift', '电梯门关不上了'), one('lamp', '路灯不亮', 'facility')];
  expect(ids(rankedDuplicates({ text: '电梯门关不上' }, there, NOW, settings))).toEqual(['lift']);
  expect(
    ids(rankedDuplicates({ text: '电梯门关不上', suggested: 'facility' }, there, NOW, settings)),
  ).toEqual(['lift', 'lamp']);
});

test('§3.2.1 B9 so many days as the community has set for a kind', () => {
  const categories = settings.categories.map((kind) =>
    kind.code === 'facility' ? { ...kind, sameWithinDays: 90 } : kind,
  );
  const there = [one('day90', '电梯门', 'facility', 90), one('day91', '电梯门', 'facility', 91)];
  expect(ids(rankedDuplicates({ text: '电梯门', chosen: 'facility' }, there, NOW, { categories }))).toEqual([
    'day90',
  ]);
  expect(sinceWhen(NOW, { categories })).toBe(daysAgo(90));
});

test('B9 thirty days, sixty for what is built or billed', () => {
  const there = [
    one('day30', '电梯门', 'facility', 30),
    one('day31', '电梯门', 'facility', 31),
    one('leak60', '渗水', 'structureLeak', 60),
    one('leak61', '渗水', 'structureLeak', 61),
  ];
  expect(ids(rankedDuplicates({ text: '电梯门', chosen: 'facility' }, there, NOW, settings))).toEqual([
    'day30',
  ]);
  expect(ids(rankedDuplicates({ text: '渗水', chosen: 'structureLeak' }, there, NOW, settings))).toEqual([
    'leak60',
  ]);
  expect(sinceWhen(NOW, settings)).toBe(daysAgo(60));
});
