import { type Counts, under } from './counts';
import { type FigureDefinition, total } from './definition';
import { meanOf, quantileOf } from './histogram';

/** A histogram as it lies in the counters under a prefix. */
export const histogramOf = (counts: Counts, prefix: string): Map<number, number> =>
  new Map([...under(counts, prefix)].map(([column, count]) => [Number(column), count]));

const wholeLength = (share: number) => (counts: Counts) => quantileOf(histogramOf(counts, 'whole:'), share);
const wholes = (counts: Counts): number => total(counts, 'whole:');

/** How long it took from the receipt to the first solution: four views of one population (B14). */
export const lengthDefinitions: readonly FigureDefinition[] = [
  {
    name: 'median',
    topic: 'promises',
    label: '处理时长（中位数）',
    definition:
      '从收到到第一次报“已处理”，一半的件不超过这个时长。只算期内第一次报“已处理”的件；按时长分段计，误差不超过一成。',
    unit: 'minutes',
    part: wholes,
    length: wholeLength(0.5),
  },
  {
    name: 'mean',
    topic: 'promises',
    label: '处理时长（平均）',
    definition: '同一批件的平均时长，每件按它所在时长段的中点计，误差不超过一成。',
    behind: 'median',
    unit: 'minutes',
    part: wholes,
    length: (counts) => meanOf(histogramOf(counts, 'whole:')),
  },
  {
    name: 'most',
    topic: 'promises',
    label: '处理时长（80%）',
    definition: '同一批件中，八成不超过这个时长。',
    behind: 'median',
    unit: 'minutes',
    part: wholes,
    length: wholeLength(0.8),
  },
  {
    name: 'slowest',
    topic: 'promises',
    label: '处理时长（90%）',
    definition: '同一批件中，九成不超过这个时长。',
    behind: 'median',
    unit: 'minutes',
    part: wholes,
    length: wholeLength(0.9),
  },
];
