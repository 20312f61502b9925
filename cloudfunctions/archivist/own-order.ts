import { type Caller, callerOf, inCommunity, whoOf } from '../shared/caller';
import { mayTakeSheets } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { type ExportDocument, findExport } from '../shared/store/exports';
import { type HiddenFile, openHomeNamed } from '../shared/store/naming';
import { beforePrinting } from './paper/printing';
import { readSubject, type Subject } from './subject';

/** The asker as one of the staff of the community that a sheet or a report is of. */
const memberWhere = async (
  { communityId }: Extract<Subject, { kind: 'sheet' | 'report' }>,
  here: Caller,
  asking: Asking,
) =>
  communityId && communityId !== here.person.communityId
    ? (await inCommunity(asking, communityId, [], {})).caller.member
    : here.member;

/** Whether a complaint names somebody since an instant: what was written before may hold it (B10). */
const namesSince = ({ events }: HiddenFile, personId: string, since: string): boolean =>
  events.some((event) => event.type === 'staffNamed' && event.data.staffId === personId && event.at > since);

/** What the asker has ordered and may still take out: nobody else's, nothing whose day is over, and as what they are now (B10, B12). */
export const ownOrder = async (
  id: string,
  asking: Asking,
): Promise<{ order: ExportDocument; subject: Subject }> => {
  const [opening, order] = await Promise.all([openHomeNamed(whoOf(asking)), findExport(id)]);
  const caller = opening && callerOf(opening, asking.now);
  if (!caller) throw new Problem('NOT_SIGNED_IN');
  const personId = caller.person._id;
  if (!order || order.personId !== personId || order.expiresAt <= asking.now) throw new Problem('NOT_FOUND');
  const subject = readSubject(order.subject);
  if (subject.kind === 'document') await beforePrinting(asking, subject.complaintId);
  else if (!mayTakeSheets((await memberWhere(subject, caller, asking))?.roles))
    throw new Problem('NOT_ALLOWED');
  else if (opening.naming.some((file) => namesSince(file, personId, order.at)))
    throw new Problem('NOT_FOUND');
  return { order, subject };
};
