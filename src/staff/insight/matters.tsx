import type { Report } from '../../../types/insight';
import { categoryText, severityText, validityText } from '../../text';
import { placeText } from '../../text/figures';
import { sayings } from '../../text/sayings';
import { tapOn } from '../parts/behind';
import { Chart } from './chart';
import { CountedBars } from './counted-bars';
import { Grid } from './grid';

/** What the complaints of a period were about: where which kinds, how grave, and what was found (B14, §3.7.2). */
export function MatterCharts({ report }: { report: Report }) {
  const { cells = [], severities, validities } = report;
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
      <CountedBars
        report={report}
        words={sayings.severities}
        rows={severities}
        one={({ severity }) => ({ number: `severity:${severity}`, name: severityText[severity] })}
      />
      <CountedBars
        report={report}
        words={sayings.validities}
        rows={validities}
        one={({ validity }) => ({ number: `validity:${validity}`, name: validityText[validity] })}
      />
    </>
  );
}
