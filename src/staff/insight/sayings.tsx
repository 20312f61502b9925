import type { Report } from '../../../types/insight';
import { clockText, tagText } from '../../text';
import { askedOf, reopeningText, sayings, starsOf } from '../../text/sayings';
import { tapOn } from '../parts/behind';
import { Bars } from './bars';
import { Chart } from './chart';
import { CountedBars } from './counted-bars';
import { OverTime } from './over-time';

/** What became of those who were asked. */
function AskedChart({ report }: { report: Report }) {
  const { title, definition, rows } = askedOf(report);
  if (rows.length === 0) return null;
  return (
    <Chart title={title} definition={definition}>
      <Bars
        bars={rows.map(({ name, number, count }) => ({
          name,
          value: count,
          says: `${count} 件次`,
          late: number === 'satisfied-',
          onTap: tapOn(number, name, count, report),
        }))}
      />
    </Chart>
  );
}

/** How many stars of five, by what for. */
function StarsChart({ report }: { report: Report }) {
  const given = starsOf(report);
  if (given.length === 0) return null;
  return (
    <Chart {...sayings.stars}>
      <Bars
        bars={given.map(({ of, counts, all, mean, name: what, says }) => {
          const low = counts.slice(0, 2).reduce((sum, count) => sum + count, 0);
          return {
            name: what,
            value: mean,
            says,
            late: low * 2 > all,
            ways: counts.flatMap((count, index) => {
              const name = `${what} ${index + 1} 星`;
              const open = tapOn(`stars:${of}:${index + 1}`, name, count, report);
              return open ? [{ says: `${index + 1} 星 ${count}`, open }] : [];
            }),
          };
        })}
      />
    </Chart>
  );
}

/** What residents said of the complaints of a period, and in how many rounds (B14, §3.7.2). */
export function SayingCharts({ report }: { report: Report }) {
  return (
    <>
      <AskedChart report={report} />
      <OverTime report={report} />
      <StarsChart report={report} />
      <CountedBars
        report={report}
        words={sayings.reasons}
        rows={report.reasons}
        one={({ tag }) => ({ number: `reason:${tag}`, name: tagText[tag] })}
      />
      <CountedBars
        report={report}
        words={sayings.rounds}
        rows={report.rounds}
        one={({ round }) => ({ number: `round:${round}`, name: `第 ${round} 轮` })}
        whole
      />
      <CountedBars
        report={report}
        words={sayings.reopenings}
        rows={report.reopenings}
        one={({ why }) => ({ number: `why:${why}`, name: reopeningText[why] })}
      />
    </>
  );
}

/** What lapsed of that which has no share of its own. */
export const MissedChart = ({ report }: { report: Report }) => (
  <CountedBars
    report={report}
    words={sayings.missed}
    rows={report.missed}
    one={({ clock }) => ({ number: `missed:${clock}`, name: clockText[clock] })}
  />
);
