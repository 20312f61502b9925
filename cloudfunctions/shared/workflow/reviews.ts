import {
  type GivenCause,
  MOST_IN_REVIEW,
  type ReviewPiece,
  type ReviewStep,
  type ReviewStepName,
} from '../../../types/reviews';
import type { FieldProblem } from '../../../types/text';
import { dayAfter } from './figures/matters';

/** What happened to a review (§5.3): its record, from which all the rest follows. */
export type ReviewEvent = { at: string; by: string; key: string } & (
  | ({ type: 'explain'; breaches: string[] } & GivenCause)
  | { type: 'decide'; text: string; ownerId: string; dueOn: string; improvementId?: string }
  | { type: 'strike'; decision: number }
  | { type: 'summarise'; text: string }
  | { type: 'attend'; staffIds: string[] }
  | { type: 'sign' }
  | { type: 'append'; text: string }
);

/** The name of a breach: which entry of which file it is. */
export const breachId = ({ id, revision }: { id: string; revision: number }): string => `${id}-${revision}`;

type Said<T> = T & { at: string; by: string };

/** A review as its record makes it. */
export interface Review {
  signed?: Said<object>;
  causes: ReadonlyMap<string, Said<GivenCause>>;
  decisions: Said<{
    decision: number;
    text: string;
    ownerId: string;
    dueOn: string;
    improvementId?: string;
    struck?: boolean;
  }>[];
  participants: readonly string[];
  summary?: Said<{ text: string }>;
  addenda: Said<{ text: string }>[];
}

const begun: Review = { causes: new Map(), decisions: [], participants: [], addenda: [] };

/** A review after one more entry of its record. */
const evolve = (review: Review, { at, by, key: _key, ...event }: ReviewEvent): Review => {
  const said = { at, by };
  switch (event.type) {
    case 'explain': {
      const { kind, words } = event;
      const cause = { kind, ...(words ? { words } : {}), ...said };
      return {
        ...review,
        causes: new Map([...review.causes, ...event.breaches.map((id) => [id, cause] as const)]),
      };
    }
    case 'decide': {
      const { type: _type, ...given } = event;
      const decision = { decision: review.decisions.length + 1, ...given, ...said };
      return { ...review, decisions: [...review.decisions, decision] };
    }
    case 'strike':
      return {
        ...review,
        decisions: review.decisions.map((one) =>
          one.decision === event.decision ? { ...one, struck: true } : one,
        ),
      };
    case 'summarise':
      return { ...review, summary: { text: event.text, ...said } };
    case 'attend':
      return { ...review, participants: event.staffIds };
    case 'sign':
      return { ...review, signed: said };
    case 'append':
      return { ...review, addenda: [...review.addenda, { text: event.text, ...said }] };
  }
};

/** A review by its record. */
export const reviewOf = (events: readonly ReviewEvent[]): Review => events.reduce(evolve, begun);

/** The record as somebody may know it: without the breaches that are not there for them, and without what is about these alone (C5). */
export const recordFor = (events: readonly ReviewEvent[], breaches: ReadonlySet<string>): ReviewEvent[] =>
  events.flatMap((event): ReviewEvent[] => {
    if (event.type !== 'explain') return [event];
    const known = event.breaches.filter((id) => breaches.has(id));
    return known.length > 0 ? [{ ...event, breaches: known }] : [];
  });

/** What a review still lacks before it can be signed, as far as `breaches` are there for whoever signs. */
export const missingIn = (
  { causes, summary, participants }: Review,
  breaches: ReadonlySet<string>,
): ReviewPiece[] => [
  ...([...breaches].every((id) => causes.has(id)) ? [] : (['causes'] as const)),
  ...(summary ? [] : (['summary'] as const)),
  ...(participants.length > 0 ? [] : (['participants'] as const)),
];

