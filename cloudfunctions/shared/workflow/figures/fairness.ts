import { type Counts, fieldName, under } from './counts';

/** So many of so many, and how many there would be if everybody did as well as the community in the same kinds of matter. */
export interface Compared {
  part: number;
  whole: number;
  expected: number;
}

/** A share with the bounds between which it lies in 95 of 100 such samples. */
export interface Bounds {
  low: number;
  high: number;
}

const Z = 1.959964;

/** Wilson's score interval of a share (E. B. Wilson, J. Amer. Statist. Assoc. 22, 1927): true to small numbers and never beyond 0 and 1. */
export const boundsOf = (part: number, whole: number): Bounds => {
  const share = part / whole;
  const middle = share + (Z * Z) / (2 * whole);
  const reach = Z * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole));
  const scale = 1 + (Z * Z) / whole;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
};

const byKind = (counts: Counts, what: string): Map<string, Map<string, number>> => {
  const people = new Map<string, Map<string, number>>();
  for (const [name, count] of under(counts, 'work:')) {
    const [person = '', its, kind = ''] = name.split(':');
    if (its !== what) continue;
    const kinds = people.get(person) ?? new Map<string, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    people.set(person, kinds);
  }
  return people;
};

const totalOf = (people: ReadonlyMap<string, ReadonlyMap<string, number>>, kind: string): number =>
  [...people.values()].reduce((sum, kinds) => sum + (kinds.get(kind) ?? 0), 0);

/** What some people did together, beside what was to be expected of their mixture of matters: indirect standardisation, so that nobody looks bad for having been given the hard kinds (§5.3). */
export const comparedWork = (
  counts: Counts,
  personIds: readonly string[],
  part: string,
  wholes: readonly string[],
): Compared => {
  const parts = byKind(counts, part);
  const all = wholes.map((what) => byKind(counts, what));
  const kinds = new Set(all.flatMap((people) => [...people.values()].flatMap((its) => [...its.keys()])));
  const own = personIds.map(fieldName);
  const result: Compared = { part: 0, whole: 0, expected: 0 };
  for (const kind of kinds) {
    const whole = own.reduce(
      (sum, id) => sum + all.reduce((more, people) => more + (people.get(id)?.get(kind) ?? 0), 0),
      0,
    );
    const everybody = all.reduce((sum, people) => sum + totalOf(people, kind), 0);
    result.whole += whole;
    result.part += own.reduce((sum, id) => sum + (parts.get(id)?.get(kind) ?? 0), 0);
    if (everybody > 0) result.expected += (whole * totalOf(parts, kind)) / everybody;
  }
  return result;
};
