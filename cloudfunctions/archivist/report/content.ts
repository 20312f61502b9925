import { exactText } from '../../../src/text';
import { daysText } from '../../../src/text/days';
import { reportTitle, summaryOf } from '../../../src/text/reports';
import type { RegularReport } from '../../../types/reports';
import { behindOf } from './behind';
import { numbersOf } from './numbers';
import { saidOf } from './said';
import type { Section } from './section';

/** A regular report in words, part by part, as its screen says it (§3.7.2). */
export const sectionsOf = ({ report, detail }: RegularReport): Section[] => [
  ...numbersOf(report),
  ...saidOf(report),
  ...(detail ? behindOf(detail) : []),
];

/** What is said of the report as a whole: what it is called, and what stands out. */
export const headOf = (
  report: RegularReport,
): { title: string; days: string; made: string; lines: string[] } => ({
  title: reportTitle(report),
  days: daysText(report),
  made: exactText(report.at),
  lines: summaryOf(report),
});