/** What may be done with a review: while it is open everything by those who supervise, but signed by who manages; after that an addendum. */
export const reviewSteps = (
  { signed, decisions }: Review,
  { manages, breaches }: { manages: boolean; breaches: ReadonlySet<string> },
): ReviewStepName[] =>
  signed
    ? ['append']
    : [
        ...(breaches.size > 0 ? (['explain'] as const) : []),
        'decide',
        ...(decisions.some(({ struck }) => !struck) ? (['strike'] as const) : []),
        'summarise',
        'attend',
        ...(manages ? (['sign'] as const) : []),
      ];

/** What is wrong with a step, field by field; undefined when nothing is. `breaches` and `staff` are those that are there for whoever takes it. */
export const faultsOf = (
  review: Review,
  step: ReviewStep,
  { breaches, staff, today }: { breaches: ReadonlySet<string>; staff: ReadonlySet<string>; today: string },
): Record<string, FieldProblem> | undefined => {
  switch (step.name) {
    case 'explain':
      return step.breaches.every((id) => breaches.has(id)) ? undefined : { breaches: 'NOT_A_CHOICE' };
    case 'decide':
      if (review.decisions.length >= MOST_IN_REVIEW.decisions) return { text: 'TOO_MANY' };
      if (!staff.has(step.ownerId)) return { ownerId: 'NOT_A_CHOICE' };
      if (step.dueOn < today) return { dueOn: 'IN_THE_PAST' };
      return step.dueOn > dayAfter(today, LONGEST_DAYS) ? { dueOn: 'OUT_OF_RANGE' } : undefined;
    case 'strike':
      return review.decisions.some(({ decision, struck }) => decision === step.decision && !struck)
        ? undefined
        : { decision: 'NOT_A_CHOICE' };
    case 'attend':
      if (!step.staffIds.every((id) => staff.has(id))) return { staffIds: 'NOT_A_CHOICE' };
      return new Set(step.staffIds).size === step.staffIds.length ? undefined : { staffIds: 'NOT_UNIQUE' };
    case 'sign': {
      const missing = missingIn(review, breaches).map((piece) => [piece, 'REQUIRED'] as const);
      return missing.length > 0 ? Object.fromEntries(missing) : undefined;
    }
    case 'append':
      return review.addenda.length >= MOST_IN_REVIEW.addenda ? { text: 'TOO_MANY' } : undefined;
    case 'summarise':
      return undefined;
  }
};

const LONGEST_DAYS = 366;

/** A step as an entry of the record. */
export const entryOf = (
  { name, ...given }: ReviewStep,
  said: { at: string; by: string; key: string },
): ReviewEvent => {
  const { cause, ...rest } = given as { cause?: GivenCause };
  return { ...said, type: name, ...rest, ...cause } as ReviewEvent;
};

const DUE_DAY = 10;
const GRACE_DAYS = 7;
const NOTICE_DAYS = 2;

/** The day by which a month is to be reviewed (§5.3): the tenth of the month after it; where its review begins only after that, a week later. */
export const reviewDue = (month: string, begunOn: string): string => {
  const tenth = `${dayAfter(`${month}-28`, 4).slice(0, 7)}-${DUE_DAY}`;
  return tenth < begunOn ? dayAfter(begunOn, GRACE_DAYS) : tenth;
};

/** Whether the day by which an open review is to be signed is over. */
export const isLate = ({ dueOn, state }: { dueOn: string; state: string }, today: string): boolean =>
  state === 'open' && dueOn < today;

/** Of what whoever manages is reminded: that the day is near, that it is over. */
export type Reminder = 'near' | 'late';

/** Which reminder of a review is due: one two days before its day, one when it is over; undefined while there is time. */
export const reviewReminder = (
  review: { dueOn: string; state: string },
  today: string,
): Reminder | undefined => {
  if (review.state !== 'open') return undefined;
  if (isLate(review, today)) return 'late';
  return dayAfter(review.dueOn, -NOTICE_DAYS) <= today ? 'near' : undefined;
};
