import type { Slot } from '../../../../types/visits';
import type { Complaint } from '../complaint';
import type { Context } from '../context';
import { areToCome, isAgreedByPhone } from '../visits';
import { type Deeds, happens, type Outcome } from './outcome';

/** Why times cannot be offered, or whether they are agreed by being written down: where nobody's account is there to choose, the one that was agreed by telephone. */
const offered = (
  complaint: Complaint,
  slots: readonly Slot[],
  { now }: Context,
): 'PLAN_TIMES' | 'VISIT_BY_PHONE' | { agreed?: true } => {
  if (!areToCome(slots, now)) return 'PLAN_TIMES';
  if (!isAgreedByPhone(complaint)) return {};
  return slots.length === 1 ? { agreed: true } : 'VISIT_BY_PHONE';
};

/** Appointments for a visit (§3.3.1): they lie over the stages and touch no clock. */
export const visits: Deeds<'offerVisit' | 'answerVisit' | 'moveVisit' | 'cancelVisit'> = {
  offerVisit: (complaint, data, context): Outcome => {
    const found = offered(complaint, data.slots, context);
    return typeof found === 'string' ? found : [happens('visitOffered', { ...data, ...found })];
  },
  answerVisit: ({ visit }, { slot: index, text }, { now }): Outcome => {
    if (index === undefined) return [happens('visitDeclined', { text: text ?? '' })];
    const slot = visit?.slots[index];
    if (!slot) return 'NOT_NOW';
    return slot.until <= now ? 'TOO_LATE' : [happens('visitPicked', { slot, ...(text && { text }) })];
  },
  moveVisit: (complaint, data, context): Outcome => {
    const found = offered(complaint, data.slots, context);
    return typeof found === 'string' ? found : [happens('visitMoved', { ...data, ...found })];
  },
  cancelVisit: (_, data) => [happens('visitCancelled', data)],
};
