import type * as z from 'zod/mini';
import { FieldProblem } from '../../types/text';
import { Problem } from './problem';

type Issue = z.core.$ZodIssue;

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key],
    input,
  );

const own = (message: string): FieldProblem | undefined =>
  FieldProblem.options.find((problem) => problem === message);

const byKind = (issue: Issue, input: unknown): FieldProblem => {
  if (at(input, issue.path) === undefined) return 'REQUIRED';
  if (issue.code === 'invalid_value') return 'NOT_A_CHOICE';
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const small = issue.code === 'too_small';
    if (issue.origin === 'string') return small ? 'TOO_SHORT' : 'TOO_LONG';
    if (issue.origin === 'array') return small ? 'TOO_FEW' : 'TOO_MANY';
    return 'OUT_OF_RANGE';
  }
  return 'INVALID';
};

const pathsOf = (issue: Issue): (readonly PropertyKey[])[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** An answer stays small and repeats nothing that was sent: so many fields, each by a name that a field could have. */
const MOST = 20;
const nameable = /^[\w.-]{1,80}$/;

/** What is wrong with each field, by its dotted path; the first thing that is wrong counts. */
const fieldsOf = (issues: readonly Issue[], input: unknown): Record<string, FieldProblem> => {
  const fields = new Map<string, FieldProblem>();
  for (const issue of issues)
    for (const path of pathsOf(issue)) {
      const name = path.map(String).join('.');
      if (fields.size === MOST) return Object.fromEntries(fields);
      if (nameable.test(name) && !fields.has(name))
        fields.set(name, own(issue.message) ?? byKind(issue, input));
    }
  return Object.fromEntries(fields);
};

/** The input as the schema reads it, or the problem with each field of it. */
export const read = <S extends z.ZodMiniType>(schema: S, input: unknown): z.infer<S> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Problem('INVALID_INPUT', fieldsOf(result.error.issues, input));
};
