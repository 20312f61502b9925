import type { Clock } from '../../../../types/complaint';
import type { Span } from '../../../../types/settings';
import { attemptsMade } from '../attempts';
import type { Level } from '../clock-runs';
import type { ClockRun, Complaint } from '../complaint';
import { millis } from '../local-time';
import { isSafety } from '../safety';
import { defaultTerms } from '../terms';

/** A moment in the life of a clock: at a share of its length, so many minutes after its start, or so many after it ran out. */
export type Step = { level: Level } & ({ share: number } | { after: number } | { beyond: number });

/** How long a clock runs: a span, or calendar months (§3.7.1). */
export type Length = Span | { by: 'months'; months: number };

/** What B4 says of one clock. A `procedure` clock never stands still; a `house` clock does during an approved hold; a `limit` binds the resident, a hold or an offer, a `watch` is an alarm within the house that stands still during holds: neither is a promise of ours. */
export interface ClockRule {
  of: 'procedure' | 'house' | 'silence' | 'limit' | 'watch';
  clause: string;
  length: (complaint: Complaint, run: ClockRun) => Length;
  steps: (complaint: Complaint, run: ClockRun) => readonly Step[];
}

const HOUR = 60;
const DAY = 24 * HOUR;
const wall = (minutes: number): Span => ({ by: 'wall', minutes });

const escalations = (delay: number): Step[] => [
  { level: 'escalate1', beyond: delay },
  { level: 'escalate2', beyond: delay + 24 * HOUR },
  { level: 'escalate3', beyond: delay + 72 * HOUR },
];
const late: Step[] = [{ level: 'breach', beyond: 0 }, ...escalations(0)];
const warnings: Step[] = [
  { level: 'warn50', share: 0.5 },
  { level: 'warn75', share: 0.75 },
];
const warnedThenLate = () => [...warnings, ...late];
const end: Step = { level: 'end', beyond: 0 };

/** A length from the complaint's own copy of the terms; one that a community left out is the house's default. */
function agreed(clock: Clock) {
  return (complaint: Complaint): Span => {
    const spans = complaint.terms.spans[clock] ?? defaultTerms.spans[clock];
    if (!spans) throw new RangeError(`no length is agreed for the clock ${clock}`);
    return (complaint.severity === 'urgent' && spans.urgent) || spans.normal;
  };
}

/** The public word that is owed: 24 h after an approval, then as the plan says, otherwise as agreed; urgent cases never later than agreed (§3.3.2, §3.5.1, §3.5.2). */
function silence(complaint: Complaint, run: ClockRun): Span {
  const span = agreed('progress')(complaint);
  const plan = complaint.plans[complaint.plans.length - 1];
  if (complaint.stage !== 'implementing' || !plan || plan.round !== run.round) return span;
  const planned = run.startedAt === plan.approvedAt ? DAY : plan.plan.progressEveryDays * DAY;
  return complaint.severity === 'urgent'
    ? { ...span, minutes: Math.min(span.minutes, planned) }
    : { ...span, minutes: planned };
}

/** Seven days without an answer end it only after three attempts on two days (T18); without them, the attempts are what is late. */
const unanswered = (complaint: Complaint): Step[] =>
  attemptsMade(complaint) ? [end] : [{ level: 'warn75', share: 0.75 }, ...late];

function waiting(complaint: Complaint): Step[] {
  if (complaint.hold?.kind !== 'waitingResident') return [{ level: 'warn75', share: 0.75 }, end];
  return [{ level: 'warn50', after: 3 * DAY }, { level: 'warn75', after: 6 * DAY }, end];
}

const house = (clock: Clock, clause: string): ClockRule => ({
  of: 'house',
  clause,
  length: agreed(clock),
  steps: warnedThenLate,
});

/** To the day that the plan names. */
const toItsDay: ClockRule['length'] = (_, run) =>
  wall(run.dueAt ? (millis(run.dueAt) - millis(run.startedAt)) / 60_000 : 30 * DAY);

