import { type Approach, before } from '../../shared/caller';
import { mayPrint, relationOf } from '../../shared/present';
import { Problem } from '../../shared/problem';
import type { Asking } from '../../shared/serve';
import type { ExportDocument } from '../../shared/store/exports';
import { findPeople } from '../../shared/store/people';
import { viewFor } from '../../shared/viewing';
import { paperOf, picturesIn } from './content';
import { printablePictures } from './pictures';

/** The asker before a complaint, where it is theirs to take out: staff who read the whole file, and the resident (B12). */
export const beforePrinting = async (asking: Asking, id: string): Promise<Approach> => {
  const found = await before(asking, id);
  const own = found.relation === 'own';
  if (!mayPrint(relationOf(found.file.complaint, found.actor, own))) throw new Problem('NOT_ALLOWED');
  return found;
};

/** One complaint as a PDF, as whoever ordered it may see it now. */
export const printed = async (
  { personId }: ExportDocument,
  complaintId: string,
  now: string,
): Promise<{ bytes: Buffer; own: boolean; communityId: string; residentId?: string }> => {
  const [person] = await findPeople([personId]);
  if (!person) throw new Problem('NOT_ALLOWED');
  const found = await beforePrinting({ openid: person.openid, now, door: 'app' }, complaintId);
  const view = viewFor(found);
  const { settings } = found.scene;
  const sign = { name: found.member?.name ?? '', at: now, community: settings.name };
  const paper = paperOf(view, sign, await printablePictures(picturesIn(view)));
  const { print } = await import('../beside/print');
  const { residentId } = found.file.complaint;
  return {
    bytes: await print(paper),
    own: found.relation === 'own',
    communityId: settings.communityId,
    ...(residentId ? { residentId } : {}),
  };
};
