import type { ReactNode } from 'react';
import type { ActionInput, ActionName } from '../../../types/actions';
import type { Me } from '../../../types/me';
import type { ComplaintView } from '../../../types/views';
import type { Draft } from './draft';
import type { Problems } from './examine';

/** What the fields of a form are given. */
export interface FieldsProps<D> {
  view: ComplaintView;
  me: Me | undefined;
  now: string;
  value: Draft<D>;
  change: (part: Draft<D>) => void;
  problems: Problems;
}

/** Who will read what is typed (§3.3.2). */
export type Readers = 'public' | 'internal';

/** A form that gathers `D`: what it starts with, who will read it, and its fields. */
export interface Form<D> {
  initial: (view: ComplaintView, now: string) => Draft<D>;
  /** What is still put right at the moment of sending. */
  finish?: (value: Draft<D>, now: string, view: ComplaintView) => Draft<D>;
  /** What is missing although no single field must be filled in, shown beside its field. */
  lacks?: (value: Draft<D>, view: ComplaintView) => Problems;
  /** Shown on the form all the time (§3.3.2). */
  readers: Readers | ((value: Draft<D>) => Readers);
  /** One line on what this step is for. */
  lead?: string;
  Fields: (props: FieldsProps<D>) => ReactNode;
}

/** One action's form. */
export type ActionForm<N extends ActionName> = Form<ActionInput<N>>;

/** Who reads what is typed now. */
export const readersOf = <D>(form: Form<D>, value: Draft<D>): Readers =>
  typeof form.readers === 'function' ? form.readers(value) : form.readers;
