import type { PromiseView } from '../../../types/views';
import { running } from '../workflow/clock-runs';
import type { Complaint } from '../workflow/complaint';
import { nextPromise, type Promised, promisesOf } from '../workflow/promises';
import { explain } from '../workflow/promises/explain';
import type { Viewer } from './file';
import { internalClocks, type Relation, sees } from './visibility';

const promiseView = ({ clock, dueAt, paused }: Promised, now: string): PromiseView => ({
  clock,
  dueAt,
  breached: !paused && dueAt <= now,
  paused,
});

/** The promised times that this viewer is shown, the next one first among them (§2.1, C1.3); where asked, each with why it is so (C1.20). */
export function promisesFor(
  complaint: Complaint,
  relation: Relation,
  { calendar, now }: Pick<Viewer, 'calendar' | 'now'>,
  explained = false,
): { next?: PromiseView; promises: PromiseView[] } {
  const inside = sees(relation, 'internal');
  const shown = promisesOf(complaint, calendar).filter(
    ({ clock }) => inside || !internalClocks.includes(clock),
  );
  const next = nextPromise(complaint, calendar);
  const view = (promised: Promised): PromiseView => {
    const run = explained ? running(complaint, promised.clock) : undefined;
    const explanation = run && explain(complaint, run, calendar);
    return { ...promiseView(promised, now), ...(explanation && { explanation }) };
  };
  return {
    ...(next && shown.some(({ clock }) => clock === next.clock) && { next: view(next) }),
    promises: shown.map(view),
  };
}
