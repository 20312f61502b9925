import { type ActionInput, type ActionName, actions } from '../../../types/actions';
import { examine, type Problems, tidy } from './examine';

/** Something on its way to be a `T`: any part of it may still be missing. */
export type Draft<T> = T extends readonly (infer E)[]
  ? Draft<E>[]
  : T extends object
    ? { [K in keyof T]?: Draft<T[K]> }
    : T;

/** Checks what was typed for an action with the schema that the server uses too. */
export function check<N extends ActionName>(
  name: N,
  draft: Draft<ActionInput<N>>,
): { data: ActionInput<N> } | { problems: Problems } {
  const { data, problems } = examine<ActionInput<N>>(actions[name] as never, tidy(draft));
  return data === undefined ? { problems } : { data };
}
