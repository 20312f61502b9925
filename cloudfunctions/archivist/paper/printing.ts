import { performance } from 'node:perf_hooks';
import { Allowance } from '../../shared/archive/allowance';
import { examineFile } from '../../shared/archive/examining';
import { attachmentsOf } from '../../shared/archive/seals';
import { type Approach, before } from '../../shared/caller';
import { mayPrint, mayReadDeliveries, presentDelivery, relationOf } from '../../shared/present';
import { Problem } from '../../shared/problem';
import type { Asking } from '../../shared/serve';
import type { ExportDocument } from '../../shared/store/exports';
import { messagesAbout } from '../../shared/store/messages';
import { findPeople } from '../../shared/store/people';
import { viewFor } from '../../shared/viewing';
import type { Annex } from './annex';
import { printablePictures } from './pictures';

/** The asker before a complaint, where it is theirs to take out: staff who read the whole file, and the resident (B12). */
export const beforePrinting = async (asking: Asking, id: string): Promise<Approach> => {
  const found = await before(asking, id);
  const own = found.relation === 'own';
  if (!mayPrint(relationOf(found.file.complaint, found.actor, own))) throw new Problem('NOT_ALLOWED');
  return found;
};

const MOST_MESSAGES = 200;
const MOST_ATTACHMENTS = 40;
const MOST_BYTES = 100 * 1024 * 1024;
const BUDGET_MS = 20_000;

/** What belongs to the archive beside what the screen shows (§4). */
const annexOf = async ({ file, actor, scene }: Approach, now: string): Promise<Annex> => {
  const start = performance.now();
  const allowance = new Allowance(MOST_ATTACHMENTS, MOST_BYTES, () => performance.now() - start < BUDGET_MS);
  const verification = await examineFile(file, allowance);
  const messages = mayReadDeliveries(file.complaint, actor)
    ? await messagesAbout(file._id, MOST_MESSAGES + 1)
    : [];
  return {
    deliveries: messages
      .slice(0, MOST_MESSAGES)
      .map((message) => presentDelivery(message, scene))
      .reverse(),
    more: messages.length > MOST_MESSAGES,
    attachments: attachmentsOf(file).map(({ use, revision, seal }) => ({
      use,
      revision,
      at: file.events[revision - 1]?.at ?? '',
      ...(seal ? { sha256: seal.sha256, bytes: seal.bytes } : {}),
    })),
    verification,
    head: file.links?.at(-1)?.hash,
    at: now,
  };
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
  const own = found.relation === 'own';
  const { paperOf, picturesIn } = await import('../beside/document');
  const pictures = await printablePictures(picturesIn(view));
  const paper = paperOf(view, sign, pictures, own ? undefined : await annexOf(found, now));
  const { print } = await import('../beside/print');
  const { residentId } = found.file.complaint;
  return {
    bytes: await print(paper),
    own,
    communityId: settings.communityId,
    ...(residentId ? { residentId } : {}),
  };
};
