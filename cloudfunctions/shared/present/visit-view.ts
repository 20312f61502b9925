import type { ComplaintRow } from '../../../types/lists';
import type { ComplaintView } from '../../../types/views';
import type { Complaint } from '../workflow/complaint';
import { isPast } from '../workflow/visits';
import type { Viewer } from './file';
import { type Relation, sees } from './visibility';

/** The visit as somebody may see it (§3.3.1): both sides and those who supervise; nobody who has joined. */
export function visitFor(
  { visit }: Complaint,
  relation: Relation,
  { now }: Pick<Viewer, 'now'>,
): Pick<ComplaintView, 'visit'> {
  if (!visit || !sees(relation, 'visit')) return {};
  const { purpose, offeredBy, slots, agreed } = visit;
  return {
    visit: { purpose, offeredBy, slots, ...(agreed && { agreed }), past: isPast(visit, now) },
  };
}

/** When somebody comes, for a list: for who comes, and whom it is about. */
export function comingVisit(
  { visit }: Complaint,
  relation: Relation,
  { now }: Pick<Viewer, 'now'>,
): Pick<ComplaintRow, 'visit'> {
  const theirs = relation === 'self' || relation === 'handler';
  return theirs && visit?.agreed && !isPast(visit, now) ? { visit: visit.agreed } : {};
}
