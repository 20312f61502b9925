import { withoutGreeting } from './greeting';

/** From here on two texts of one place are offered as the same matter (B9). */
export const ALIKE = 0.28;
/** What stands further back tells more of the person than of the matter. */
const OPENING = 180;

/** How often each pair of neighbouring characters, in either order, stands in a text, weighed: 1 + log of the count, over the length of all. */
export type Grams = ReadonlyMap<string, number>;

/** Pairs that every complaint has: they say nothing of its matter. */
const everyday: ReadonlySet<string> = new Set(
  '小区 业主 我们 领导 尊敬 敬的 您好 你好 反映 请求 投诉 问题 希望 解决 物业 居民 我是 是我 开发 发商 关于 严重 没有 一个 有关 相关 部门 政府 管理'.split(
    ' ',
  ),
);

const blanks = /[\s\p{P}\p{S}]+/gu;

function countInto(counts: Map<string, number>, text: string, times: number): void {
  for (const run of text.toLowerCase().split(blanks)) {
    const characters = Array.from(run);
    for (let at = 0; at + 1 < characters.length; at++) {
      const [one = '', other = ''] = characters.slice(at, at + 2);
      if (everyday.has(one + other)) continue;
      // Names are written one way and the other: 绿地 and 地绿 are one pair.
      const pair = one < other ? one + other : other + one;
      counts.set(pair, (counts.get(pair) ?? 0) + times);
    }
  }
}

/** What two texts are compared by: pairs of characters of the title, counted twice, and of the beginning. */
export function gramsOf(text: string, title = ''): Grams {
  const counts = new Map<string, number>();
  countInto(counts, title, 2);
  countInto(counts, Array.from(withoutGreeting(text)).slice(0, OPENING).join(''), 1);
  let square = 0;
  for (const [pair, count] of counts) {
    const weight = 1 + Math.log(count);
    counts.set(pair, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  for (const [pair, weight] of counts) counts.set(pair, weight / length);
  return counts;
}

/** How alike two texts are: 0 nothing in common, 1 the same pairs as often. */
export function likeness(one: Grams, other: Grams): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [pair, weight] of few) sum += weight * (many.get(pair) ?? 0);
  return sum;
}
