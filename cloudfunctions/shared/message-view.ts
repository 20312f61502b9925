import type { MessageView } from '../../types/messages';
import type { MessageDocument } from './store/documents';

/** A message as its person reads it. */
export const messageView = (message: MessageDocument): MessageView => ({
  id: message._id,
  notice: message.notice,
  kind: message.kind,
  ...(message.complaintId ? { complaintId: message.complaintId } : {}),
  no: message.no,
  at: message.at,
  ...(message.readAt ? { readAt: message.readAt } : {}),
  delivery: message.delivery,
  page: message.page,
  values: message.values,
});
