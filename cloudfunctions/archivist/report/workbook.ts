import type { RegularReport } from '../../../types/reports';
import { partsFor, plainSheet, remarksSheet } from '../sheet/parts';
import { Workbook } from '../sheet/workbook';
import { headOf, sectionsOf } from './content';

/** A regular report as a workbook: what stands out first, then a sheet for each part. */
export const reportWorkbook = (
  report: RegularReport,
  sign: { name: string; at: string; community: string },
): Buffer => {
  const sections = sectionsOf(report);
  const { title, days, made, lines } = headOf(report);
  const mark = `${sign.name} 导出，仅限工作使用`;
  const book = new Workbook(partsFor(['摘要', ...sections.map((section) => section.title)]));
  const remarks: [string, string][] = [
    ['报告', `${sign.community} ${title}`],
    ['期间', days],
    ['生成时间', made],
    ...lines.map((line, index): [string, string] => [index === 0 ? '摘要' : '', line]),
    ...sections.map(({ title: name, definition }): [string, string] => [name, definition]),
    ['导出人', sign.name],
    ['使用范围', '仅限本小区处理投诉使用，不得转发；导出已记入查阅记录'],
  ];
  book.add('xl/worksheets/sheet1.xml', [remarksSheet(remarks)]);
  for (const [index, { columns, rows }] of sections.entries())
    book.add(`xl/worksheets/sheet${index + 2}.xml`, [plainSheet(columns, rows, mark)]);
  return book.end();
};
