import type { ActionInput, AnyActionName } from '../../../../types/actions';
import type { RefusalCode } from '../../../../types/errors';
import type { EventName } from '../../../../types/events';
import type { Complaint } from '../complaint';
import type { Context } from '../context';
import type { EventData } from '../events';

/** Something that happens, before it is known whose hand it was and when. */
export type Happening = { [N in EventName]: { type: N; data: EventData[N] } }[EventName];

/** What a step leads to: what happens, or why it does not. */
export type Outcome = readonly Happening[] | RefusalCode;

/** How one action turns its input into what happens; the rules have already let it pass. */
export type Deed<N extends AnyActionName> = (
  complaint: Complaint,
  data: ActionInput<N>,
  context: Context,
) => Outcome;

/** How several actions do. */
export type Deeds<N extends AnyActionName> = { [K in N]: Deed<K> };

/** One thing that happens. */
export const happens = <N extends EventName>(type: N, data: EventData[N]): Happening =>
  ({ type, data }) as Happening;

/** The input itself is what happens. */
export const simply =
  <N extends EventName>(type: N) =>
  (_: Complaint, data: EventData[N]): Outcome => [happens(type, data)];
