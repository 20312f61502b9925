/** A value written down in one way only: keys in order, no blanks, what is undefined left out (after RFC 8785). */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${fields.join(',')}}`;
};

/** What is committed to as one piece: long, the same in every file, and nobody's personal data. */
const whole: ReadonlySet<string> = new Set(['data.terms']);

const isBranch = (path: string, value: unknown): value is object =>
  typeof value === 'object' && value !== null && !whole.has(path) && Object.keys(value).length > 0;

/** Every smallest part of a value by its path, `data.location.room`: each can be erased without the others. An empty list or object is a part too. */
export const leavesOf = (value: unknown, path = ''): [path: string, value: unknown][] => {
  if (!isBranch(path, value)) return value === undefined ? [] : [[path, value]];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, path ? `${path}.${name}` : name));
};
