import * as z from 'zod/mini';
import { FieldProblem } from '../../../types/text';

// Mini programs forbid `new Function`, which zod would otherwise try.
z.config({ jitless: true });

/** What is wrong, by dotted path. */
export type Problems = Record<string, FieldProblem>;

/** Leaves out what was left empty, so that an empty optional field is an absent one. */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy).filter((part) => part !== undefined);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const kept = tidy(part);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

const valueAt = (value: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** The issues of a check as one problem per field; what a schema says in no code of ours is a missing or a wrong value. */
function problemsOf(issues: readonly z.core.$ZodIssue[], value: unknown): Problems {
  const found: Problems = {};
  for (const { path, message } of issues) {
    const place = path.map(String).join('.');
    const code = FieldProblem.safeParse(message);
    found[place] ??= code.success ? code.data : valueAt(value, path) === undefined ? 'REQUIRED' : 'INVALID';
  }
  return found;
}

/** What was typed, read with a schema that the server uses too: the value if it is one, or what is wrong with it. Nothing else in the app reads with a schema. */
export function examine<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
): { data: T; problems: Problems } | { data?: undefined; problems: Problems } {
  const read = schema.safeParse(value);
  return read.success
    ? { data: read.data, problems: {} }
    : { problems: problemsOf(read.error.issues, value) };
}
