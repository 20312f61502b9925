/** A regular report in words, as a workbook and on paper: loaded only when one is taken out. */
export { reportPaper } from '../report/on-paper';
export { reportWorkbook } from '../report/workbook';
