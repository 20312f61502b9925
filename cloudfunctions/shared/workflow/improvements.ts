import type { Effect, ImprovementState, StepName } from '../../../types/improvements';
import type { Indicator } from '../../../types/indicators';
import type { WeakPoint } from '../../../types/weak-points';
import { DAY, HOUR, later, localDay, startOfLocalDay } from './durations';
import type { Days } from './figures';
import { dayAfter } from './figures/matters';
import { isShare, measuredOver } from './indicators';
import { rateRatio } from './weak-points';

/** How far an improvement is, as the rules look at it. */
export interface Progress {
  state: ImprovementState;
  ownerId: string;
  dueOn: string;
  doneOn?: string | undefined;
}

/** What somebody may do with an improvement: its owner carries it out, those who supervise change and end it; its effect is judged by somebody else than its owner (§2: four eyes). */
export const stepsFor = (
  { state, ownerId }: Progress,
  { id, supervises }: { id: string; supervises: boolean },
): StepName[] => {
  if (state === 'open')
    return [
      ...(supervises || id === ownerId ? (['finish'] as const) : []),
      ...(supervises ? (['reschedule', 'reassign', 'drop'] as const) : []),
    ];
  return state === 'done' && supervises && id !== ownerId ? ['judge'] : [];
};

/** Whether the day by which it was to be carried out is over. */
export const isOverdue = ({ state, dueOn }: Progress, today: string): boolean =>
  state === 'open' && dueOn < today;

/** Before an improvement was proposed and after it was carried out so many days are compared. */
const COMPARED_DAYS = 84;
/** So long after it was carried out its effect can be looked at. */
const EFFECT_DAYS = 28;
const WEEK = 7;
const NOTICE_DAYS = 3;

const nineOn = (date: string): string => later(startOfLocalDay(`${date}T04:00:00.000Z`), 9 * HOUR);

const every = (first: string, days: number, now: string): string => {
  const missed = Math.floor((Date.parse(now) - Date.parse(first)) / (days * DAY)) + 1;
  return later(first, Math.max(0, missed) * days * DAY);
};

/** When the owner is to be reminded next: three days before it is due, on the day, and every week that it is overdue; four weeks after it was done, and then every other week, of looking at the effect. */
export const nextReminder = ({ state, dueOn, doneOn }: Progress, now: string): string | undefined => {
  if (state === 'open') {
    const early = nineOn(dayAfter(dueOn, -NOTICE_DAYS));
    return early > now ? early : every(nineOn(dueOn), WEEK, now);
  }
  return state === 'done' && doneOn ? every(nineOn(dayAfter(doneOn, EFFECT_DAYS)), 2 * WEEK, now) : undefined;
};

/** What a reminder says, in fixed words. */
export const reminderWords = ({ state, dueOn }: Progress, now: string): string => {
  if (state === 'done') return '改进已满四周，请看效果';
  const today = localDay(now);
  if (dueOn < today) return '改进事项已逾期';
  return dueOn === today ? '改进事项今天到期' : '改进事项即将到期';
};

/** The days that are compared: up to the proposal, and from the day after it was carried out. */
export const comparedDays = (
  createdAt: string,
  doneOn: string,
  today: string,
): { before: { from: string; to: string }; after: { from: string; to: string } } | undefined => {
  const proposed = localDay(createdAt);
  const from = dayAfter(doneOn, 1);
  const last = dayAfter(doneOn, COMPARED_DAYS);
  const to = last < today ? last : today;
  if (to < from) return undefined;
  return { before: { from: dayAfter(proposed, 1 - COMPARED_DAYS), to: proposed }, after: { from, to } };
};

const datesOf = ({ from, to }: { from: string; to: string }): string[] => {
  const dates: string[] = [];
  for (let date = from; date <= to; date = dayAfter(date, 1)) dates.push(date);
  return dates;
};

/** What an improvement's effect is looked for in: the weak point that it began from, or what it is measured by. */
export type Subject = { point?: WeakPoint | undefined; measured?: Indicator | undefined };

const sideOf = (days: Days, { point, measured }: Subject, span: { from: string; to: string }) => {
  const dates = datesOf(span);
  if (!point)
    return { ...span, ...(measured ? measuredOver(days, dates, measured) : { count: 0, among: 0 }) };
  const { rule, key } = point;
  const name = key.slice(rule.length + 1);
  const sum = (counter: string) => dates.reduce((all, date) => all + (days.on(date)[counter] ?? 0), 0);
  if (rule !== 'clock') return { ...span, count: sum(`cell:${name}`), among: dates.length };
  const late = sum(`late:${name}`);
  return { ...span, count: late, among: late + sum(`within:${name}`) };
};

const isPerCase = ({ point, measured }: Subject): boolean =>
  point ? point.rule === 'clock' : measured !== undefined && isShare(measured);

/** The effect of an improvement: how often it happened before and after, with the ratio of the rates and its interval (§3.7.2). Of a clock its breaches among all its runs, of everything else the complaints per day; of what else it is measured by, see `measuredOn`. */
export const effectOf = (
  subject: Subject,
  { before, after }: NonNullable<ReturnType<typeof comparedDays>>,
  days: { before: Days; after: Days },
): Effect => {
  const sides = {
    before: sideOf(days.before, subject, before),
    after: sideOf(days.after, subject, after),
  };
  return {
    per: isPerCase(subject) ? 'case' : 'day',
    ...sides,
    ...rateRatio(sides.before, sides.after),
  };
};
