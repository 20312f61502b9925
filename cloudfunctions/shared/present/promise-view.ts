import type { Explanation } from '../../../types/explanation';
import type { PromiseView } from '../../../types/views';
import { numberOf, running } from '../workflow/clock-runs';
import type { ClockRun, Complaint } from '../workflow/complaint';
import type { ComplaintEvent } from '../workflow/events';
import { nextPromise, type Promised, promisesOf } from '../workflow/promises';
import { explain } from '../workflow/promises/explain';
import type { Viewer } from './file';
import { sharesView } from './shares';
import { internalClocks, type Relation, sees } from './visibility';

const promiseView = ({ clock, dueAt, paused }: Promised, now: string): PromiseView => ({
  clock,
  dueAt,
  breached: !paused && dueAt <= now,
  paused,
});

/** In whose hands the time of a run went that has been breached, as the breach says (B4). */
function sharesOf(
  complaint: Complaint,
  run: ClockRun,
  events: readonly ComplaintEvent[],
  staff: Viewer['staff'],
): Pick<Explanation, 'shares'> {
  const number = numberOf(complaint, run);
  const breach = events
    .flatMap((event) => (event.type === 'breached' ? event.data : []))
    .filter(
      ({ clock, round, run: which = number }) =>
        clock === run.clock && round === run.round && which === number,
    )
    .at(-1);
  return breach ? { shares: sharesView(breach.shares, staff) } : {};
}

/** What comes next for whoever is shown an offer that lapses before anything else is due (§3.2.2). */
const sooner = (shown: readonly Promised[], next: Promised | undefined): Promised | undefined => {
  const offer = shown.find(({ clock }) => clock === 'offer');
  return offer && (!next || offer.dueAt <= next.dueAt) ? offer : next;
};

/** The promised times that this viewer is shown, the next one first among them (§2.1, C1.3); with the events, each with why it is so (C1.20), and for staff in whose hands a breached one went. */
export function promisesFor(
  complaint: Complaint,
  relation: Relation,
  { calendar, now, staff }: Pick<Viewer, 'calendar' | 'now' | 'staff'>,
  events?: readonly ComplaintEvent[],
): { next?: PromiseView; promises: PromiseView[] } {
  const inside = sees(relation, 'internal');
  const shown = promisesOf(complaint, calendar).filter(
    ({ clock }) => inside || !internalClocks.includes(clock) || (relation === 'offered' && clock === 'offer'),
  );
  const next = sooner(shown, nextPromise(complaint, calendar));
  const view = (promised: Promised): PromiseView => {
    const run = events && running(complaint, promised.clock);
    const explanation = run && explain(complaint, run, calendar);
    const shares = run && inside ? sharesOf(complaint, run, events, staff) : {};
    return {
      ...promiseView(promised, now),
      ...(explanation && { explanation: { ...explanation, ...shares } }),
    };
  };
  return {
    ...(next && shown.some(({ clock }) => clock === next.clock) && { next: view(next) }),
    promises: shown.map(view),
  };
}
