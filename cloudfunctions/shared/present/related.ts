import type { ActionName } from '../../../types/actions';
import type { ComplaintView, RelatedCase } from '../../../types/views';
import type { Complaint } from '../workflow/complaint';
import { isRepeatable } from '../workflow/repeating';
import type { Relation } from './visibility';

const caseOf = ({ id, no }: Complaint): RelatedCase => ({ id, no });

/** The complaints of the same matter before and after, of those that this viewer may see, and whether it can be filed anew (B7, §3.7.1). Of one that was made anonymous nobody is told whose it was. */
export function relatedFor(
  complaint: Complaint,
  relation: Relation,
  actions: readonly ActionName[],
  seen: readonly Complaint[] = [],
): Pick<ComplaintView, 'repeatOf' | 'repeats' | 'repeatable'> {
  const known = seen.filter((one) => one.communityId === complaint.communityId && !one.anonymisedAt);
  const earlier = known.find(({ id }) => id === complaint.relatedTo);
  const later = known.filter(({ relatedTo }) => relatedTo === complaint.id).map(caseOf);
  return {
    ...(earlier && { repeatOf: caseOf(earlier) }),
    ...(later.length > 0 && { repeats: later }),
    ...(relation === 'self' && isRepeatable(complaint, actions) && { repeatable: true }),
  };
}
