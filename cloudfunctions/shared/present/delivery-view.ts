import type { DeliveryView } from '../../../types/calls';
import type { Delivery, MessageMeaning, Notice, TemplateKind } from '../../../types/messages';
import type { Actor } from '../../../types/people';
import type { Complaint } from '../workflow/complaint';
import type { Viewer } from './file';
import { relationOf } from './relation';
import { staffName } from './staff-names';
import { sees } from './visibility';

/** A message as it was written down. */
interface Written {
  personId: string;
  notice: Notice;
  kind: TemplateKind;
  at: string;
  unread: boolean;
  delivery: Delivery;
  values: Partial<Record<MessageMeaning, string>>;
}

const forStaff: ReadonlySet<TemplateKind> = new Set(['case', 'approval', 'due']);

/** Whether somebody may read what became of the messages (C1.4): who may read what is internal. */
export const mayReadDeliveries = (complaint: Complaint, actor: Actor): boolean =>
  sees(relationOf(complaint, actor, false), 'internal');

/** What became of one message. A resident is never named: the template says for whom it was, not the person, who may be of the staff or sealed (B10). */
export function presentDelivery(
  { personId, notice, kind, at, unread, delivery, values }: Written,
  { staff }: Pick<Viewer, 'staff'>,
): DeliveryView {
  const to = forStaff.has(kind)
    ? (staffName(staff, personId) ?? { id: personId, name: '', title: '' })
    : undefined;
  return { notice, ...(to && { to }), words: values.words ?? '', at, delivery, read: !unread };
}
