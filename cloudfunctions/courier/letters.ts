import type { Scene } from '../shared/caller';
import { decrypt, decryptContact } from '../shared/contact';
import type { ComplaintFile, MessageDocument } from '../shared/store/documents';
import { type Complaint, evolve, replay } from '../shared/workflow/complaint';
import type { ComplaintEvent } from '../shared/workflow/events';
import { inWords } from '../shared/workflow/local-time';
import { bundle, type NoticeOrder, noticesOf, valuesOf } from '../shared/workflow/notices';
import { rankOf, yields } from '../shared/workflow/notices/scarcity';
import { isWeighty } from '../shared/workflow/notices/weighty';

/** One event with what the complaint was before and is after it. */
export interface Happening {
  revision: number;
  before: Complaint | undefined;
  event: ComplaintEvent;
  after: Complaint;
}

/** What has happened since people were told last. */
export const untoldOf = ({ events, told }: ComplaintFile): Happening[] => {
  let current = told > 0 ? replay(events.slice(0, told)) : undefined;
  return events.slice(told).map((event, index) => {
    const before = current;
    const after = evolve(before, event);
    current = after;
    return { revision: told + index + 1, before, event, after };
  });
};

/** A notice that is to be written, before it is known who can be reached. */
export type Letter = Omit<MessageDocument, 'delivery' | 'templateId' | 'sendAfter' | 'tries' | 'owed'>;

const page = (kind: NoticeOrder['kind'], id: string): string =>
  kind === 'survey' ? `pages/survey/index?id=${id}` : `pages/complaint/index?id=${id}`;

interface Reader {
  file: ComplaintFile;
  scene: Scene;
}

/** The person behind a sealed complaint is told under a name that only the courier can resolve (B10). */
const resolve = ({ file }: Reader, personId: string): string =>
  file.seal && personId === file._id ? decrypt(file.seal) : personId;

/** Whether the person has no account, but an address to write to: told under the file's own id (§3.1.1). */
export const isByMail = ({ seal, complaint, contact }: ComplaintFile): boolean =>
  !seal && !complaint.residentId && decryptContact(contact).email !== undefined;

/** Somebody without an account is told under the file's own id: by mail, by telephone, or sealed (C1.4). */
const knowing = (complaint: Complaint, { file }: Reader): Complaint =>
  complaint.residentId ? complaint : { ...complaint, residentId: file._id };

const letterOf = (order: NoticeOrder, { revision, event, after }: Happening, reader: Reader): Letter => {
  const { file, scene } = reader;
  const personId = resolve(reader, order.personId);
  const values = valuesOf(order, after, event.at);
  const due = values.due ?? (file.promisedAt ? inWords(file.promisedAt) : undefined);
  return {
    _id: `${file._id}-${revision}-${order.kind}-${personId}`,
    personId,
    communityId: after.communityId,
    complaintId: file._id,
    no: after.no,
    notice: order.notice,
    kind: order.kind,
    at: scene.now,
    unread: true,
    urgent: order.urgent,
    weighty: isWeighty(order.notice, event),
    yields: yields(order.notice, after),
    page: page(order.kind, file._id),
    values: { ...values, ...(due ? { due } : {}) },
  };
};

/** What one step was: its events were written together, at one instant, for one intention. */
const sameStep = (a: ComplaintEvent, b: ComplaintEvent): boolean =>
  a.at === b.at && a.key === b.key && a.by.id === b.by.id;

const stepsOf = (happenings: readonly Happening[]): Happening[][] => {
  const steps: Happening[][] = [];
  for (const happening of happenings) {
    const last = steps.at(-1);
    if (last?.[0] && sameStep(last[0].event, happening.event)) last.push(happening);
    else steps.push([happening]);
  }
  return steps;
};

/** Whether the system has made somebody responsible at once, or offers it to those who could be: then nothing waits at the desk (§3.2.2). */
const isAssignedAtOnce = (happenings: readonly Happening[]): boolean =>
  happenings.some(
    ({ event }) => event.type === 'offered' || (event.type === 'accepted' && event.by.role === 'system'),
  );

/** The letters that untold events call for, the weightiest first (B5): the same events always give the same letters under the same ids. */
export const lettersOf = (happenings: readonly Happening[], reader: Reader): Letter[] => {
  const { staff, settings } = reader.scene;
  const assigned = isAssignedAtOnce(happenings);
  const letters = stepsOf(happenings).flatMap((step) => {
    const orders = step.flatMap(({ before, event, after }) =>
      noticesOf(
        before && knowing(before, reader),
        event,
        knowing(after, reader),
        staff,
        settings.companyContactId,
      ).filter(({ notice, urgent }) => !(assigned && event.type === 'filed' && notice === 'N2' && !urgent)),
    );
    const last = step.at(-1);
    return last ? bundle(orders).map((order) => letterOf(order, last, reader)) : [];
  });
  return letters.sort((a, b) => rankOf(a.notice) - rankOf(b.notice));
};
