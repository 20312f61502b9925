import type { Complaint } from '../complaint';
import type { ComplaintEvent } from '../events';
import { endedBy } from '../visits';
import type { Telling } from './telling';

const words = '上门已取消，请看原因';

/** Nobody waits at the door (§3.3.1): what is said of a visit that ends with the step itself, to whomever the step tells nothing. */
export const visitIsOff = (
  event: ComplaintEvent,
  after: Complaint,
  before: Complaint | undefined,
): Telling[] =>
  endedBy(event, after, before)
    ? [
        { to: ['resident'], notice: 'N6', kind: 'progress', words },
        { to: [{ person: before?.handlerId }], notice: 'N2', kind: 'case', words },
      ]
    : [];
