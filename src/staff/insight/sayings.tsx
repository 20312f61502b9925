import type { Reopening, Report, StarsOf } from '../../../types/insight';
import { categoryText, clockText, severityText, tagText, validityText } from '../../text';
import { tapOn } from '../parts/behind';
import { Bars } from './bars';
import { Chart, counted } from './chart';
import { Grid } from './grid';
import { OverTime } from './over-time';
import { dayText } from './period';
import { placeText } from './words';

const reopeningText = {
  dissatisfied: '住户不满意',
  unsolved: '住户说没有解决',
  reopened: '住户说又出现了',
  revisit: '回访发现没有解决好',
  overruled: '住户推翻了代录的评价',
} satisfies Record<Reopening, string>;

const starsText = { speed: '速度', attitude: '态度', result: '结果' } satisfies Record<StarsOf, string>;

/** What became of those who were asked: four numbers that add up (B13.9). */
function AskedChart({ report }: { report: Report }) {
  const figure = (name: string) => report.figures.find((one) => one.name === name)?.now;
  const [satisfied, silent, pending] = ['satisfied', 'noResponse', 'pending'].map(figure);
  const asked = silent?.whole ?? 0;
  if (!satisfied || !silent || !pending || asked === 0) return null;
  const rows = [
    ['满意和基本满意', 'satisfied', satisfied.part],
    ['不满意', 'satisfied-', (satisfied.whole ?? 0) - satisfied.part],
    ['没有评价就结束', 'noResponse', silent.part],
    ['等评价', 'pending', pending.part],
  ] as const;
  return (
    <Chart
      title="请过评价的去向"
      definition={`期内请过评价的 ${asked} 件次，以请评价之日计；四者相加等于 ${asked}。`}
    >
      <Bars
        bars={rows.map(([name, number, count]) => ({
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
  const given = (report.stars ?? []).filter(({ counts }) => counts.some((count) => count > 0));
  if (given.length === 0) return null;
  return (
    <Chart title="星级" definition="期内请过评价、住户打了星的件次，以最后一次评价为准；条长是平均星数。">
      <Bars
        bars={given.map(({ of, counts }) => {
          const all = counts.reduce((sum, count) => sum + count, 0);
          const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / all;
          const low = counts.slice(0, 2).reduce((sum, count) => sum + count, 0);
          return {
            name: starsText[of],
            value: mean,
            says: `平均 ${mean.toFixed(1)} 星 · ${all} 件次`,
            late: low * 2 > all,
            ways: counts.flatMap((count, index) => {
              const name = `${starsText[of]} ${index + 1} 星`;
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
    title: string,
    definition: string,
    rows: readonly T[] | undefined,
    one: (row: T) => { number: string; name: string },
  ) =>
    rows &&
    rows.length > 0 && (
      <Chart title={title} definition={definition}>
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
      {bars('严重程度', `期内收到的件数，按现在的定级；竖线是上期。${since}`, severities, ({ severity }) => ({
        number: `severity:${severity}`,
        name: severityText[severity],
      }))}
      {bars('调查结论', `期内完成的调查，以完成之日计；竖线是上期。${since}`, validities, ({ validity }) => ({
        number: `validity:${validity}`,
        name: validityText[validity],
      }))}
      <AskedChart report={report} />
      <OverTime report={report} />
      <StarsChart report={report} />
      {bars(
        '为什么不满意',
        `期内请过评价、答不满意的件次，可以选几项；竖线是上期。${since}`,
        reasons,
        ({ tag }) => ({
          number: `reason:${tag}`,
          name: tagText[tag],
        }),
      )}
      {bars('几轮办成', '期内归档的件数，按归档时是第几轮；竖线是上期。', rounds, ({ round }) => ({
        number: `round:${round}`,
        name: `第 ${round} 轮`,
      }))}
      {bars(
        '为什么又开一轮',
        `期内报过“已处理”、后来又开了一轮的件次；竖线是上期。${since}`,
        reopenings,
        ({ why }) => ({
          number: `why:${why}`,
          name: reopeningText[why],
        }),
      )}
      {bars(
        '其他到点没有做到的',
        `没有按时率的时限（沉默、措施、加急审批等）到点没有做到的次数；竖线是上期。${since}`,
        missed,
        ({ clock }) => ({ number: `missed:${clock}`, name: clockText[clock] }),
      )}
    </>
  );
}
