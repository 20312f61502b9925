import type { Difference } from '../../types/administration/change';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of things that have a name of their own is told apart by those names. */
const named = (value: unknown): unknown => {
  if (!Array.isArray(value) || value.length === 0) return value;
  const names = value.map((one) => (isRecord(one) ? (one.code ?? one.kind) : undefined));
  return names.every((name) => typeof name === 'string')
    ? Object.fromEntries(value.map((one, index) => [names[index], one]))
    : value;
};

/** What differs between two values, field by field: before and after (C4). Lists are told as a whole. */
export const differencesOf = (before: unknown, after: unknown, path = ''): Difference[] => {
  const [one, other] = [named(before), named(after)];
  if (isRecord(one) && isRecord(other)) {
    const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return fields.flatMap((field) =>
      differencesOf(one[field], other[field], path ? `${path}.${field}` : field),
    );
  }
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  return [
    { path, ...(one === undefined ? {} : { before: one }), ...(other === undefined ? {} : { after: other }) },
  ];
};
