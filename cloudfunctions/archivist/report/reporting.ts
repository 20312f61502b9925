import type { Caller } from '../../shared/caller';
import { mayTakeSheets } from '../../shared/present';
import { Problem } from '../../shared/problem';
import { reportFor } from '../../shared/reported';
import { filesNaming } from '../../shared/store/naming';
import { inWords } from '../../shared/workflow/local-time';

/** A regular report as a workbook or on paper, as whoever ordered it may see it now, with how many complaints it names. */
export const reportAs = async (
  form: 'sheet' | 'paper',
  reportId: string,
  { member, ...asker }: Caller,
  at: string,
): Promise<{ bytes: Buffer; rows: number }> => {
  if (!member || !mayTakeSheets(member.roles)) throw new Problem('NOT_ALLOWED');
  const hidden = await filesNaming(asker.scene.settings.communityId, [member.id]);
  const report = await reportFor({ caller: { ...asker, member }, hidden }, reportId, at);
  if (!report) throw new Problem('NOT_FOUND');
  const { breaches = [], voices = [], causes = [] } = report.detail ?? {};
  const named = [...breaches, ...voices, ...causes.flatMap((one) => one.causes)].map(({ id }) => id);
  const rows = new Set(named).size;
  const sign = { name: member.name, community: asker.scene.settings.name };
  const { reportPaper, reportWorkbook } = await import('../beside/report');
  if (form === 'sheet') return { bytes: reportWorkbook(report, { ...sign, at }), rows };
  const { print } = await import('../beside/print');
  return { bytes: await print(reportPaper(report, { ...sign, when: inWords(at) })), rows };
};
