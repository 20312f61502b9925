import type * as z from 'zod/mini';
import { type ActionInput, type ActionName, actions } from '../../../types/actions';
import { FieldProblem } from '../../../types/text';

/** Something on its way to be a `T`: any part of it may still be missing. */
export type Draft<T> = T extends readonly (infer E)[]
  ? Draft<E>[]
  : T extends object
    ? { [K in keyof T]?: Draft<T[K]> }
    : T;

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
export function problemsOf(issues: readonly z.core.$ZodIssue[], value: unknown): Problems {
  const found: Problems = {};
  for (const { path, message } of issues) {
    const place = path.map(String).join('.');
    const code = FieldProblem.safeParse(message);
    found[place] ??= code.success ? code.data : valueAt(value, path) === undefined ? 'REQUIRED' : 'INVALID';
  }
  return found;
}

/** Checks what was typed with the schema that the server uses too. */
export function check<N extends ActionName>(
  name: N,
  draft: Draft<ActionInput<N>>,
): { data: ActionInput<N> } | { problems: Problems } {
  const value = tidy(draft);
  const checked = actions[name].safeParse(value);
  return checked.success
    ? { data: checked.data as ActionInput<N> }
    : { problems: problemsOf(checked.error.issues, value) };
}
