import * as z from 'zod/mini';
import { Category, Channel, ChildId, Clock, Severity, Stage, Validity } from './complaint';
import { DissatisfactionTag } from './feedback';

/** A day in the community, `2026-11-23`. */
export const Day = z.iso.date({ error: 'NOT_A_TIME' });

/** From one day to another, both included. */
export const Period = z.strictObject({ from: Day, to: Day });
export type Period = z.infer<typeof Period>;

/** Why another round was opened (§3.6.2, §3.7.1). */
export const Reopening = z.enum(['dissatisfied', 'unsolved', 'reopened', 'revisit', 'overruled']);
export type Reopening = z.infer<typeof Reopening>;

/** What stars are given for (§3.6.1). */
export const StarsOf = z.enum(['speed', 'attitude', 'result']);
export type StarsOf = z.infer<typeof StarsOf>;

const number = z.number();
const maybe = z.nullable(number);

/** A figure as it was in one period: `part` of `whole`, or a length in minutes over `part` cases; null when there is nothing to divide by. */
export const FigureValue = z.strictObject({ value: maybe, part: number, whole: z.optional(number) });
export type FigureValue = z.infer<typeof FigureValue>;

/** What a figure speaks of: how much comes and goes, what was promised, what residents said, or what and where. */
export const FigureTopic = z.enum(['volume', 'promises', 'answers', 'places']);
export type FigureTopic = z.infer<typeof FigureTopic>;

/** A figure with what exactly it says, and as it was before (B14). */
export const Figure = z.strictObject({
  name: z.string(),
  topic: z.optional(FigureTopic), // older reports lack it
  label: z.string(),
  definition: z.string(),
  targets: z.optional(z.array(z.strictObject({ who: z.string(), share: number }))), // what others aim at
  rest: z.optional(z.string()), // what the others of the whole are, where there is a way to them
  behind: z.optional(z.string()), // the number under which its complaints are found, where that is not its own name
  unit: z.enum(['count', 'share', 'minutes']),
  now: FigureValue,
  before: z.optional(FigureValue),
});
export type Figure = z.infer<typeof Figure>;

const counted = { count: number, before: z.optional(number) };

/** What answers, findings and rounds say of the complaints of a period; older reports lack it. */
const sayings = {
  severities: z.optional(z.array(z.strictObject({ severity: Severity, ...counted }))),
  validities: z.optional(z.array(z.strictObject({ validity: Validity, ...counted }))), // as found
  rounds: z.optional(z.array(z.strictObject({ round: number, ...counted }))), // in which round it was archived
  reopenings: z.optional(z.array(z.strictObject({ why: Reopening, ...counted }))),
  reasons: z.optional(z.array(z.strictObject({ tag: DissatisfactionTag, ...counted }))), // of dissatisfied answers
  stars: z.optional(z.array(z.strictObject({ of: StarsOf, counts: z.array(number).check(z.length(5)) }))), // one star to five
  missed: z.optional(z.array(z.strictObject({ clock: Clock, ...counted }))), // clocks that have no share of their own
  cells: z.optional(
    z.array(
      z.strictObject({
        category: Category,
        kind: z.enum(['building', 'public', 'nowhere']),
        name: z.string(),
        count: number,
      }),
    ),
  ),
  countedFrom: z.optional(Day), // severities and what was added with them are counted from this day on only
};

/** How a clock was kept, per round of a complaint. */
export const ClockFigure = z.strictObject({
  clock: Clock,
  kept: number,
  breached: number,
  before: z.optional(z.strictObject({ kept: number, breached: number })),
});

/** How long complaints stayed in a stage, in minutes, over all stays that ended in the period. */
export const StageFigure = z.strictObject({
  stage: Stage,
  stays: number,
  median: maybe,
  ninety: maybe,
  medianBefore: z.optional(maybe),
});

/** With whom complaints waited. */
export const WaitFigure = z.strictObject({
  who: z.enum(['desk', 'handler', 'supervisor', 'manager', 'resident', 'external', 'main']),
  times: number,
  minutes: number,
});
export type WaitFigure = z.infer<typeof WaitFigure>;

/** How many open complaints are up to so many days old; null: older than all of these. */
export const Ages = z.array(z.strictObject({ upTo: maybe, count: number }));
export type Ages = z.infer<typeof Ages>;

/** What a supervisor reads of a period (§3.7.2): numbers alone, nothing of anybody. */
export const Report = z.strictObject({
  ...Period.shape,
  against: z.optional(Period),
  figures: z.array(Figure),
  days: z.array(
    z.strictObject({
      date: Day,
      received: number,
      ended: number,
      backlog: number,
      content: z.optional(number), // of those who were asked on the day and have answered
      answered: z.optional(number),
    }),
  ),
  categories: z.array(z.strictObject({ category: z.nullable(Category), ...counted })),
  children: z.optional(
    z.array(z.strictObject({ category: Category, id: z.nullable(ChildId), name: z.string(), ...counted })),
  ), // of the kinds that have any; null: none was chosen; older reports lack it
  places: z.array(
    z.strictObject({ kind: z.enum(['building', 'public', 'nowhere']), name: z.string(), ...counted }),
  ),
  channels: z.array(z.strictObject({ channel: Channel, ...counted })),
  corrections: z.array(z.strictObject({ suggested: Category, chosen: Category, ...counted })), // of the suggested kind, by people
  hours: z.array(number).check(z.length(24)),
  clocks: z.array(ClockFigure),
  stages: z.array(StageFigure),
  waits: z.array(WaitFigure),
  ...sayings,
  ages: z.optional(Ages), // of what is open today, in days; where the period reaches today
  documents: number, // how many day and month documents were read
});
export type Report = z.infer<typeof Report>;
