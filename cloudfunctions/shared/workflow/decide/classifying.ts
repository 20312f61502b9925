import type { ActionInput } from '../../../../types/actions';
import type { Category, Severity } from '../../../../types/complaint';
import type { Complaint } from '../complaint';
import type { Context } from '../context';
import type { Expected } from '../events';
import { expectedAt } from '../promises';
import { severityOf } from '../severity';

/** Whether it is, or becomes by its kind, what does not lie at the desk (B10). */
export const isSensitive = (complaint: Complaint, category: string, { settings }: Context): boolean =>
  complaint.sensitive || settings.categories.some(({ code, sensitive }) => code === category && sensitive);

/** How grave the rule says it is, as staff assess it now (§3.2.1). */
export const byRule = (
  { danger, ticked }: Complaint,
  data: Pick<ActionInput<'reclassify'>, 'category' | 'further' | 'ticked'>,
  { settings }: Context,
): Severity =>
  severityOf({ ticked: data.ticked ?? ticked, kinds: [data.category, data.further], danger }, settings);

/** What is expected of a kind that the receipt was not made for: what else it promised stays (§3.1.3, B4). */
export function expectedNow(
  complaint: Complaint,
  category: Category,
  context: Context,
): Partial<{ expected: Expected }> {
  if (complaint.category === category && complaint.expected.completeBy) return {};
  const { terms, receivedAt: at, severity, expected } = complaint;
  const { acceptBy, investigateBy } = expected;
  const anew = expectedAt(terms, context.calendar, { at, category, severity }, context.experience);
  return { expected: { ...anew, acceptBy, investigateBy } };
}
