import { isDeepStrictEqual } from 'node:util';
import { type Complaint, evolve, replay } from '../../cloudfunctions/shared/workflow/complaint';
import type { Context } from '../../cloudfunctions/shared/workflow/context';
import { decide, type Filing, file } from '../../cloudfunctions/shared/workflow/decide';
import { later } from '../../cloudfunctions/shared/workflow/durations';
import type { ComplaintEvent } from '../../cloudfunctions/shared/workflow/events';
import { rules } from '../../cloudfunctions/shared/workflow/rules';
import { isOpen } from '../../cloudfunctions/shared/workflow/stages';
import type { Action, AnyActionName } from '../../types/actions';
import type { Stage } from '../../types/complaint';
import type { Actor } from '../../types/people';
import { contextOf, filingOf, MONDAY, mainFile, people } from '../support/complaints';
import { samplesOf } from '../support/samples';

const HOUR = 3_600_000;

export const actionNames = Object.keys(rules) as AnyActionName[];
/** Everybody, and the resident of a sealed complaint, who acts under its id (B10). */
export const actors: readonly Actor[] = [
  ...Object.values(people),
  { id: 'complaint-1', roles: ['resident'] },
];
const main = mainFile({
  declined: { at: MONDAY, reason: 'notPropertyMatter', explanation: '不属于物业服务范围，已经说明并转介。' },
});

/** The file that a complaint could join: as sensitive, and in hands that are not named. */
export const mainFor = ({ sensitive, namedStaff, category }: Complaint): Complaint => ({
  ...main,
  sensitive,
  category: category ?? main.category,
  handlerId: namedStaff.includes(main.handlerId ?? '') ? undefined : main.handlerId,
});

/** A complaint at a time, with all that led there. */
export interface State {
  complaint: Complaint;
  events: readonly ComplaintEvent[];
  now: string;
  quiet: number; // index into `waits`: how long nothing has happened
}

/** How long one may wait, from one step to the next: a day, a week, half a month, a month, years. */
export const waits = [0, 25, 8 * 24, 16 * 24, 35 * 24, 4 * 366 * 24] as const;

/** How far waiting changes anything: rights last a month at most, retention lasts years. */
const patience: Partial<Record<Stage, number>> = {
  archived: 5,
  disputed: 5,
  declined: 4,
  resolved: 2,
  merged: 2,
};

/** The state in which a complaint is the moment it is filed. */
export function begin(filing: Partial<Filing>, by: Actor): State {
  const filed = file(filingOf(filing), contextOf(by, MONDAY));
  if ('refusal' in filed) throw new Error(`filing was refused: ${filed.refusal}`);
  return { complaint: replay(filed.events), events: filed.events, now: MONDAY, quiet: 0 };
}

/** Some time passes in which nothing happens. */
export function wait(state: State, toTheEnd: boolean): State | undefined {
  if (!toTheEnd && !isOpen(state.complaint.stage)) return undefined;
  const hours = waits[state.quiet + 1];
  const before = waits[state.quiet];
  if (hours === undefined || before === undefined || state.quiet >= (patience[state.complaint.stage] ?? 1))
    return undefined;
  return { ...state, now: later(state.now, (hours - before) * HOUR), quiet: state.quiet + 1 };
}

/** What somebody looks at who does something now. */
export const contextIn = ({ complaint, now }: State, actor: Actor): Context =>
  contextOf(actor, now, mainFor(complaint));

/** What an action leads to, or why not. */
export function step(
  state: State,
  actor: Actor,
  action: Action,
  context = contextIn(state, actor),
): State | string {
  const decided = decide(state.complaint, action, context);
  if ('refusal' in decided) return decided.refusal;
  const complaint = decided.events.reduce<Complaint>(evolve, state.complaint);
  return {
    complaint,
    events: [...state.events, ...decided.events],
    now: later(state.now, action.name === 'offer' ? 0 : HOUR), // an offer does not last an hour
    quiet: 0,
  };
}

/** Every usual form in which somebody could do something. */
export const attempts = (
  state: State,
  actor: Actor,
  name: AnyActionName,
  context = contextIn(state, actor),
): Action[] => samplesOf(name, state.complaint, context).map((data) => ({ name, data }) as Action);

/** Whether the events alone give the same state (B13.2). */
export const replaysTo = ({ events, complaint }: State): boolean =>
  isDeepStrictEqual(replay(events), complaint);

/** The hands a person can have in a complaint. */
const role = (complaint: Complaint, id: string | undefined): string =>
  id === undefined ? '-' : id === complaint.handlerId ? 'h' : id.slice(0, 2);

/** What distinguishes states for the procedure: two complaints alike in this may go on alike. */
export function abstractionOf({ complaint: c, quiet }: State): string {
  const plan = c.stage === 'planReview' ? c.plans.at(-1) : undefined;
  const answered =
    c.rating?.round === c.round || (c.stage === 'reevaluating' && c.rating?.round === c.round - 1);
  return [
    c.stage,
    quiet,
    Math.min(c.round, 3),
    c.handlerId ? 1 : 0,
    c.namedStaff.length > 0 ? 1 : 0,
    c.request ? c.request.kind : '',
    c.hold?.kind ?? '',
    c.questions ? 'q' : '',
    (c.abuse ?? []).map(({ state, by }) => `${state}${role(c, by)}`).join(),
    c.visit ? `${c.visit.offeredBy}${c.visit.agreed !== undefined}` : '',
    c.investigation ? (c.investigation.completedAt ? 2 : 1) : 0,
    plan ? `${role(c, plan.countersignedBy)}${(plan.plan.compensation ?? 0) > 1000}` : '',
    c.clocks.some(({ clock, stoppedAt }) => clock === 'alarm' && !stoppedAt) ? 'rings' : '',
    c.offer ? 'o' : '',
    c.urgentActionAt && c.severity === 'urgent' ? 'u' : '',
    Math.min(c.transfers, 2),
    Math.min(c.extensions, 2),
    c.tasks.some((task) => !task.doneAt) ? 't' : '',
    c.escalation > 0 ? 'e' : '',
    answered ? `${c.rating?.satisfaction}${c.rating?.byStaff}` : '',
    c.stage === 'resolved' || c.mainResolvedAt
      ? Math.min(c.contacts.filter((contact) => contact.round === c.round).length, 3)
      : '',
    c.mainResolvedAt ? 'm' : '',
    c.revisitedAt ? 'r' : c.revisits.filter(({ round }) => round === c.round).length,
    c.appealed,
    c.disputeGrantedIn === c.round,
    c.declined?.reason === 'insufficientInfo',
    c.withdrawal?.from ?? '',
    c.unsealed,
    c.residentId !== undefined,
    c.followers.length > 0,
    c.undrawn === true,
    c.anonymisedAt !== undefined,
    c.preserved === true,
  ].join('|');
}
