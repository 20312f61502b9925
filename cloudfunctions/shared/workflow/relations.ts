import type { RefusalCode } from '../../../types/errors';
import type { Role } from '../../../types/people';
import type { Complaint } from './complaint';
import type { Context } from './context';
import { handsInPlan, handsInRequest, handsInWork, isPartial, residentOf } from './impartiality';
import { isTheManagers } from './owner';
import { managerStandsIn } from './standing-in';

export { isPartial, residentOf };

/** Either the role in which somebody may act on a complaint, or why that person may not. */
export type Standing = { role: Role } | { refusal: RefusalCode };

/** How a person must stand to a complaint to do something to it (B1). */
export type Relation = (complaint: Complaint, context: Context) => Standing;

const no = (refusal: RefusalCode): Standing => ({ refusal });
const as = (role: Role): Standing => ({ role });
const has = (context: Context, role: Role): boolean => context.actor.roles.includes(role);

const impartial =
  (relation: Relation): Relation =>
  (complaint, context) => {
    const standing = relation(complaint, context);
    return 'role' in standing && isPartial(complaint, context.actor.id)
      ? no('CONFLICT_OF_INTEREST')
      : standing;
  };

/** The person who complains. */
export const theResident: Relation = (complaint, { actor }) =>
  residentOf(complaint) === actor.id ? as('resident') : no('NOT_YOURS');

/** An agent of the desk; sensitive complaints do not lie there (B10). */
export const ofTheDesk = impartial((complaint, context) =>
  has(context, 'agent') && !complaint.sensitive ? as('agent') : no('NOT_YOURS'),
);

/** An agent writing down what somebody without an account says on the phone or at the counter (B6). */
export const theDeskForTheResident: Relation = (complaint, context) =>
  residentOf(complaint) ? no('NOT_YOURS') : anyDesk(complaint, context);

const anyDesk: Relation = (complaint, context) => {
  const standing = ofTheDesk(complaint, context);
  return 'role' in standing ? standing : aSupervisor(complaint, context);
};

/** The one person responsible for it (§3.2.2). */
export const theHandler = impartial((complaint, { actor }) =>
  complaint.handlerId === actor.id ? as('handler') : no('NOT_YOURS'),
);

/** Somebody with an open task in it (§3.2.2). */
export const aCollaborator = impartial((complaint, { actor }) =>
  complaint.tasks.some((task) => task.staffId === actor.id && !task.doneAt)
    ? as('collaborator')
    : no('NOT_YOURS'),
);

const isUp = (complaint: Complaint): boolean =>
  complaint.sensitive ||
  complaint.escalation > 0 ||
  complaint.appealed ||
  isTheManagers(complaint) ||
  complaint.severity === 'major';

const supervising = (handsIn: (complaint: Complaint) => readonly (string | undefined)[]): Relation =>
  impartial((complaint, context) => {
    if (has(context, 'supervisor')) return as('supervisor');
    if (!has(context, 'manager')) return no('NOT_YOURS');
    return isUp(complaint) || managerStandsIn(complaint, context, handsIn(complaint))
      ? as('manager')
      : no('NOT_YOURS');
  });

/** A supervisor; the manager too once it is escalated, sensitive, major or under dispute, or while no supervisor is there (B1, §3.5.1). */
export const aSupervisor = supervising(() => []);

const aSupervisorOfThePlan = supervising(handsInPlan);
const aSupervisorOfTheRequest = supervising(handsInRequest);

/** The manager. */
export const theManager = impartial((_, context) =>
  has(context, 'manager') ? as('manager') : no('NOT_YOURS'),
);

const hasHandIn = (complaint: Complaint, personId: string): boolean =>
  handsInPlan(complaint).includes(personId);

/** A supervisor who neither wrote the plan nor carries it out (T13: four eyes by person). */
export const aSupervisorNotTheAuthor = impartial((complaint, context) => {
  const standing = aSupervisorOfThePlan(complaint, context);
  if ('refusal' in standing) return standing;
  if (hasHandIn(complaint, context.actor.id)) return no('FOUR_EYES');
  return has(context, 'manager') ? as('manager') : standing;
});

