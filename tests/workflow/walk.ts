import fc from 'fast-check';
import { type Complaint, evolve } from '../../cloudfunctions/shared/workflow/complaint';
import { actionsFor, decide, type Filing, file, refuse } from '../../cloudfunctions/shared/workflow/decide';
import { later } from '../../cloudfunctions/shared/workflow/durations';
import type { ComplaintEvent } from '../../cloudfunctions/shared/workflow/events';
import { lapsesAt } from '../../cloudfunctions/shared/workflow/promises';
import { type Action, type AnyActionName, type SystemActionName, systemActions } from '../../types/actions';
import type { Actor } from '../../types/people';
import { calendar, contextOf, filingOf, MONDAY, people } from '../support/complaints';
import { samplesOf } from '../support/samples';
import { actors, mainFor } from './world';

const MINUTE = 60_000;

/** One step of a walk: what was there, who did what when, and what came of it. */
export interface Walked {
  before: Complaint;
  after: Complaint;
  actor: Actor;
  action: Action;
  at: string;
  events: readonly ComplaintEvent[];
}

/** A walk through the procedure. */
export interface Walk {
  [fc.toStringMethod]: () => string;
  steps: readonly Walked[];
  events: readonly ComplaintEvent[];
  complaint: Complaint;
  now: string;
}

const systemNames = Object.keys(systemActions) as SystemActionName[];

/** Everything that somebody may do now in a usual form. */
function possible(complaint: Complaint, now: string): { actor: Actor; action: Action }[] {
  return actors.flatMap((actor) => {
    const context = contextOf(actor, now, mainFor(complaint));
    const names: AnyActionName[] =
      actor.id === people.system.id
        ? systemNames.filter((name) => refuse(complaint, name, context) === undefined)
        : actionsFor(complaint, context);
    return names.flatMap((name) =>
      samplesOf(name, complaint, context).map((data) => ({ actor, action: { name, data } as Action })),
    );
  });
}

const takes = (complaint: Complaint, actor: Actor, action: Action, now: string) => {
  const decided = decide(complaint, action, contextOf(actor, now, mainFor(complaint)));
  return 'events' in decided ? decided.events : undefined;
};

/** What a walk is told at each turn: how long nobody does anything, and which of the possible things then happens. */
export interface Turn {
  minutes: number;
  choice: number;
  onward: boolean; // rather one of the things that move the complaint
}

const moves = new Set<AnyActionName>([
  'accept',
  'startInvestigation',
  'completeInvestigation',
  'takeUrgentAction',
  'submitPlan',
  'approvePlan',
  'markResolved',
  'rate',
  'decideReevaluation',
  'revisit',
  'appeal',
  'undoWithdraw',
  'grant',
  'logContact',
]);

/** Walks from a filing; whatever is due is told by the clock first, as in life. */
export function walk(filing: Partial<Filing>, turns: readonly Turn[]): Walk {
  const by = filing.residentId === undefined && 'residentId' in filing ? people.agent : people.lin;
  const filed = file(filingOf(filing), contextOf(by, MONDAY));
  if ('refusal' in filed) throw new Error(filed.refusal);
  let complaint = filed.events.reduce<Complaint | undefined>(evolve, undefined) as Complaint;
  let now = MONDAY;
  const all = [...filed.events];
  const steps: Walked[] = [];
  const take = (actor: Actor, action: Action): boolean => {
    const before = complaint;
    const events = takes(before, actor, action, now);
    if (!events) return false;
    complaint = events.reduce(evolve, before);
    all.push(...events);
    steps.push({ before, after: complaint, actor, action, at: now, events });
    return true;
  };
  for (const { minutes, choice, onward } of turns) {
    now = later(now, minutes * MINUTE);
    for (
      let due = lapsesAt(complaint, calendar, now);
      due.length > 0;
      due = lapsesAt(complaint, calendar, now)
    ) {
      const [data] = due;
      if (!data || !take(people.system, { name: 'lapse', data }))
        throw new Error(`a lapse that is due was refused: ${JSON.stringify(data)}`);
    }
    const choices = possible(complaint, now);
    const ahead = onward ? choices.filter(({ action }) => moves.has(action.name)) : [];
    const among = ahead.length > 0 ? ahead : choices;
    const chosen = among[choice % Math.max(among.length, 1)];
    if (chosen) take(chosen.actor, chosen.action);
  }
  const told = () => all.map(({ at, by, type }) => `${at} ${by.id} ${type}`).join('\n');
  return { steps, events: all, complaint, now, [fc.toStringMethod]: told };
}

const filings: Partial<Filing>[] = [
  {},
  { child: { id: 'lift', name: '电梯' } },
  { sealed: true },
  { danger: true, category: 'safety' },
  { namedStaff: [people.handler.id, people.supervisor.id] },
  { channel: 'phone', residentId: undefined, receiptMethod: 'toldByPhone' },
];

/** Walks with random people, deeds and times, mostly short waits and mostly onward. */
export const walks = fc
  .tuple(
    fc.constantFrom(...filings),
    fc.array(
      fc.record({
        minutes: fc.oneof(
          { weight: 6, arbitrary: fc.integer({ min: 0, max: 300 }) },
          { weight: 2, arbitrary: fc.integer({ min: 300, max: 3000 }) },
          { weight: 1, arbitrary: fc.integer({ min: 3000, max: 50_000 }) },
        ),
        choice: fc.nat(10_000),
        onward: fc.oneof(
          { weight: 3, arbitrary: fc.constant(true) },
          { weight: 2, arbitrary: fc.constant(false) },
        ),
      }),
      { minLength: 10, maxLength: 45, size: 'max' },
    ),
  )
  .map(([filing, turns]) => walk(filing, turns));
