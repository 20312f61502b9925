import type { AlarmView } from '../../../types/alarms';
import { hears } from '../workflow/alarm';
import { running } from '../workflow/clock-runs';
import type { Complaint } from '../workflow/complaint';
import { promisesOf } from '../workflow/promises';
import type { Viewer } from './file';
import { locationFor, placeOf } from './place';
import { relationOf } from './relation';
import { staffName } from './staff-names';

/** An urgent complaint as it rings at somebody's desk, or as somebody else has seen it (T1); undefined where it is not theirs to hear, or is in hand. */
export function presentAlarm(
  { complaint, revision }: { complaint: Complaint; revision: number },
  viewer: Viewer,
): AlarmView | undefined {
  const { id, no, category, filedAt, seen } = complaint;
  const rings = running(complaint, 'alarm') !== undefined;
  const by = staffName(viewer.staff, seen?.by);
  if (!(rings || (seen && by)) || !hears(complaint, viewer)) return undefined;
  const promised = promisesOf(complaint, viewer.calendar).find(({ clock }) => clock === 'alarm');
  return {
    id,
    no,
    revision,
    ...(category && { category }),
    place: placeOf(locationFor(complaint, relationOf(complaint, viewer.actor, false))),
    filedAt,
    late: promised?.breached ?? false,
    ...(!rings && seen && by && { seen: { by, at: seen.at } }),
  };
}
