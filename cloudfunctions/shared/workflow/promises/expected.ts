import type { Category, Severity } from '../../../../types/complaint';
import type { Terms } from '../../../../types/settings';
import type { Calendar } from '../context';
import type { Expected } from '../events';
import { addDays, addMinutes } from '../local-time';
import { defaultTerms } from '../terms';
import { elapse } from './elapse';

/** What the estimate looks at: when the complaint was received and what is known of it by then. */
export interface Received {
  at: string;
  category?: Category;
  severity: Severity;
}

/** The dates that the receipt promises (§3.1.3): taken up by, investigated within 24 h (§3.3.1), and done by the category's target once a category is known. */
export function expectedAt(terms: Terms, calendar: Calendar, filed: Received): Expected {
  const triage = terms.spans.triage ?? defaultTerms.spans.triage;
  if (!triage) throw new RangeError('no length is agreed for the clock triage');
  const span = (filed.severity === 'urgent' && triage.urgent) || triage.normal;
  const acceptBy = elapse(filed.at, span, calendar).at;
  const investigateBy = addMinutes(terms.anchor === 'assigned' ? acceptBy : filed.at, 24 * 60);
  const days =
    filed.category && (terms.targetDays[filed.category] ?? defaultTerms.targetDays[filed.category]);
  return {
    acceptBy,
    investigateBy,
    ...(days !== undefined && { completeBy: addDays(filed.at, days) }),
    basis: 'target',
  };
}
