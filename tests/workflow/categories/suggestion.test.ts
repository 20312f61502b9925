import { suggestCategories } from '../../../cloudfunctions/shared/workflow/categories/suggestion';
import { vocabulary } from '../../../cloudfunctions/shared/workflow/categories/words';
import { Category } from '../../../types/complaint';

const first = (text: string, title?: string) => suggestCategories(text, title).offered[0];

const told: readonly (readonly [Category, string])[] = [
  ['service', '前台接电话态度差，问什么都推诿'],
  ['facility', '2号楼电梯停电停了一上午，没人维修'],
  ['sanitation', '垃圾桶三天没有清运，苍蝇到处飞'],
  ['safety', '有人往下扔酒瓶，这样的高空抛物太吓人'],
  ['noise', '楼下广场舞的音响从六点吵到十点'],
  ['parking', '我的车位又被外来车占了，怎么挪车'],
  ['fees', '这个季度物业费多收了两百块'],
  ['structureLeak', '卫生间天花板渗水，墙面都发霉了'],
  ['neighbourViolation', '隔壁敲掉承重墙，还在楼道堆杂物'],
  ['other', '小区门口的公交车站能不能往东移一点'],
];

test.each(told)('C3 a text about %s is taken for it', (category, text) => {
  expect(first(text)?.category).toBe(category);
});

test('C3 the words that led to a kind are words of the text', () => {
  const { offered } = suggestCategories('电梯坏了，保洁也不来，垃圾堆在门口');
  expect(offered.map(({ category }) => category)).toEqual(expect.arrayContaining(['facility', 'sanitation']));
  for (const { words } of offered)
    for (const word of words) expect('电梯坏了，保洁也不来，垃圾堆在门口').toContain(word);
});

test('C3 the lead is clear at three votes, and three kinds are offered where it is not', () => {
  expect(suggestCategories('电梯')).toMatchObject({ clear: true, offered: [{ score: 3 }] });
  expect(suggestCategories('门锁').clear).toBe(false); // two votes
  const mixed = suggestCategories('电梯里有垃圾，楼上噪音，车位被占，外墙渗水');
  expect(mixed.clear).toBe(false);
  expect(mixed.offered).toHaveLength(3);
});

test('C3 a title counts twice, and needs a lead of four', () => {
  expect(first('', '电梯')).toMatchObject({ category: 'facility', score: 6 });
  expect(suggestCategories('电梯，污水', '门锁，污水').offered).toMatchObject([
    { category: 'sanitation', score: 9 },
    { category: 'facility', score: 7 },
  ]);
  expect(suggestCategories('', '门锁')).toMatchObject({ clear: true, offered: [{ score: 4 }] });
  expect(suggestCategories('设备', '修理')).toMatchObject({ clear: false, offered: [{ score: 3 }] });
});

test('C3 of overlapping words the longest counts: 停车费 is not 停车 and 费', () => {
  expect(first('停车费')?.words).toEqual(['停车费']);
});

test('C3 greetings and what stands beyond the first sixty characters do not count', () => {
  expect(first(`尊敬的物业领导：您好！${'甲'.repeat(58)}电梯坏了`)?.words).toContain('电梯');
  expect(suggestCategories(`${'一'.repeat(60)}电梯`).offered).toEqual([]);
  expect(suggestCategories(`${'一'.repeat(58)}电梯`).offered).toHaveLength(1);
});

test('C3 nothing said, nothing suggested', () => {
  expect(suggestCategories('')).toEqual({ offered: [], clear: false });
  expect(suggestCategories('嗯嗯')).toEqual({ offered: [], clear: false });
});

test('C3 every kind has words of each weight, and no kind weighs a word twice', () => {
  for (const category of Category.options) {
    const weights = vocabulary[category];
    const words = [weights[3], weights[2], weights[1]].flatMap((line) => line.split(' '));
    expect(words.every((word) => word.length > 0)).toBe(true);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  }
});
