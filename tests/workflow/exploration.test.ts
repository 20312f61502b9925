import { running } from '../../cloudfunctions/shared/workflow/clock-runs';
import type { Context, StaffMember } from '../../cloudfunctions/shared/workflow/context';
import { actionsFor, decide, refuse } from '../../cloudfunctions/shared/workflow/decide';
import { ownerOf } from '../../cloudfunctions/shared/workflow/owner';
import { promisesOf } from '../../cloudfunctions/shared/workflow/promises';
import { residentOf } from '../../cloudfunctions/shared/workflow/relations';
import { rules } from '../../cloudfunctions/shared/workflow/rules';
import { isOpen } from '../../cloudfunctions/shared/workflow/stages';
import { standIns } from '../../cloudfunctions/shared/workflow/standing-in';
import { actionUi } from '../../src/actions';
import { type Action, type ActionName, type AnyActionName, systemActions } from '../../types/actions';
import { Clock, Stage } from '../../types/complaint';
import { RefusalCode } from '../../types/errors';
import type { Actor } from '../../types/people';
import { calendar, contextOf, people, staff } from '../support/complaints';
import { mayLead, stagesOf } from './table';
import { type Theme, themes } from './themes';
import {
  abstractionOf,
  actionNames,
  actors,
  attempts,
  contextIn,
  mainFor,
  replaysTo,
  type State,
  step,
  wait,
} from './world';

const refusals: readonly string[] = RefusalCode.options;

interface Node {
  state: State;
  from: number[];
}

const faults: string[] = [];
const done = new Set<AnyActionName>();
/** What the person who complained was offered somewhere. */
const offeredToResidents = new Set<ActionName>();
const fault = (state: State, words: string) => {
  if (faults.length < 20)
    faults.push(
      `${state.complaint.stage}: ${words}\n  ${state.events.map(({ type, by }) => `${type}(${by.id})`).join(' ')}`,
    );
};

/** The staff with every supervisor on leave. */
const withoutSupervisors: readonly StaffMember[] = staff.map((member) =>
  member.roles.includes('supervisor')
    ? { ...member, absences: [{ from: '2000-01-01T00:00:00.000Z', until: '2999-01-01T00:00:00.000Z' }] }
    : member,
);

/** What waits for a decision can be decided while every supervisor is away: by the manager, unless it is the manager's own request (§3.5.1). */
function decidable(state: State): void {
  const { complaint, now } = state;
  const { manager } = people;
  const context = { ...contextOf(manager, now, mainFor(complaint)), staff: withoutSupervisors };
  const open = (name: AnyActionName, ...apart: RefusalCode[]) => {
    const refusal = refuse(complaint, name, context);
    if (refusal && !apart.includes(refusal)) fault(state, `nobody is left for ${name}: ${refusal}`);
  };
  if (complaint.request && complaint.request.by !== manager.id) open('deny');
  if (complaint.stage === 'reevaluating') open('decideReevaluation');
  if (complaint.stage !== 'planReview') return;
  open('rejectPlan');
  open('approvePlan', 'URGENT_ACTION_MISSING');
  const decided = decide(complaint, { name: 'approvePlan', data: {} }, context);
  if ('events' in decided && decided.events.at(-1)?.type !== 'planApproved')
    fault(state, 'the manager’s approval waits for somebody who is away');
  // Whoever may decide it finds it on the desk.
  const { kind, id } = ownerOf(complaint);
  const there = standIns(complaint, context);
  if (kind === 'supervisor' && (id === manager.id || !there.includes(manager.id)))
    fault(state, 'the stand-in is not told');
}

function inspect(state: State): void {
  const { complaint } = state;
  if (!replaysTo(state)) fault(state, 'replay differs');
  if (Object.values(complaint).includes(undefined)) fault(state, 'something is stored as undefined');
  if (!isOpen(complaint.stage)) return;
  decidable(state);
  if (ownerOf(complaint).kind === 'nobody') fault(state, 'nobody owns the next step');
  const due = promisesOf(complaint, calendar);
  if (due.length === 0 || due.some(({ dueAt }) => Number.isNaN(Date.parse(dueAt))))
    fault(state, 'no running clock with a due time');
}

