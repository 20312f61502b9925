import type { ActionForm } from '../form/action-form';
import type { ResidentForm } from '../index';
import { answerVisit } from './answer-visit';
import { appeal } from './appeal';
import { cancelVisit } from './cancel-visit';
import { moveVisit } from './move-visit';
import { nameStaff } from './name-staff';
import { reopen } from './reopen';
import { revisit } from './revisit';
import { supplement } from './supplement';
import { supply } from './supply';
import { urge } from './urge';
import { withdraw } from './withdraw';

/** The forms of the residents' package: what the person who complained may do. */
export const residentForms = {
  supply,
  supplement,
  reopen,
  appeal,
  withdraw,
  urge,
  answerVisit,
  moveVisit,
  cancelVisit,
  nameStaff,
  revisit,
} satisfies { [N in ResidentForm]: ActionForm<N> };
