import { answerDefinitions } from './answer-definitions';
import { judged } from './clocks';
import { type FigureDefinition, of, total } from './definition';
import { exactQuantile } from './histogram';
import { histogramOf, lengthDefinitions } from './length-definitions';
import { suggestionDefinitions } from './suggestions';

/** Every figure with its definition, printed under the number (B14, §3.7.2). */
export const figureDefinitions: readonly FigureDefinition[] = [
  {
    name: 'received',
    topic: 'volume',
    label: '收到投诉',
    definition: '期内收到的投诉件数，以收到之日计，含代客登记，含后来并案、撤回的。',
    unit: 'count',
    part: of('received'),
  },
  {
    name: 'ended',
    topic: 'volume',
    label: '办结',
    definition:
      '期内归档、不予受理、撤回的件数。再次打开后又办结的，再计一次；没有谈拢、以最终答复结束的不算办结，另计。',
    unit: 'count',
    part: (counts) => of('ended')(counts) - of('disputed')(counts),
  },
  {
    name: 'disputed',
    topic: 'volume',
    label: '最终答复（未解决）',
    definition: '期内没有谈拢、以书面最终答复结束的件数。算未解决，不算办结。',
    unit: 'count',
    part: of('disputed'),
  },
  {
    name: 'responded',
    topic: 'promises',
    label: '响应率',
    definition:
      '收到后 24 小时内已电话或当面联系上，或已开始调查、已答复不予受理的件数 ÷ 期内收到的件数。收到不满 24 小时、还没有响应的也在分母里。',
    rest: '24 小时内没有响应的',
    targets: [{ who: '12345 考核', share: 0.92 }],
    unit: 'share',
    part: of('responded'),
    whole: of('received'),
  },
  {
    name: 'kept',
    topic: 'promises',
    label: '按时率',
    definition:
      '期内到点前完成的时限 ÷（按时完成的 + 超时的）。每件每轮每个时限计一次；因撤回、并案等不再需要的不计。',
    rest: '超时的',
    unit: 'share',
    part: (counts) => judged.reduce((sum, clock) => sum + (counts[`kept:${clock}`] ?? 0), 0),
    whole: (counts) =>
      judged.reduce((sum, clock) => sum + of(`kept:${clock}`, `breached:${clock}`)(counts), 0),
  },
  ...answerDefinitions,
  {
    name: 'once',
    topic: 'answers',
    label: '一次解决率',
    definition: '第一轮就归档的件数 ÷ 期内归档的件数。没有人评价而归档的也在内。',
    rest: '不止一轮的',
    unit: 'share',
    part: of('round:1'),
    whole: of('archived'),
  },
  {
    name: 'contacted',
    topic: 'promises',
    label: '48 小时联系率',
    definition: '处理完成后在联系时限内联系上（或住户已评价）的件次 ÷（按时的 + 超时的）。',
    rest: '超时的',
    unit: 'share',
    part: of('kept:contact'),
    whole: of('kept:contact', 'breached:contact'),
  },
  {
    name: 'revisited',
    topic: 'promises',
    label: '一个月回访率',
    definition: '处理完成后一个月内完成回访的件次（住户已搬走、登记了情况的也算）÷（按时的 + 超时的）。',
    rest: '超时的',
    unit: 'share',
    part: of('kept:revisit'),
    whole: of('kept:revisit', 'breached:revisit'),
  },
  {
    name: 'reached',
    topic: 'promises',
    label: '有效回访率',
    definition: '回访联系上的次数 ÷ 期内回访的次数（住户已搬走的不计）。',
    rest: '没有联系上的',
    unit: 'share',
    part: of('revisitReached'),
    whole: of('revisitTried'),
  },
  ...suggestionDefinitions,
  {
    name: 'recordedSoon',
    topic: 'promises',
    label: '登记及时率',
    definition: '电话、当面等由工作人员登记的件中，收到后 15 分钟内登记的 ÷ 期内由工作人员登记的件数。',
    rest: '登记晚了的',
    unit: 'share',
    part: of('recordedSoon'),
    whole: of('recorded'),
  },
  {
    name: 'silence',
    topic: 'promises',
    label: '沉默超时',
    definition: '答应的更新时间过了还没有给住户任何消息的次数，以到点之日计；同一件每超一次计一次。',
    unit: 'count',
    part: of('missed:progress'),
  },
  {
    name: 'measureMissed',
    topic: 'promises',
    label: '措施超期',
    definition: '方案里的措施过了答应的日期还没有完成的次数，以到期之日计。',
    unit: 'count',
    part: of('missed:measure'),
  },
  {
    name: 'transferred',
    topic: 'volume',
    label: '转办三次及以上',
    definition: '期内第三次转交的件数。',
    unit: 'count',
    part: of('transferred3'),
  },
  ...lengthDefinitions,
  {
    name: 'again',
    topic: 'places',
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
    topic: 'places',
    label: '热点数',
    definition: '期末那天往前 30 天内，有三户或以上投诉同一类事、同一楼栋或公共部位的，计一个热点。',
    unit: 'count',
    beyond: true,
    part: of('hotSpots'),
  },
  {
    name: 'age',
    topic: 'volume',
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
