import type { Clock } from '../../../../types/complaint';
import type { EventName } from '../../../../types/events';
import { type Count, one } from './counts';
import type { Life, Turn } from './life';

/** The clocks that a promise of the house or the procedure hangs on (B4); the silence clock begins anew with each word and is judged by its breaches alone. */
export const judged = [
  'triage',
  'investigationStart',
  'findings',
  'plan',
  'approval',
  'implementation',
  'contact',
  'decision',
  'revisit',
] as const satisfies readonly Clock[];

const isJudged = (clock: Clock): boolean => (judged as readonly Clock[]).includes(clock);

/** A clock that one of these stops has not been kept: it lost its object. */
const moot: ReadonlySet<EventName> = new Set<EventName>([
  'withdrawn',
  'merged',
  'unmerged',
  'promoted',
  'disputed',
  'reevaluationOpened',
  'anonymised',
  'mainMoved',
]);

const mark = (clock: Clock, round: number): string => `${clock}-${round}`;

/** Clocks kept and breached, each once per round (B14: 按时率). */
export const clocksOf = ({ before, event, after }: Turn, life: Life): Count[] => {
  if (event.type === 'breached') {
    const { clock, round } = event.data;
    if (!isJudged(clock) || life.breached.has(mark(clock, round))) return [];
    life.breached.add(mark(clock, round));
    const keptAt = life.kept.get(mark(clock, round));
    life.kept.delete(mark(clock, round));
    return [one(event.at, `breached:${clock}`), ...(keptAt ? [one(keptAt, `kept:${clock}`, -1)] : [])];
  }
  if (moot.has(event.type)) return [];
  const ran = (before?.clocks ?? []).filter(({ clock, stoppedAt }) => isJudged(clock) && !stoppedAt);
  return ran.flatMap(({ clock, round, startedAt }) => {
    const run = after.clocks.find(
      (one) => one.clock === clock && one.round === round && one.startedAt === startedAt && !one.stoppedAt,
    );
    const name = mark(clock, round);
    if (run || life.kept.has(name) || life.breached.has(name)) return [];
    life.kept.set(name, event.at);
    return [one(event.at, `kept:${clock}`)];
  });
};