/** The manager as the second of two approvers, under the same four eyes (T13). */
export const theManagerAsSecond = impartial((complaint, context) => {
  if (!has(context, 'manager') || !complaint.plans.at(-1)?.countersignedBy) return no('NOT_YOURS');
  return hasHandIn(complaint, context.actor.id) ? no('FOUR_EYES') : as('manager');
});

const aSupervisorOfTheWork = supervising(handsInWork);

/** Who decides a re-evaluation: a supervisor who has not done the work, the manager from the second dissatisfaction on (T19, §3.6.2, §2.2). */
export const whoReevaluates = impartial((complaint, context) => {
  if (!isTheManagers(complaint)) {
    const standing = aSupervisorOfTheWork(complaint, context);
    return 'role' in standing && handsInWork(complaint).includes(context.actor.id)
      ? no('FOUR_EYES')
      : standing;
  }
  if (has(context, 'manager')) return as('manager');
  return no(has(context, 'supervisor') ? 'MANAGER_NEEDED' : 'NOT_YOURS');
});

/** Who takes a complaint up: the desk or a supervisor, after an appeal the manager (T2, T6). */
export const whoReceives = impartial((complaint, context) => {
  if (complaint.appealed)
    return has(context, 'manager')
      ? as('manager')
      : no(has(context, 'supervisor') || has(context, 'agent') ? 'MANAGER_NEEDED' : 'NOT_YOURS');
  return anyDesk(complaint, context);
});

/** Somebody who has had no hand in the work and asks how it is now (T21: revisitor ≠ handler). */
export const whoRevisits = impartial((complaint, context) => {
  if (complaint.severity === 'major' && !has(context, 'manager'))
    return no(has(context, 'supervisor') || has(context, 'agent') ? 'MANAGER_NEEDED' : 'NOT_YOURS');
  const standing = complaint.severity === 'major' ? as('manager') : anyDesk(complaint, context);
  return 'role' in standing && handsInWork(complaint).includes(context.actor.id) ? no('FOUR_EYES') : standing;
});

/** Whether the pending request is the manager's to answer (T6, T24, T25, T27). */
export const needsManager = (complaint: Complaint): boolean => {
  switch (complaint.request?.kind) {
    case 'dispute':
      return true;
    case 'transfer':
      return complaint.transfers >= 2;
    case 'extend':
      return complaint.extensions >= 2;
    case 'decline':
      return complaint.appealed;
    default:
      return false;
  }
};

/** A supervisor for the request at hand; the manager too where the request is a supervisor's own. */
const above: Relation = (complaint, context) => {
  const { request } = complaint;
  if (request?.kind === 'transfer') return anyDesk(complaint, context);
  const standing = aSupervisorOfTheRequest(complaint, context);
  const bySupervisor = context.staff.some(
    ({ id, roles }) => id === request?.by && roles.includes('supervisor'),
  );
  return 'refusal' in standing && bySupervisor ? theManager(complaint, context) : standing;
};

/** Who answers the pending request: by its kind, and never who made it or whose work it is (B2, T5, T24, T25). */
export const theApprover = impartial((complaint, context) => {
  const { request } = complaint;
  const manager = theManager(complaint, context);
  const standing = above(complaint, context);
  if ('refusal' in standing && 'refusal' in manager) return standing;
  if (handsInRequest(complaint).includes(context.actor.id)) return no('FOUR_EYES');
  if (!request || !needsManager(complaint)) return standing;
  return 'role' in manager ? manager : no('MANAGER_NEEDED');
});

/** Who hands it on: the desk or a supervisor, from the third time on the manager (T24). */
export const whoTransfers = impartial((complaint, context) => {
  const standing = anyDesk(complaint, context);
  const manager = theManager(complaint, context);
  if (complaint.transfers < 2) return standing;
  if ('role' in manager) return manager;
  return 'role' in standing ? no('MANAGER_NEEDED') : standing;
});

/** Only the timers and the courier. */
export const theSystem: Relation = (_, context) => (has(context, 'system') ? as('system') : no('NOT_YOURS'));
