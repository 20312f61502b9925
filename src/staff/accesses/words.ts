import type { AccessCount, AccessPurpose, AccessView } from '../../../types/accesses';
import { partsText, purposeText } from '../../text';

/** What was done, by what it was for (B12). */
const deedText = {
  contactTask: `看联系方式（${purposeText.contactTask}）`,
  visit: `看联系方式（${purposeText.visit}）`,
  verification: `看联系方式（${purposeText.verification}）`,
  safety: `看联系方式（${purposeText.safety}）`,
  home: '看联系方式（核实房屋）',
  callerLookup: '按电话号码查来电人',
  export: '导出或打印',
} satisfies Record<AccessPurpose, string>;

/** What somebody did; what was seen, and how many complaints were in what was taken out, where that is on record. */
export const accessText = ({ purpose, rows, parts }: AccessView): string =>
  [deedText[purpose], parts && partsText(parts), rows === undefined ? undefined : `含 ${rows} 件投诉`]
    .filter(Boolean)
    .join(' · ');

/** The last seven days in one line: looks at contact data, callers looked up, what was taken out. */
export function weekText(week: readonly AccessCount[]): string {
  const of = (is: (purpose: AccessPurpose) => boolean) =>
    week.filter(({ purpose }) => is(purpose)).reduce((sum, { count }) => sum + count, 0);
  const lookups = of((purpose) => purpose === 'callerLookup');
  const exports = of((purpose) => purpose === 'export');
  const looks = of(() => true) - lookups - exports;
  return `最近 7 天：看联系方式 ${looks} 次，查来电人 ${lookups} 次，导出或打印 ${exports} 次。`;
}
