import type { ComplaintRow } from '../../../types/lists';
import type { ComplaintView } from '../../../types/views';
import type { Complaint } from '../workflow/complaint';
import { evolve } from '../workflow/evolve';
import { endedBy, isPast, type Visit } from '../workflow/visits';
import type { PresentedFile, Viewer } from './file';
import { entryId } from './timeline/lines';
import { type Relation, sees } from './visibility';

interface Ended {
  visit: Visit;
  endedBy: string;
}

/** The last visit, if it ended with the work and not by anybody's word, and with which entry of the history. */
function endedVisit({ complaint, events }: Pick<PresentedFile, 'complaint' | 'events'>): Ended | undefined {
  if (complaint.visit || !events.some(({ type }) => type === 'visitOffered')) return undefined;
  let [before, ended]: [Complaint?, Ended?] = [];
  events.forEach((event, index) => {
    const after = evolve(before, event);
    const visit = endedBy(event, after, before);
    if (visit) ended = { visit, endedBy: entryId(index + 1) };
    else if (after.visit) ended = undefined;
    before = after;
  });
  return ended;
}

/** The visit as somebody may see it (§3.3.1), or until its time that it is off, and why: both sides and those who supervise; nobody who has joined. */
export function visitFor(
  file: Pick<PresentedFile, 'complaint' | 'events'>,
  relation: Relation,
  { now }: Pick<Viewer, 'now'>,
): Pick<ComplaintView, 'visit'> {
  if (!sees(relation, 'visit')) return {};
  const { visit } = file.complaint;
  const ended = endedVisit(file);
  const shown = visit ?? ended?.visit;
  if (!shown) return {};
  const past = isPast(shown, now);
  if (ended && past) return {};
  const { purpose, offeredBy, slots, agreed } = shown;
  return {
    visit: {
      purpose,
      offeredBy,
      slots,
      ...(agreed && { agreed }),
      past,
      ...(ended && { endedBy: ended.endedBy }),
    },
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
