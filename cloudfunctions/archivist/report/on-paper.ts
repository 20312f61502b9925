import type { RegularReport } from '../../../types/reports';
import type { Paper } from '../paper/paper';
import { headOf, sectionsOf } from './content';
import { onPaper } from './section';

/** A regular report as it is printed: signed on every page (§4). */
export const reportPaper = (
  report: RegularReport,
  sign: { name: string; when: string; community: string },
): Paper => {
  const { title, days, made, lines } = headOf(report);
  const mark = `${sign.name} ${sign.when} 导出`;
  return {
    title,
    subtitle: `${sign.community}　${days}　${made} 生成`,
    foot: `${mark}，个人信息已遮盖，仅限工作使用，不得转发`,
    mark,
    blocks: [
      ...lines.map((text) => ({ kind: 'words', text }) as const),
      ...sectionsOf(report).flatMap(onPaper),
    ],
    pictures: [],
  };
};
