import type { ActionForm } from '../form/action-form';
import type { ResidentForm } from '../index';
import { appeal } from './appeal';
import { reopen } from './reopen';
import { supplement } from './supplement';
import { supply } from './supply';
import { urge } from './urge';
import { withdraw } from './withdraw';

/** The forms of the main package: what the person who complained may do. */
export const residentForms = {
  supply,
  supplement,
  reopen,
  appeal,
  withdraw,
  urge,
} satisfies { [N in ResidentForm]: ActionForm<N> };
