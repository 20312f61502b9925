import type { Reopening, Report, StarsOf } from '../../types/insight';

/** Why a complaint went into another round. */
export const reopeningText = {
  dissatisfied: '住户不满意',
  unsolved: '住户说没有解决',
  reopened: '住户说又出现了',
  revisit: '回访发现没有解决好',
  overruled: '住户推翻了代录的评价',
} satisfies Record<Reopening, string>;

/** What stars were given for. */
export const starsText = { speed: '速度', attitude: '态度', result: '结果' } satisfies Record<
  StarsOf,
  string
>;

/** What residents, findings and rounds say, with what exactly is counted (B14). */
export const sayings = {
  severities: { title: '严重程度', definition: '期内收到的件数，按现在的定级。' },
  validities: { title: '调查结论', definition: '期内完成的调查，以完成之日计。' },
  reasons: { title: '为什么不满意', definition: '期内请过评价、答不满意的件次，可以选几项。' },
  rounds: { title: '几轮办成', definition: '期内归档的件数，按归档时是第几轮。' },
  reopenings: { title: '为什么又开一轮', definition: '期内报过“已处理”、后来又开了一轮的件次。' },
  missed: {
    title: '其他到点没有做到的',
    definition: '没有按时率的时限（沉默、措施、加急审批等）到点没有做到的次数。',
  },
  stars: {
    title: '星级',
    definition: '期内请过评价、住户打了星的件次，以最后一次评价为准；条长是平均星数。',
  },
} as const;

/** What became of those who were asked: four numbers that add up (B13.9). */
export function askedOf({ figures }: Report): {
  title: string;
  definition: string;
  rows: { name: string; number: string; count: number }[];
} {
  const figure = (name: string) => figures.find((one) => one.name === name)?.now;
  const [satisfied, silent, pending] = ['satisfied', 'noResponse', 'pending'].map(figure);
  const asked = silent?.whole ?? 0;
  const rows =
    satisfied && silent && pending && asked > 0
      ? [
          { name: '满意和基本满意', number: 'satisfied', count: satisfied.part },
          { name: '不满意', number: 'satisfied-', count: (satisfied.whole ?? 0) - satisfied.part },
          { name: '没有评价就结束', number: 'noResponse', count: silent.part },
          { name: '等评价', number: 'pending', count: pending.part },
        ]
      : [];
  const definition = `期内请过评价的 ${asked} 件次，以请评价之日计；四者相加等于 ${asked}。`;
  return { title: '请过评价的去向', definition, rows };
}

/** How many stars of five were given for what, and how many of each. */
export const starsOf = ({ stars = [] }: Report) =>
  stars
    .filter(({ counts }) => counts.some((count) => count > 0))
    .map(({ of, counts }) => {
      const all = counts.reduce((sum, count) => sum + count, 0);
      const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / all;
      return { of, counts, all, mean, name: starsText[of], says: `平均 ${mean.toFixed(1)} 星 · ${all} 件次` };
    });