/** B4, row by row. */
export const clockTable: Record<Clock, ClockRule> = {
  triage: house('triage', 'B4'),
  investigationStart: {
    of: 'procedure',
    clause: '§3.3.1',
    length: () => wall(24 * HOUR),
    steps: warnedThenLate,
  },
  progress: {
    of: 'silence',
    clause: '§3.3.2, §3.5.2',
    length: silence,
    // Silence goes to the handler first and to the supervisor a day later (§3.3.2); where people may be harmed, at once.
    steps: (complaint) => [
      ...warnings,
      { level: 'breach', beyond: 0 },
      ...escalations(isSafety(complaint) ? 0 : 24 * HOUR),
    ],
  },
  findings: house('findings', 'B4'),
  plan: house('plan', '§3.4.1'),
  approval: house('approval', '§3.5.1'),
  urgentApproval: house('urgentApproval', '§3.4.1'),
  implementation: {
    of: 'house',
    clause: '§3.4.2',
    length: (complaint, run) => {
      const plan = complaint.plans[complaint.plans.length - 1];
      return wall(plan ? (millis(plan.plan.endAt) - millis(run.startedAt)) / 60_000 : 30 * DAY);
    },
    steps: warnedThenLate,
  },
  contact: { of: 'procedure', clause: '§3.6.1', length: () => wall(48 * HOUR), steps: warnedThenLate },
  decision: house('decision', '§3.6.2'),
  revisit: {
    of: 'procedure',
    clause: '§3.7.1',
    length: () => ({ by: 'months', months: 1 }),
    steps: () => [{ level: 'warn50', after: 14 * DAY }, { level: 'warn75', after: 21 * DAY }, ...late],
  },
  noAnswer: {
    of: 'limit',
    clause: 'T18',
    length: ({ terms }) => wall(terms.noAnswerDays * DAY),
    steps: unanswered,
  },
  // A measure that is overdue goes to the handler and the supervisor at once (§3.5.2).
  measure: {
    of: 'watch',
    clause: '§3.5.2',
    length: toItsDay,
    steps: () => [{ level: 'breach', beyond: 0 }],
  },
  // The handler is reminded before a checkpoint and when it has passed unticked (§3.4.2).
  checkpoint: {
    of: 'watch',
    clause: '§3.4.2',
    length: toItsDay,
    steps: () => [
      { level: 'warn75', share: 0.75 },
      { level: 'breach', beyond: 0 },
    ],
  },
  // Three days without any step of the staff go to the supervisor at once (B8).
  inactivity: {
    of: 'watch',
    clause: 'B8',
    length: agreed('inactivity'),
    steps: () => [
      { level: 'breach', beyond: 0 },
      { level: 'escalate1', beyond: 0 },
    ],
  },
  // What is urgent and nobody has seen goes to those on duty and their supervisors once more, with a call to be made (T1).
  alarm: {
    of: 'watch',
    clause: 'T1',
    length: agreed('alarm'),
    steps: () => [{ level: 'breach', beyond: 0 }],
  },
  // Half an hour to take it, then it is assigned (§3.2.2).
  offer: { of: 'limit', clause: '§3.2.2', length: agreed('offer'), steps: () => [end] },
  hold: { of: 'limit', clause: 'B8', length: agreed('hold'), steps: waiting },
  undo: {
    of: 'limit',
    clause: 'T23',
    length: ({ terms }) => wall(terms.undoHours * HOUR),
    steps: () => [],
  },
  appeal: {
    of: 'limit',
    clause: 'T6',
    length: ({ terms }) => wall(terms.appealDays * DAY),
    steps: () => [],
  },
  reopenUntil: {
    of: 'limit',
    clause: 'T20',
    length: ({ terms }) => wall(terms.reopenDays * DAY),
    steps: () => [],
  },
};
