import type { Report } from '../../../types/insight';
import { categoryText, clockText, severityText, tagText, validityText } from '../../text';
import { dayText } from '../../text/days';
import { placeText } from '../../text/figures';
import { askedOf, reopeningText, sayings, starsOf } from '../../text/sayings';
import { tapOn } from '../parts/behind';
import { Bars } from './bars';
import { Chart, counted } from './chart';
import { Grid } from './grid';
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

/** What residents, findings and rounds say of the complaints of a period (B14, §3.7.2). */
export function SayingCharts({ report }: { report: Report }) {
  const { severities, validities, rounds, reopenings, reasons, missed, cells = [], countedFrom } = report;
  const since = countedFrom ? `这一项从 ${dayText(countedFrom)}起统计，之前的不在内。` : '';
  const bars = <T extends { count: number; before?: number | undefined }>(
    { title, definition }: { title: string; definition: string },
    whole: boolean,
    rows: readonly T[] | undefined,
    one: (row: T) => { number: string; name: string },
  ) =>
    rows &&
    rows.length > 0 && (
      <Chart title={title} definition={`${definition}竖线是上期。${whole ? '' : since}`}>
        <Bars
          bars={rows.map((row) => {
            const { number, name } = one(row);
            return { name, ...counted(row), onTap: tapOn(number, name, row.count, report) };
          })}
        />
      </Chart>
    );
  return (
    <>
      {cells.length > 0 && (
        <Chart
          title="哪里的哪类事"
          definition="期内收到的件数，按楼栋或公共部位和类别，件数多的颜色深；最多的 12 处。"
        >
          <Grid
            cells={cells.map(({ category, kind, name, count }) => ({
              row: placeText(kind, name),
              column: categoryText[category],
              count,
              onTap: tapOn(
                `cell:${category}:${kind}:${name}`,
                `${placeText(kind, name)} ${categoryText[category]}`,
                count,
                report,
              ),
            }))}
          />
        </Chart>
      )}
      {bars(sayings.severities, false, severities, ({ severity }) => ({
        number: `severity:${severity}`,
        name: severityText[severity],
      }))}
      {bars(sayings.validities, false, validities, ({ validity }) => ({
        number: `validity:${validity}`,
        name: validityText[validity],
      }))}
      <AskedChart report={report} />
      <OverTime report={report} />
      <StarsChart report={report} />
      {bars(sayings.reasons, false, reasons, ({ tag }) => ({ number: `reason:${tag}`, name: tagText[tag] }))}
      {bars(sayings.rounds, true, rounds, ({ round }) => ({
        number: `round:${round}`,
        name: `第 ${round} 轮`,
      }))}
      {bars(sayings.reopenings, false, reopenings, ({ why }) => ({
        number: `why:${why}`,
        name: reopeningText[why],
      }))}
      {bars(sayings.missed, false, missed, ({ clock }) => ({
        number: `missed:${clock}`,
        name: clockText[clock],
      }))}
    </>
  );
}
