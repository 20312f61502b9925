import type { ReportKind } from '../../types/report-kind';
import type { RegularReport, ReportEntry } from '../../types/reports';
import { categoryText } from './categories';
import { clockText } from './clocks';
import { placeText, valueText } from './figures';

export const reportKindText = { week: '周报', month: '月报', quarter: '季报' } satisfies Record<
  ReportKind,
  string
>;

/** What a report is called. */
export const reportTitle = ({ kind, from }: Pick<ReportEntry, 'kind' | 'from'>): string => {
  const [year, month, day] = from.split('-').map(Number);
  if (kind === 'quarter') return `${year}年第${Math.ceil((month ?? 1) / 3)}季度季报`;
  return kind === 'month' ? `${year}年${month}月月报` : `${year}年${month}月${day}日起的周报`;
};

/** What can be told of the period at once: how many came and went, what stands out, what was late. */
export const summaryOf = ({
  report: { figures, days, categories, places, clocks },
}: Pick<RegularReport, 'report'>): string[] => {
  const value = (name: string) => {
    const figure = figures.find((one) => one.name === name);
    return figure ? valueText(figure, figure.now) : '–';
  };
  const [category] = categories;
  const [place] = places;
  const late = clocks.filter(({ breached }) => breached > 0).sort((a, b) => b.breached - a.breached)[0];
  return [
    `收到 ${value('received')} 件，办结 ${value('ended')} 件，期末在办 ${days.at(-1)?.backlog ?? 0} 件。`,
    `按时率 ${value('kept')}，满意率 ${value('satisfied')}，重办率 ${value('redone')}。`,
    ...(category && category.count > 0
      ? [
          `最多的类别：${category.category ? categoryText[category.category] : '待分类'}，${category.count} 件${
            place ? `；最多的地点：${placeText(place.kind, place.name)}，${place.count} 件` : ''
          }。`,
        ]
      : []),
    late ? `超时最多的时限：${clockText[late.clock]}，${late.breached} 次。` : '没有时限超时。',
  ];
};
