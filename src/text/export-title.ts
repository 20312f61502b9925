import type { ExportKind, ExportView } from '../../types/exports';
import { reportTitle } from './reports';

/** What was taken out (§4). */
const exportKindText = {
  document: '投诉档案',
  sheet: '投诉清单',
  reportSheet: '表格',
  reportPaper: 'PDF',
} satisfies Record<ExportKind, string>;

/** What an export is called: which complaint, or which report of which days. */
export const exportTitle = ({ kind, no = '', period }: Pick<ExportView, 'kind' | 'no' | 'period'>): string =>
  (period ? [reportTitle({ kind: period, from: no }), exportKindText[kind]] : [exportKindText[kind], no])
    .filter(Boolean)
    .join(' ');