/** Why somebody may not do what was not offered; its input is not even looked at. */
function denied(state: State, actor: Actor, name: AnyActionName, context: Context): void {
  const refusal = step(state, actor, { name, data: {} } as unknown as Action, context);
  if (typeof refusal !== 'string') fault(state, `${actor.id} was not offered ${name}, yet it was accepted`);
  else if (!refusals.includes(refusal)) fault(state, `${name} was refused without a reason: ${refusal}`);
}

/** Tries everything that everybody could do and gives the states that follow. */
function successors(state: State, theme: Theme): State[] {
  const found: State[] = [];
  for (const actor of actors) {
    const context = contextIn(state, actor);
    const verbs = actionsFor(state.complaint, context);
    const offered = new Set<AnyActionName>(verbs);
    if (residentOf(state.complaint) === actor.id) for (const name of verbs) offeredToResidents.add(name);
    for (const name of actionNames) {
      if (name in systemActions ? refuse(state.complaint, name, context) : !offered.has(name)) {
        denied(state, actor, name, context);
        continue;
      }
      for (const action of attempts(state, actor, name, context)) {
        const next = step(state, actor, action, context);
        if (typeof next !== 'string') {
          if (!mayLead(name, state.complaint.stage, next.complaint.stage))
            fault(state, `${name} leads to ${next.complaint.stage}`);
          done.add(name);
          if (theme.follow.has(name)) found.push(next);
        } else if (offered.has(name)) fault(state, `${actor.id} was offered ${name}, yet refused: ${next}`);
      }
    }
  }
  const later = wait(state, theme.toTheEnd);
  return later ? [...found, later] : found;
}

function explore(theme: Theme): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const ids: string[] = [];
  const visit = (state: State, from?: number) => {
    const key = abstractionOf(state);
    const known = nodes.get(key);
    if (known) {
      if (from !== undefined) known.from.push(from);
      return;
    }
    inspect(state);
    nodes.set(key, { state, from: from === undefined ? [] : [from] });
    ids.push(key);
  };
  visit(theme.first);
  for (let index = 0; index < ids.length; index += 1) {
    const node = nodes.get(ids[index] ?? '');
    for (const next of node ? successors(node.state, theme) : []) visit(next, index);
  }
  return nodes;
}

/** The states from which no path leads to an end. */
function stranded(nodes: Map<string, Node>): State[] {
  const all = [...nodes.values()];
  const saved = new Set<number>();
  const queue = all.flatMap(({ state }, index) => (isOpen(state.complaint.stage) ? [] : [index]));
  while (queue.length > 0) {
    const index = queue.pop();
    if (index === undefined || saved.has(index)) continue;
    saved.add(index);
    queue.push(...(all[index]?.from ?? []));
  }
  return all.filter((_, index) => !saved.has(index)).map(({ state }) => state);
}

describe('every state that can be reached (B2, B3, B13.1)', () => {
  const explored = themes.map((theme) => ({ title: theme.title, nodes: explore(theme) }));
  const states = explored.flatMap(({ nodes }) => [...nodes.values()].map(({ state }) => state));

  test('what is offered is accepted, what is not offered is refused with a reason, and the file replays', () => {
    expect(faults).toEqual([]);
  });

  test('the table of rules names the stages that B3 names', () => {
    for (const name of actionNames) {
      const stages = stagesOf(name);
      if (stages) expect([name, ...[...rules[name].in].sort()]).toEqual([name, ...[...stages].sort()]);
    }
  });

  test('every action is done somewhere', () => {
    expect(actionNames.filter((name) => !done.has(name))).toEqual([]);
  });

  test('nothing that a resident may do has its form in the package of the staff', () => {
    expect([...offeredToResidents]).toEqual(expect.arrayContaining(['supplement', 'rate', 'answerVisit']));
    expect([...offeredToResidents].filter((name) => actionUi[name].form === 'staff')).toEqual([]);
  });

  test('every stage is reached', () => {
    expect(new Set(states.map(({ complaint }) => complaint.stage))).toEqual(new Set(Stage.options));
  });

  test('every clock runs somewhere', () => {
    const clocks = Clock.options.filter((clock) => states.some(({ complaint }) => running(complaint, clock)));
    expect(clocks).toEqual(Clock.options);
  });

  test.each(explored)('nothing is stranded: $title', ({ nodes }) => {
    expect(stranded(nodes).map(({ events }) => events.map(({ type }) => type).join(' '))).toEqual([]);
  });
});
