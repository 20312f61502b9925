import type { Report } from '../../../types/insight';
import { daysText } from '../../text/days';
import { tapOn } from '../parts/behind';
import { Chart } from './chart';
import { Columns } from './columns';

/** More columns than this cannot be told from each other. */
const MOST_COLUMNS = 31;

interface Stretch {
  from: string;
  to: string;
  content: number;
  answered: number;
}

/** Days joined to stretches of equal length, so few that each can be seen. */
const stretchesOf = (days: Report['days']): Stretch[] => {
  const length = days.length > MOST_COLUMNS ? Math.max(7, Math.ceil(days.length / MOST_COLUMNS)) : 1;
  const stretches: Stretch[] = [];
  days.forEach(({ date, content = 0, answered = 0 }, index) => {
    const last = stretches.at(-1);
    if (index % length === 0 || !last) stretches.push({ from: date, to: date, content, answered });
    else {
      last.to = date;
      last.content += content;
      last.answered += answered;
    }
  });
  return stretches;
};

/** How content residents were, stretch by stretch, beside how many answered (B14: 满意率). */
export function OverTime({ report: { days } }: { report: Report }) {
  const stretches = stretchesOf(days);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last || stretches.every(({ answered }) => answered === 0)) return null;
  return (
    <Chart
      title="满意率的变化"
      definition="（满意 + 基本满意）÷ 已评价的件次，以请评价之日计；没有评价的时候没有柱子，件次少的时候高低不说明什么。"
    >
      <Columns
        from={first.from.slice(5).replace('-', '/')}
        to={last.to.slice(5).replace('-', '/')}
        highest="100%"
        most={100}
        columns={stretches.map(({ from, to, content, answered }) => ({
          name: from,
          value: answered > 0 ? (content / answered) * 100 : 0,
          says:
            answered > 0
              ? `${daysText({ from, to })} ${Math.round((content / answered) * 100)}%（${content} / ${answered}）`
              : `${daysText({ from, to })} 没有评价`,
          onTap: tapOn('answered', '已评价', answered, { from, to }),
        }))}
      />
    </Chart>
  );
}
