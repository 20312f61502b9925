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

/** A clock is counted in all, and for the kind of complaint that it was then (§3.7.2: clocks breached above the norm). */
const both = (at: string, how: 'kept' | 'breached', clock: Clock, category: string, by = 1): Count[] => [
  one(at, `${how}:${clock}`, by),
  one(at, `${how === 'kept' ? 'within' : 'late'}:${clock}:${category}`, by),
];

/** Clocks kept and breached, each once per round (B14: 按时率). */
export const clocksOf = ({ before, event, after }: Turn, life: Life): Count[] => {
  const category = after.category ?? 'none';
  if (event.type === 'breached') {
    const { clock, round } = event.data;
    // What has no share of its own is counted as often as it was missed.
    if (!isJudged(clock)) return [one(event.at, `missed:${clock}`)];
    if (life.breached.has(mark(clock, round))) return [];
    life.breached.add(mark(clock, round));
    const kept = life.kept.get(mark(clock, round));
    life.kept.delete(mark(clock, round));
    return [
      ...both(event.at, 'breached', clock, category),
      ...(kept ? both(kept.at, 'kept', clock, kept.category, -1) : []),
    ];
  }
  if (moot.has(event.type)) return [];
  const ran = (before?.clocks ?? []).filter(({ clock, stoppedAt }) => isJudged(clock) && !stoppedAt);
  return ran.flatMap(({ clock, round, startedAt }) => {
    const run = after.clocks.find(
      (one) => one.clock === clock && one.round === round && one.startedAt === startedAt && !one.stoppedAt,
    );
    const name = mark(clock, round);
    if (run || life.kept.has(name) || life.breached.has(name)) return [];
    life.kept.set(name, { at: event.at, category });
    return both(event.at, 'kept', clock, category);
  });
};
