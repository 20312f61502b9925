import type { EventName } from '../../../../types/events';
import type { TimelineEntry } from '../../../../types/timeline';
import type { Complaint } from '../../workflow/complaint';
import type { StaffMember } from '../../workflow/context';
import type { EventOf } from '../../workflow/events';

/** The facts of an event that a viewer may read; without the frame (when, by whom) that every entry has. */
export type Facts = Omit<
  Partial<TimelineEntry>,
  'id' | 'at' | 'event' | 'by' | 'internal' | 'round' | 'fromMain'
>;

/** What choosing the facts looks at beside the event: the complaint as it was right after it, and the staff's names. */
export interface Setting {
  after: Complaint;
  staff: readonly StaffMember[];
}

/** Which facts of an event are shown; nothing at all if undefined. */
export type Reading<N extends EventName> = (event: EventOf<N>, setting: Setting) => Facts | undefined;

/** An allow-list: for every event the facts that one kind of viewer may read (B12). A new event without a line does not compile. */
export type Readings = { [N in EventName]: Reading<N> };

/** The event is not shown. */
export const hidden = (): undefined => undefined;

/** The event is shown without any of its words. */
export const bare = (): Facts => ({});

/** The name of an entry of a complaint's own history: the same for every viewer. */
export const entryId = (revision: number): string => `${revision}-0`;
