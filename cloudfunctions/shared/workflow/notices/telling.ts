import type { EventName } from '../../../../types/events';
import type { Notice, TemplateKind } from '../../../../types/messages';
import type { Complaint } from '../complaint';
import type { EventOf } from '../events';
import type { Recipient } from './audience';

/** One thing to say: which notice, on which template, to whom, in which fixed words, and by when something is due. */
export interface Telling {
  to: readonly Recipient[];
  notice: Notice;
  kind: TemplateKind;
  words: string;
  due?: string;
}

/** What an event has to say, given what the complaint was before and is after it. */
export type Tell<N extends EventName> = (
  event: EventOf<N>,
  after: Complaint,
  before: Complaint | undefined,
) => Telling | readonly Telling[] | undefined;

/** What every event says to one side; `silent` is an answer too, so that a new event is not forgotten. */
export type Tellings = { [N in EventName]: Tell<N> };

/** Nothing is said. */
export const silent = (): undefined => undefined;
