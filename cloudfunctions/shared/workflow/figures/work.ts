import type { Clock } from '../../../../types/complaint';
import { type Count, type Counts, fieldName, one, under } from './counts';
import type { Life, Turn } from './life';

/** The clocks that a handler keeps or does not; approving and deciding is others' (B4). */
const handlersClocks: ReadonlySet<Clock> = new Set<Clock>([
  'investigationStart',
  'findings',
  'plan',
  'implementation',
  'contact',
]);

/** What is counted of somebody's work, under what kind of complaint or which clock: kinds differ in how often they end well, so that people are compared within them (§5.3). */
export const workKey = (personId: string, what: string, kind: string): string =>
  `work:${fieldName(personId)}:${what}:${kind}`;

/** The numbers of somebody's work that have complaints behind them (§5.3): rounds brought to a result, those that residents were content with and those they were not, those begun anew; clocks kept and late. */
export const workNumbers = ['asked', 'content', 'content-', 'redone', 'kept', 'late'] as const;
export type WorkNumber = (typeof workNumbers)[number];

/** How a number of somebody's work is named, over all kinds of complaint and all clocks. */
export const workNumber = (personId: string, number: WorkNumber): string =>
  `work:${fieldName(personId)}:${number}`;

/** What one day's counters add to the numbers of everybody's work, by their names: whoever answered and was not content is the rest of the answered. */
export const workNumbersIn = (counts: Counts): Map<string, number> => {
  const sums = new Map<string, number>();
  const add = (name: string, count: number) => sums.set(name, (sums.get(name) ?? 0) + count);
  for (const [key, count] of under(counts, 'work:')) {
    const [person = '', what = ''] = key.split(':');
    if (what !== 'answered') add(`work:${person}:${what}`, count);
    if (what === 'answered') add(`work:${person}:content-`, count);
    if (what === 'content') add(`work:${person}:content-`, -count);
  }
  return sums;
};

/** The rounds somebody brought to a result, and what residents said of them, on the day they were asked. */
const roundsOf = ({ before, event, after }: Turn, life: Life): Count[] => {
  if (event.type === 'resolved' && after.handlerId && !life.work.has(after.round)) {
    const round = { by: after.handlerId, kind: after.category ?? 'none', at: event.at };
    life.work.set(after.round, round);
    return [one(event.at, workKey(round.by, 'asked', round.kind))];
  }
  const count = (round: number, what: string, by = 1): Count[] => {
    const its = life.work.get(round);
    return its ? [one(its.at, workKey(its.by, what, its.kind), by)] : [];
  };
  if ((event.type === 'rated' || event.type === 'answerRecorded') && after.rating) {
    const { round, satisfaction } = after.rating;
    const said = satisfaction === 'dissatisfied' ? ['answered'] : ['answered', 'content'];
    const replaced = life.workSaid.get(round) ?? [];
    life.workSaid.set(round, said);
    return [
      ...replaced.flatMap((what) => count(round, what, -1)),
      ...said.flatMap((what) => count(round, what)),
    ];
  }
  if (event.type === 'reevaluationOpened') return count(after.round - 1, 'redone');
  return before && after.round < before.round ? count(before.round - 1, 'redone', -1) : [];
};

/** In whose hands a breached clock was longest, and who kept those that were kept (B4: attribution). */
const clocksOf = ({ before, event, after }: Turn, life: Life): Count[] => {
  if (event.type === 'breached') {
    const { clock, round, shares } = event.data;
    if (!handlersClocks.has(clock)) return [];
    const name = `${clock}-${round}`;
    if (life.workLate.has(name)) return [];
    life.workLate.add(name);
    const kept = life.workKept.get(name);
    life.workKept.delete(name);
    const longest = [...shares].sort((a, b) => b.minutes - a.minutes)[0]?.holder;
    return [
      ...(kept ? [one(kept.at, workKey(kept.by, 'kept', clock), -1)] : []),
      ...(longest ? [one(event.at, workKey(longest, 'late', clock))] : []),
    ];
  }
  const handler = before?.handlerId;
  if (!handler || event.by.id !== handler) return [];
  return before.clocks
    .filter(({ clock, stoppedAt }) => handlersClocks.has(clock) && !stoppedAt)
    .flatMap(({ clock, round, startedAt }) => {
      const name = `${clock}-${round}`;
      const runs = after.clocks.some(
        (run) => run.clock === clock && run.round === round && run.startedAt === startedAt && !run.stoppedAt,
      );
      if (runs || life.workKept.has(name) || life.workLate.has(name)) return [];
      life.workKept.set(name, { at: event.at, by: handler });
      return [one(event.at, workKey(handler, 'kept', clock))];
    });
};

/** What an event adds to the counters of whoever does the work (§5.3): a clock counts as kept by its handler's own step, as late for whoever held the time. */
export const workOf = (turn: Turn, life: Life): Count[] => [...roundsOf(turn, life), ...clocksOf(turn, life)];
