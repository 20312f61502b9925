import type { Clock } from '../../../../types/complaint';
import { type Count, fieldName, one } from './counts';
import type { Life, Turn } from './life';

/** The clocks that somebody of the staff keeps or does not (B4): the desk, the handler, whoever approves and decides. */
export const handClocks = [
  'triage',
  'investigationStart',
  'findings',
  'plan',
  'approval',
  'urgentApproval',
  'implementation',
  'contact',
  'decision',
  'revisit',
] as const satisfies readonly Clock[];

const isTheirs = (clock: Clock): boolean => (handClocks as readonly Clock[]).includes(clock);

/** What is counted of the clocks in somebody's hands, or in a queue's (§5.1). */
export const handKey = (holder: string, how: 'kept' | 'late', clock: Clock): string =>
  `hand:${fieldName(holder)}:${how}:${clock}`;

/** In whose hands clocks were kept and missed: kept is one by whoever's own step ended it in time, late for whoever held it longest, a person or a queue (B4: attribution). */
export const handsOf = ({ before, event, after }: Turn, life: Life): Count[] => {
  if (event.type === 'breached') {
    const { clock, round, shares } = event.data;
    const name = `${clock}-${round}`;
    if (!isTheirs(clock) || life.handLate.has(name)) return [];
    life.handLate.add(name);
    const kept = life.handKept.get(name);
    life.handKept.delete(name);
    const longest = [...shares].sort((a, b) => b.minutes - a.minutes)[0]?.holder;
    return [
      ...(kept ? [one(kept.at, handKey(kept.by, 'kept', clock), -1)] : []),
      ...(longest ? [one(event.at, handKey(longest, 'late', clock))] : []),
    ];
  }
  if (!before || event.by.role === 'resident' || event.by.role === 'system') return [];
  return before.clocks
    .filter(({ clock, stoppedAt }) => isTheirs(clock) && !stoppedAt)
    .flatMap(({ clock, round, startedAt }) => {
      const name = `${clock}-${round}`;
      const runs = after.clocks.some(
        (run) => run.clock === clock && run.round === round && run.startedAt === startedAt && !run.stoppedAt,
      );
      if (runs || life.handKept.has(name) || life.handLate.has(name)) return [];
      life.handKept.set(name, { at: event.at, by: event.by.id });
      return [one(event.at, handKey(event.by.id, 'kept', clock))];
    });
};
