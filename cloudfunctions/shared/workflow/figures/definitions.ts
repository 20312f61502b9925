import { judged } from './clocks';
import { type Counts, under } from './counts';
import { type FigureDefinition, of, total } from './definition';
import { exactQuantile, quantileOf } from './histogram';
import { suggestionDefinitions } from './suggestions';

const answered = (counts: Counts): number => total(counts, 'answer:');
const contented = (who: string) => of(`answer:${who}:satisfied`, `answer:${who}:mostly`);

/** A histogram as it lies in the counters under a prefix. */
export const histogramOf = (counts: Counts, prefix: string): Map<number, number> =>
  new Map([...under(counts, prefix)].map(([column, count]) => [Number(column), count]));

const wholeLength = (share: number) => (counts: Counts) => quantileOf(histogramOf(counts, 'whole:'), share);
const wholes = (counts: Counts): number => total(counts, 'whole:');

/** Every figure with its definition, printed under the number (B14, §3.7.2). */
export const figureDefinitions: readonly FigureDefinition[] = [
  {
    name: 'received',
    label: '收到投诉',
    definition: '期内收到的投诉件数，以收到之日计，含代客登记，含后来并案、撤回的。',
    unit: 'count',
    part: of('received'),
  },
  {
    name: 'ended',
    label: '办结',
    definition: '期内离开在办清单的件数：归档、不予受理、撤回、最终答复。再次打开后又办结的，再计一次。',
    unit: 'count',
    part: of('ended'),
  },
  {
    name: 'responded',
    label: '响应率',
    definition:
      '收到后 24 小时内已电话或当面联系上，或已开始调查、已答复不予受理的件数 ÷ 期内收到的件数。收到不满 24 小时、还没有响应的也在分母里。',
    rest: '24 小时内没有响应的',
    unit: 'share',
    part: of('responded'),
    whole: of('received'),
  },
  {
    name: 'kept',
    label: '按时率',
    definition:
      '期内到点前完成的时限 ÷（按时完成的 + 超时的）。每件每轮每个时限计一次；因撤回、并案等不再需要的不计。',
    rest: '超时的',
    unit: 'share',
    part: (counts) => judged.reduce((sum, clock) => sum + (counts[`kept:${clock}`] ?? 0), 0),
    whole: (counts) =>
      judged.reduce((sum, clock) => sum + of(`kept:${clock}`, `breached:${clock}`)(counts), 0),
  },
  {
    name: 'satisfied',
    label: '满意率',
    definition: '（满意 + 基本满意）÷ 已评价的件次，只看期内请过评价的；改过的评价以最后一次为准。',
    rest: '不满意的',
    unit: 'share',
    part: (counts) => contented('resident')(counts) + contented('staff')(counts),
    whole: answered,
  },
  {
    name: 'satisfiedOwn',
    label: '满意率（住户自己评）',
    definition: '同上，只算住户本人在小程序里作的评价。',
    rest: '不满意的',
    unit: 'share',
    part: contented('resident'),
    whole: (counts) => total(counts, 'answer:resident:'),
  },
  {
    name: 'satisfiedRecorded',
    label: '满意率（工作人员代录）',
    definition: '同上，只算工作人员电话询问后代录的评价，住户可以推翻。',
    rest: '不满意的',
    unit: 'share',
    part: contented('staff'),
    whole: (counts) => total(counts, 'answer:staff:'),
  },
  {
    name: 'answered',
    label: '评价回收率',
    definition: '已评价的件次 ÷ 期内请过评价的件次。没有评价的不算满意，也不算不满意。',
    rest: '没有评价的',
    unit: 'share',
    part: answered,
    whole: of('asked'),
  },
  {
    name: 'solved',
    label: '解决率',
    definition: '（完全解决 + 部分解决）÷ 已评价的件次，由住户的评价说了算。',
    rest: '没有解决的',
    unit: 'share',
    part: of('solved:fully', 'solved:partly'),
    whole: answered,
  },
  {
    name: 'solvedFully',
    label: '完全解决',
    definition: '完全解决 ÷ 已评价的件次。',
    rest: '部分解决和没有解决的',
    unit: 'share',
    part: of('solved:fully'),
    whole: answered,
  },
  {
    name: 'redone',
    label: '重办率',
    definition:
      '期内报过“已处理”的件次中，后来又开了一轮的（不满意、又出现、回访未过）÷ 期内报过“已处理”的件次。',
    rest: '没有再开一轮的',
    unit: 'share',
    part: of('redone'),
    whole: of('asked'),
  },
  {
    name: 'once',
    label: '一次解决率',
    definition: '第一轮就归档的件数 ÷ 期内归档的件数。没有人评价而归档的也在内。',
    rest: '不止一轮的',
    unit: 'share',
    part: of('round:1'),
    whole: of('archived'),
  },
  {
    name: 'contacted',
    label: '48 小时联系率',
    definition: '处理完成后在联系时限内联系上（或住户已评价）的件次 ÷（按时的 + 超时的）。',
    rest: '超时的',
    unit: 'share',
    part: of('kept:contact'),
    whole: of('kept:contact', 'breached:contact'),
  },
  {
    name: 'revisited',
    label: '一个月回访率',
    definition: '处理完成后一个月内完成回访的件次 ÷（按时的 + 超时的）。',
    rest: '超时的',
    unit: 'share',
    part: of('kept:revisit'),
    whole: of('kept:revisit', 'breached:revisit'),
  },
  {
    name: 'reached',
    label: '有效回访率',
    definition: '回访联系上的次数 ÷ 期内回访的次数。',
    rest: '没有联系上的',
    unit: 'share',
    part: of('revisitReached'),
    whole: of('revisitTried'),
  },
  ...suggestionDefinitions,
  {
    name: 'transferred',
    label: '转办三次及以上',
    definition: '期内第三次转交的件数。',
    unit: 'count',
    part: of('transferred3'),
  },
  {
    name: 'median',
    label: '处理时长（中位数）',
    definition:
      '从收到到第一次报“已处理”，一半的件不超过这个时长。只算期内第一次报“已处理”的件；按时长分段计，误差不超过一成。',
    unit: 'minutes',
    part: wholes,
    length: wholeLength(0.5),
  },
  {
    name: 'slowest',
    label: '处理时长（90%）',
    definition: '同一批件中，九成不超过这个时长。',
    behind: 'median',
    unit: 'minutes',
    part: wholes,
    length: wholeLength(0.9),
  },
  {
    name: 'again',
    label: '重复投诉率',
    definition:
      '收到之前 90 天内，同一户（楼栋、单元、房号；没有房号的看投诉人）或同一公共部位已有过同类投诉的件数 ÷ 期内收到的件数。还没有分类的不算重复。',
    unit: 'share',
    beyond: true,
    part: of('again'),
    whole: of('received'),
  },
  {
    name: 'hotSpots',
    label: '热点数',
    definition: '期末那天往前 30 天内，有三户或以上投诉同一类事、同一楼栋或公共部位的，计一个热点。',
    unit: 'count',
    beyond: true,
    part: of('hotSpots'),
  },
  {
    name: 'age',
    label: '未办结库龄（中位数）',
    definition: '今天还没有办结的件，从收到之日到今天，一半不超过这个时长。只有到今天为止的时段才有这个数。',
    behind: 'unfinished',
    unit: 'minutes',
    beyond: true,
    part: (counts) => total(counts, 'age:'),
    length: (counts) => {
      const days = exactQuantile(histogramOf(counts, 'age:'), 0.5);
      return days === null ? null : days * 24 * 60;
    },
  },
];
