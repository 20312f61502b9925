import { categoryText } from '../../../src/text';
import type { Category } from '../../../types/complaint';
import type { Cell } from '../../shared/present';
import type { BarLine, Block } from '../paper/paper';

/** One part of a report: a sheet of its workbook, and a stretch of its paper. */
export interface Section {
  title: string;
  /** What exactly is counted (B14). */
  definition: string;
  /** The columns of the sheet with their width in characters. */
  columns: readonly (readonly [name: string, width: number])[];
  rows: readonly Cell[][];
  /** How paper shows it; without, as the sheet does. */
  drawn?: Block;
}

const words = (cell: Cell): string => (typeof cell === 'object' ? cell.at.slice(0, 10) : `${cell ?? ''}`);

/** A section on paper: its heading, its chart or table, and what is counted. */
export const onPaper = ({ title, definition, columns, rows, drawn }: Section): Block[] => [
  { kind: 'heading', text: title },
  ...(rows.length === 0
    ? [{ kind: 'small', text: '期内没有。' } as const]
    : [drawn ?? ({ kind: 'table', columns, rows: rows.map((row) => row.map(words)) } as const)]),
  { kind: 'small', text: definition },
];

/** A kind of complaint as it is called; null: nobody has sorted it yet. */
export const kindOf = (category: Category | null): string => (category ? categoryText[category] : '待分类');

/** One bar of a report. */
interface Counted {
  name: string;
  count: number;
  before?: number | undefined;
}

/** Counted by one thing: bars on paper, and as a sheet. */
export const countedSection = (title: string, definition: string, counted: readonly Counted[]): Section => ({
  title,
  definition,
  columns: [
    [title, 18],
    ['件数', 8],
    ['上期', 8],
  ],
  rows: counted.map(({ name, count, before }) => [name, count, before]),
  drawn: {
    kind: 'bars',
    bars: counted.map(
      ({ name, count, before }): BarLine => ({
        name,
        value: count,
        says: before === undefined ? `${count} 件` : `${count} 件（上期 ${before}）`,
      }),
    ),
  },
});
