import { type Assessed, type SeverityLine, severityBy } from '../../../types/assessment';
import type { Severity } from '../../../types/complaint';
import type { Settings } from '../../../types/settings';
import type { Complaint } from './complaint';

/** What danger and the five boxes give (§3.2.1): whatever may harm people or cannot wait is urgent; grave consequences, or many affected by something intricate, are major. Intricate alone is only slow (§3.4.1). */
const always: readonly SeverityLine[] = [
  { gives: 'urgent', boxes: [], danger: true },
  { gives: 'urgent', boxes: ['safety'] },
  { gives: 'urgent', boxes: ['immediateAction'] },
  { gives: 'major', boxes: ['severity'] },
  { gives: 'major', boxes: ['impact', 'complexity'] },
];

/** The whole rule in a community: the same for all, and what the community has set for its kinds, of which safety begins as urgent (§3.2.1). */
export const severityLines = ({ categories }: Pick<Settings, 'categories'>): SeverityLine[] => [
  ...always,
  ...categories
    .filter(({ defaultSeverity }) => defaultSeverity !== 'normal')
    .map(({ code, defaultSeverity }) => ({ gives: defaultSeverity, boxes: [], kind: code })),
];

/** How grave a complaint is by the rule, at reception with nothing ticked and whenever staff assess it (§3.2.1). */
export const severityOf = (assessed: Assessed, settings: Pick<Settings, 'categories'>): Severity =>
  severityBy(severityLines(settings), assessed);

const rank: Record<Severity, number> = { normal: 0, major: 1, urgent: 2 };

/** The graver of two. */
export const graver = (one: Severity, other: Severity): Severity => (rank[one] < rank[other] ? other : one);

/** Whether a written reason is needed for how grave staff say it is: where it is not what the rule gives, or less than it was (§3.2.1). */
export const needsReason = (chosen: Severity, byRule: Severity, { severity }: Complaint): boolean =>
  chosen !== byRule || rank[chosen] < rank[severity];
