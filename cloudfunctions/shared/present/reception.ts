import type { ReceptionView } from '../../../types/filing';
import type { PresentedFile, Viewer } from './file';
import { staffName } from './staff-names';
import { type Relation, sees } from './visibility';

/** How staff took it in (§3.1.1, §3.1.2): by whom, under which number of another office, how the times were told, and why it was entered late. Of what came by itself there is nothing to say. */
export function receptionFor(
  { events: [filed] }: PresentedFile,
  relation: Relation,
  { staff }: Viewer,
): { reception?: ReceptionView } {
  if (!sees(relation, 'internal') || filed?.type !== 'filed') return {};
  const { by, data } = filed;
  if (by.role === 'resident' || by.role === 'system') return {};
  const { channelRef, backdatingReason, receiptMethod } = data;
  const registrar = staffName(staff, by.id);
  return {
    reception: {
      ...(registrar && { by: registrar }),
      method: receiptMethod,
      ...(channelRef !== undefined && { channelRef }),
      ...(backdatingReason !== undefined && { backdatingReason }),
    },
  };
}
