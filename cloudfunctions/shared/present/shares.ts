import type { ShareView } from '../../../types/explanation';
import type { StaffMember } from '../workflow/context';
import type { Share } from '../workflow/events';
import { staffName } from './staff-names';

const queues: readonly ShareView['kind'][] = ['desk', 'supervisor', 'manager', 'resident', 'main', 'nobody'];

/** In whose hands a breached time went, the longest first (B4, B13.6): a person by name, a queue by its kind. */
export const sharesView = (shares: readonly Share[], staff: readonly StaffMember[]): ShareView[] =>
  [...shares]
    .sort((a, b) => b.minutes - a.minutes)
    .map(({ holder, minutes }) => {
      const member = staffName(staff, holder);
      return {
        kind: queues.find((kind) => kind === holder) ?? 'staff',
        ...(member && { staff: member }),
        minutes,
      };
    });
