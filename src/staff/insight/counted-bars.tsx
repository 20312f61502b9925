import type { Report } from '../../../types/insight';
import { dayText } from '../../text/days';
import { tapOn } from '../parts/behind';
import { Bars } from './bars';
import { Chart, counted } from './chart';

interface CountedBarsProps<Row> {
  report: Report;
  words: { title: string; definition: string };
  rows: readonly Row[] | undefined;
  /** The number behind which a row's complaints are, and what it is called. */
  one: (row: Row) => { number: string; name: string };
  /** Whether it has been counted from the first complaint on. */
  whole?: boolean;
}

/** Counts beside those of the period before, each with the way to its complaints; nothing where nothing was counted. */
export function CountedBars<Row extends { count: number; before?: number | undefined }>({
  report,
  words: { title, definition },
  rows = [],
  one,
  whole,
}: CountedBarsProps<Row>) {
  if (rows.length === 0) return null;
  const since =
    report.countedFrom && !whole ? `这一项从 ${dayText(report.countedFrom)}起统计，之前的不在内。` : '';
  return (
    <Chart title={title} definition={`${definition}竖线是上期。${since}`}>
      <Bars
        bars={rows.map((row) => {
          const { number, name } = one(row);
          return { name, ...counted(row), onTap: tapOn(number, name, row.count, report) };
        })}
      />
    </Chart>
  );
}
