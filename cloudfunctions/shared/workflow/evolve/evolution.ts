import type { EventName } from '../../../../types/events';
import type { Complaint } from '../complaint';
import type { EventOf } from '../events';

/** What one kind of event changes in a complaint. */
export type Evolution<N extends EventName> = (complaint: Complaint, event: EventOf<N>) => Partial<Complaint>;

/** What several kinds of event change. */
export type Evolutions<N extends EventName> = { [K in N]: Evolution<K> };

/** A kind of event that is on record and changes nothing else. */
export const nothing = (): Partial<Complaint> => ({});

/** Ends the pause that is still open, if there is one. */
export const endPause = (complaint: Complaint, at: string): Complaint['pauses'] =>
  complaint.pauses.map((pause) => (pause.to ? pause : { ...pause, to: at }));

/** What ends with the step itself when a complaint leaves the hands it was in: questions, the hold, a pending request. */
export const released = (complaint: Complaint, at: string): Partial<Complaint> => ({
  hold: undefined,
  questions: undefined,
  request: undefined,
  pauses: endPause(complaint, at),
});
