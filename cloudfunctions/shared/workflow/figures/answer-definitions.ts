import type { Counts } from './counts';
import { type FigureDefinition, of, total } from './definition';

const answered = (counts: Counts): number => total(counts, 'answer:');
const contented = (who: string) => of(`answer:${who}:satisfied`, `answer:${who}:mostly`);

/** What residents said of the rounds that they were asked about, and how many of those were opened again (§3.6, B14). */
export const answerDefinitions: readonly FigureDefinition[] = [
  {
    name: 'satisfied',
    topic: 'answers',
    label: '满意率',
    definition: '（满意 + 基本满意）÷ 已评价的件次，只看期内请过评价的；改过的评价以最后一次为准。',
    rest: '不满意的',
    targets: [
      { who: '12345 考核', share: 0.85 },
      { who: '物业企业', share: 0.95 },
    ],
    unit: 'share',
    part: (counts) => contented('resident')(counts) + contented('staff')(counts),
    whole: answered,
  },
  {
    name: 'satisfiedOwn',
    topic: 'answers',
    label: '满意率（住户自己评）',
    definition: '同上，只算住户本人在小程序里作的评价。',
    rest: '不满意的',
    unit: 'share',
    part: contented('resident'),
    whole: (counts) => total(counts, 'answer:resident:'),
  },
  {
    name: 'satisfiedRecorded',
    topic: 'answers',
    label: '满意率（工作人员代录）',
    definition: '同上，只算工作人员电话询问后代录的评价，住户可以推翻。',
    rest: '不满意的',
    unit: 'share',
    part: contented('staff'),
    whole: (counts) => total(counts, 'answer:staff:'),
  },
  {
    name: 'answered',
    topic: 'answers',
    label: '评价回收率',
    definition: '已评价的件次 ÷ 期内请过评价的件次。没有评价的不算满意，也不算不满意。',
    rest: '没有评价的',
    unit: 'share',
    part: answered,
    whole: of('asked'),
  },
  {
    name: 'noResponse',
    topic: 'answers',
    label: '没有评价就结束',
    definition:
      '请过评价、没有得到评价就结束的件次（无人答复而归档、撤回、另开一轮等）÷ 期内请过评价的件次。满意、不满意、没有评价就结束、等评价四者相加等于请过评价的件次。',
    unit: 'share',
    part: of('silent'),
    whole: of('asked'),
  },
  {
    name: 'pending',
    topic: 'answers',
    label: '等评价',
    definition: '请过评价、现在还在等住户答复的件次 ÷ 期内请过评价的件次。',
    unit: 'share',
    part: (counts) => of('asked')(counts) - answered(counts) - of('silent')(counts),
    whole: of('asked'),
  },
  {
    name: 'solved',
    topic: 'answers',
    label: '解决率',
    definition: '（完全解决 + 部分解决）÷ 已评价的件次，由住户的评价说了算。',
    rest: '没有解决的',
    unit: 'share',
    part: of('solved:fully', 'solved:partly'),
    whole: answered,
  },
  {
    name: 'solvedFully',
    topic: 'answers',
    label: '完全解决',
    definition: '完全解决 ÷ 已评价的件次。',
    rest: '部分解决和没有解决的',
    unit: 'share',
    part: of('solved:fully'),
    whole: answered,
  },
  {
    name: 'redone',
    topic: 'answers',
    label: '重办率',
    definition:
      '期内报过“已处理”的件次中，后来又开了一轮的（不满意、又出现、回访未过）÷ 期内报过“已处理”的件次。',
    rest: '没有再开一轮的',
    unit: 'share',
    part: of('redone'),
    whole: of('asked'),
  },
];
