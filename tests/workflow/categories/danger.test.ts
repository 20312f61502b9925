import { dangerIn } from '../../../cloudfunctions/shared/workflow/categories/danger';
import { emergencyCalls } from '../../../cloudfunctions/shared/workflow/categories/emergency';
import { phrases } from '../../bench/danger-phrases';

const level = (text: string) => dangerIn(text)?.level;

test.each(phrases)('C3 danger now: $now', ({ now, not }) => {
  expect(level(now)).toBe('now');
  for (const text of not) expect([text, level(text)]).not.toEqual([text, 'now']);
});

test.each([
  ['如果发生燃气泄漏，整栋楼都会着火', '如果'],
  ['一旦着火，后果严重', '一旦'],
  ['线路可能漏电', '可能'],
  ['电梯去年困人', '去年'],
  ['2024年3月电梯困人', '年月'],
  ['电梯曾困人', '曾'],
  ['多次漏电', '多次'],
])('C3 a hazard and no more: %s', (text) => {
  expect(level(text)).toBe('hazard');
});

test('C3 what is supposed stays so until the sentence ends, and no longer', () => {
  expect(level('如果水管再不修，爆管了，漏电了')).toBe('hazard');
  expect(level('如果水管再不修就麻烦了。现在漏电了')).toBe('now');
  expect(level('去年电梯困人，现在又有人被困在电梯里')).toBe('now');
});

test.each([
  '请关停电梯',
  '关注小区电梯',
  '帮助贫困人口',
  '电线剪断了',
  '广告上全是砍头息',
  '塌方式违建',
  '车位被抢占了',
  '没有着火，只是油烟大',
  '请换一个漏电保护器',
  '业主气得冒火',
])('C3 no danger at all: %s', (text) => {
  expect(level(text)).toBeUndefined();
});

test('C3 a long text raises danger now only by a word of now; a standing fault only so too', () => {
  const long =
    '物业管理方面我想反映几件事情，请你们逐条答复，谢谢你们一直以来的辛苦工作，希望能越来越好。'.repeat(2);
  expect(level(`${long}地下车库起火了。`)).toBe('hazard');
  expect(level(`${long}地下车库现在起火了。`)).toBe('now');
  expect(level('外墙瓷砖脱落')).toBe('hazard');
  expect(level('外墙瓷砖正在脱落')).toBe('now');
});

test('C3 the words and the kinds say why', () => {
  expect(dangerIn('厨房煤气漏了，老人晕倒了')).toEqual({
    level: 'now',
    kinds: ['gas', 'injury'],
    words: expect.arrayContaining(['晕倒']),
  });
  expect(dangerIn('楼道灯不亮')).toBeUndefined();
});

test('C3 the likeliest number comes first, and the property is never further than second', () => {
  const calls = (...kinds: Parameters<typeof emergencyCalls>[0]) =>
    emergencyCalls(kinds, { phone24h: '400-1' }).map(({ whom }) => whom);
  expect(calls('trapped')).toEqual(['property', 'fire', 'ambulance', 'police']);
  expect(calls('fire')).toEqual(['fire', 'property', 'ambulance', 'police']);
  expect(calls('injury')).toEqual(['ambulance', 'property', 'fire', 'police']);
  expect(calls('violence', 'injury')).toEqual(['police', 'property', 'ambulance', 'fire']);
});
