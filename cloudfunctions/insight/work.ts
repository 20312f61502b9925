import type { Input, Output } from '../../types/api';
import type { Work, WorkShare } from '../../types/work';
import type { Asking } from '../shared/serve';
import { localDay } from '../shared/workflow/durations';
import { boundsOf, type Counts, comparedWork, sumOf } from '../shared/workflow/figures';
import { datesIn } from './calendar';
import { checkPeriod } from './report';
import { readSheets } from './sheets';
import { readingStaff, supervises } from './supervisor';

/** Fewer than these say nothing about a person (§5.3). */
const ENOUGH = 10;

const shareOf = (
  counts: Counts,
  ids: readonly string[],
  part: string,
  wholes: readonly string[],
): WorkShare => {
  const { part: own, whole, expected } = comparedWork(counts, ids, part, wholes);
  const usual = whole > 0 ? expected / whole : null;
  if (whole < ENOUGH || usual === null) return { part: own, whole, expected: usual, verdict: 'tooFew' };
  const bounds = boundsOf(own, whole);
  const verdict = usual < bounds.low ? 'above' : usual > bounds.high ? 'below' : 'usual';
  return { part: own, whole, expected: usual, ...bounds, verdict };
};

const workOf = (counts: Counts, ids: readonly string[]): Omit<Work, 'id' | 'name'> => ({
  resolved: comparedWork(counts, ids, 'asked', ['asked']).whole,
  onTime: shareOf(counts, ids, 'kept', ['kept', 'late']),
  content: shareOf(counts, ids, 'content', ['answered']),
  redone: shareOf(counts, ids, 'redone', ['asked']),
});

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
  const teams = new Map<string, string[]>();
  for (const { id, team, leftAt } of all ? scene.staff : [])
    if (team && !leftAt) teams.set(team, [...(teams.get(team) ?? []), id]);
  return {
    ...period,
    people,
    teams: [...teams].map(([name, ids]) => ({ name, ...workOf(counts, ids) })),
  };
};
