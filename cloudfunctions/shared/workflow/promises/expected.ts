import type { Category, Severity } from '../../../../types/complaint';
import type { Terms } from '../../../../types/settings';
import type { Calendar } from '../context';
import type { Expected } from '../events';
import type { Experience } from '../experience';
import { addDays, addMinutes } from '../local-time';
import { defaultTerms } from '../terms';
import { elapse } from './elapse';

/** What the estimate looks at: when the complaint was received and what is known of it by then. */
export interface Received {
  at: string;
  category?: Category;
  severity: Severity;
}

/** When it is done: as half and as four of five of the community's own like cases, where there are enough; otherwise by the category's target, in days (§3.1.3). Never before somebody has taken it up. */
function completion(
  { targetDays }: Terms,
  { at, category }: Received,
  acceptBy: string,
  experience: Experience | undefined,
): Pick<Expected, 'completeBy' | 'likelyBy' | 'cases' | 'basis'> {
  if (experience && experience.category === category) {
    const [likelyBy, completeBy] = [experience.median, experience.most]
      .map((minutes) => addMinutes(at, minutes))
      .map((by) => (by < acceptBy ? acceptBy : by)) as [string, string];
    return { likelyBy, completeBy, cases: experience.cases, basis: 'history' };
  }
  const days = category && (targetDays[category] ?? defaultTerms.targetDays[category]);
  return { ...(days !== undefined && { completeBy: addDays(at, days) }), basis: 'target' };
}

/** The dates that the receipt promises (§3.1.3): taken up by, investigated within 24 h (§3.3.1), and done by when, once a category is known. */
export function expectedAt(
  terms: Terms,
  calendar: Calendar,
  filed: Received,
  experience?: Experience,
): Expected {
  const triage = terms.spans.triage ?? defaultTerms.spans.triage;
  if (!triage) throw new RangeError('no length is agreed for the clock triage');
  const span = (filed.severity === 'urgent' && triage.urgent) || triage.normal;
  const acceptBy = elapse(filed.at, span, calendar).at;
  return {
    acceptBy,
    investigateBy: addMinutes(terms.anchor === 'assigned' ? acceptBy : filed.at, 24 * 60),
    ...completion(terms, filed, acceptBy, experience),
  };
}
