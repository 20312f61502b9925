import type { Receipt } from '../../../types/views';
import type { PresentedFile, Viewer } from './file';

/** The receipt of §3.1.3: the number, the promised times, whether anybody works now, and for people without the mini program a code. */
export function presentReceipt(
  { complaint, events }: Pick<PresentedFile, 'complaint' | 'events'>,
  { settings, calendar }: Pick<Viewer, 'settings' | 'calendar'>,
  trackingCode?: string,
): Receipt {
  const [filed] = events;
  return {
    id: complaint.id,
    no: complaint.no,
    filedAt: complaint.filedAt,
    ...complaint.expected,
    afterHours: !calendar.isWorking(complaint.filedAt),
    method: filed?.type === 'filed' ? filed.data.receiptMethod : 'inApp',
    ...(trackingCode !== undefined && { trackingCode }),
    phone24h: settings.phone24h,
    deskPhone: settings.deskPhone,
  };
}
