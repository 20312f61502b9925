import type { Contact } from '../../../types/people';
import type { Complaint } from '../workflow/complaint';
import type { Context } from '../workflow/context';
import type { ComplaintEvent } from '../workflow/events';

/** A complaint file as it is presented: `own` where the caller knows whose it is better than the file does (B10), `contact` decrypted, `main` the file that this one has joined, `tied` the complaints of the same matter that the viewer may see (B7). */
export interface PresentedFile {
  complaint: Complaint;
  events: readonly ComplaintEvent[];
  revision: number;
  own?: boolean;
  contact?: Contact;
  tied?: readonly Complaint[];
  main?: { complaint: Complaint; events: readonly ComplaintEvent[] };
}

/** For whom, when and in which community something is presented. */
export type Viewer = Context;
