import type { PromiseView } from '../../../types/views';
import type { Complaint } from '../workflow/complaint';
import { nextPromise, type Promised, promisesOf } from '../workflow/promises';
import type { Viewer } from './file';
import { internalClocks, type Relation, sees } from './visibility';

const promiseView = ({ clock, dueAt, paused }: Promised, now: string): PromiseView => ({
  clock,
  dueAt,
  breached: !paused && dueAt <= now,
  paused,
});

/** The promised times that this viewer is shown, the next one first among them (§2.1, C1.3). */
export function promisesFor(
  complaint: Complaint,
  relation: Relation,
  { calendar, now }: Pick<Viewer, 'calendar' | 'now'>,
): { next?: PromiseView; promises: PromiseView[] } {
  const inside = sees(relation, 'internal');
  const shown = promisesOf(complaint, calendar).filter(
    ({ clock }) => inside || !internalClocks.includes(clock),
  );
  const next = nextPromise(complaint, calendar);
  return {
    ...(next && shown.some(({ clock }) => clock === next.clock) && { next: promiseView(next, now) }),
    promises: shown.map((promised) => promiseView(promised, now)),
  };
}
