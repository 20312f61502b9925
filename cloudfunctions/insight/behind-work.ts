import { Problem } from '../shared/problem';
import { workNumber, workNumbers } from '../shared/workflow/figures';
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

/** The numbers that one of somebody's work is the sum of; undefined of every other number. Who does not supervise reads but the own (§5.3). */
export const workBehind = (number: string, reader: Reader): string[] | undefined => {
  const asked = askedFor(number, reader);
  if (!supervises(reader.roles) && !(asked?.kind === 'work' && asked.ids[0] === reader.id))
    throw new Problem('NOT_ALLOWED');
  return asked?.ids.map((id) => workNumber(id, asked.known));
};

/** Throws INVALID_INPUT where a team and a period are too large together. */
export const refuseTooMany = (facts: readonly string[]): void => {
  if (facts.length > MOST_FACTS) throw new Problem('INVALID_INPUT', { to: 'OUT_OF_RANGE' });
};
