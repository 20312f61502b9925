import type { Input, Output } from '../../types/api';
import { datesIn } from '../shared/counting/calendar';
import { checkPeriod } from '../shared/counting/report';
import { readSheets } from '../shared/counting/sheets';
import { workOf } from '../shared/counting/work';
import type { Asking } from '../shared/serve';
import { localDay } from '../shared/workflow/durations';
import { sumOf } from '../shared/workflow/figures';
import { teamOf } from './behind-work';
import { readingStaff, supervises } from './supervisor';

/** What people and teams did in a period, each beside what the community does in the same kinds of matter; who does not supervise reads but the own (§5.3). */
export const work = async (
  period: Input<'insight', 'work'>,
  asking: Asking,
): Promise<Output<'insight', 'work'>> => {
  const reader = await readingStaff(asking);
  const { scene } = reader.caller;
  checkPeriod(period, 'to');
  const sheets = await readSheets(
    reader.communityId,
    period,
    { today: localDay(asking.now), backlog: false },
    reader.hidden,
  );
  const counts = sumOf(datesIn(period).map(sheets.on));
  const all = supervises(reader.roles);
  const people = scene.staff
    .filter(({ id, leftAt }) => (all ? !leftAt : id === reader.id))
    .map(({ id, name }) => ({ id, name, ...workOf(counts, [id]) }))
    .filter(({ resolved, onTime }) => resolved + onTime.whole > 0)
    .sort((a, b) => b.resolved - a.resolved);
  const teams = new Set(
    (all ? scene.staff : []).flatMap(({ team, leftAt }) => (team && !leftAt ? [team] : [])),
  );
  return {
    ...period,
    people,
    teams: [...teams].map((name) => ({ name, ...workOf(counts, teamOf(reader, name)) })),
  };
};
