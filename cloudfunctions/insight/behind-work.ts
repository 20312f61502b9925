import { Problem } from '../shared/problem';
import { handClocks, handKey, workNumber, workNumbers } from '../shared/workflow/figures';
import { queuesOf } from './scorecard';
import { type Reader, supervises } from './supervisor';

/** Of a team so many days of so many people are looked up at once. */
const MOST_FACTS = 4000;

/** The people of a team as the page of everybody's work adds them up. */
export const teamOf = ({ caller }: Reader, name: string): string[] =>
  caller.scene.staff.filter(({ team, leftAt }) => team === name && !leftAt).map(({ id }) => id);

/** Whose work a number is of, and which of its numbers: `work:<person>:<number>`, or `team:<name>:<number>`; undefined of every other number. */
const askedFor = (number: string, reader: Reader) => {
  const [, kind, whose = '', what] = /^(work|team):(.+):([^:]+)$/.exec(number) ?? [];
  const known = workNumbers.find((one) => one === what);
  if (!kind || !known) return undefined;
  return { ids: kind === 'team' ? teamOf(reader, whose) : [whose], kind, known };
};

/** A clock of somebody's week, and whose (§5.1): `hand:<person>:<kept or late>:<clock>`, or `queue:<person>:<clock>` of what ran out in the queues that the person is one of; undefined of every other number. */
const clockBehind = (
  number: string,
  { caller }: Reader,
): { whose: string; numbers: string[] } | undefined => {
  const [, kind, whose = '', how, named] = /^(hand|queue):(.+?)(?::(kept|late))?:([^:]+)$/.exec(number) ?? [];
  const clock = handClocks.find((one) => one === named);
  if (!clock || (kind === 'hand') !== (how !== undefined)) return undefined;
  if (how === 'kept' || how === 'late') return { whose, numbers: [handKey(whose, how, clock)] };
  const roles = caller.scene.staff.find(({ id, leftAt }) => id === whose && !leftAt)?.roles ?? [];
  return { whose, numbers: queuesOf(roles).map((queue) => handKey(queue, 'late', clock)) };
};

/** The numbers that one of somebody's work is the sum of; undefined of every other number. Who does not supervise reads but the own (§5.3). */
export const workBehind = (number: string, reader: Reader): string[] | undefined => {
  const asked = askedFor(number, reader);
  const week = clockBehind(number, reader);
  const own = week ? week.whose === reader.id : asked?.kind === 'work' && asked.ids[0] === reader.id;
  if (!supervises(reader.roles) && !own) throw new Problem('NOT_ALLOWED');
  return week?.numbers ?? asked?.ids.map((id) => workNumber(id, asked.known));
};

/** Throws INVALID_INPUT where a team and a period are too large together. */
export const refuseTooMany = (facts: readonly string[]): void => {
  if (facts.length > MOST_FACTS) throw new Problem('INVALID_INPUT', { to: 'OUT_OF_RANGE' });
};
