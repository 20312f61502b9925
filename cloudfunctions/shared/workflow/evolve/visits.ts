import type { Complaint } from '../complaint';
import { visitStands } from '../visits';
import type { Evolutions } from './evolution';

/** Appointments for a visit (§3.3.1): offered, chosen or none of them, moved, called off. */
export const visits: Evolutions<
  'visitOffered' | 'visitPicked' | 'visitDeclined' | 'visitMoved' | 'visitCancelled'
> = {
  visitOffered: (_, { data: { purpose, slots, agreed } }) => ({
    visit: { purpose, offeredBy: 'staff', slots, ...(agreed && slots[0] && { agreed: slots[0] }) },
  }),
  visitPicked: ({ visit }, { data: { slot } }) =>
    visit ? { visit: { ...visit, slots: [slot], agreed: slot } } : {},
  visitDeclined: () => ({ visit: undefined }),
  visitMoved: ({ visit }, { data: { slots, agreed }, by }) => ({
    visit: {
      purpose: visit?.purpose ?? '',
      offeredBy: by.role === 'resident' ? 'resident' : 'staff',
      slots,
      ...(agreed && slots[0] && { agreed: slots[0] }),
    },
  }),
  visitCancelled: () => ({ visit: undefined }),
};

/** Whether a visit ends with the step that the complaint has taken: once nobody works on it nobody comes. */
export const endsVisit = ({ visit, stage }: Complaint): boolean =>
  visit !== undefined && !(visitStands as readonly string[]).includes(stage);
