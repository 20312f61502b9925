import type { RevealPurpose } from '../../../types/contact';
import type { Actor } from '../../../types/people';
import type { Complaint } from '../workflow/complaint';
import { isOfferedTo } from '../workflow/offers';
import { residentOf } from '../workflow/relations';
import { type Relation, revealable, visibility } from './visibility';

/** Whether a complaint is the actor's own; for a sealed one the caller knows better than the file (B10). */
const isOwn = (complaint: Complaint, actor: Actor): boolean => residentOf(complaint) === actor.id;

/** How an actor stands to a complaint (B12). Being complained about comes first, then being the complainant, then being responsible. */
export function relationOf(complaint: Complaint, actor: Actor, own = isOwn(complaint, actor)): Relation {
  if (own) return 'self';
  if (complaint.namedStaff.includes(actor.id)) return 'named';
  if (complaint.handlerId === actor.id) return 'handler';
  if (actor.roles.includes('manager')) return 'manager';
  if (actor.roles.includes('supervisor')) return 'supervisor';
  // A complaint about staff goes past the desk (B10).
  if (actor.roles.includes('agent') && !complaint.sensitive) return 'agent';
  if (complaint.tasks.some(({ staffId }) => staffId === actor.id)) return 'collaborator';
  if (isOfferedTo(complaint, actor.id)) return 'offered';
  return actor.roles.includes('admin') ? 'admin' : 'stranger';
}

/** Whether a complaint exists for somebody at all (C5): for everybody else the answer is NOT_FOUND. */
export function maySee(complaint: Complaint, actor: Actor, own?: boolean): boolean {
  const relation = relationOf(complaint, actor, own);
  return Object.values(visibility).some((sight) => sight[relation] !== 'none');
}

const unfinished = ['assigned', 'investigating', 'planning', 'planReview', 'implementing', 'resolved'];

/** For what somebody may see the contact data in full (B12): the handler only while responsible, nobody once it is anonymised, only a manager's unsealing opens a sealed one (B10). */
export function revealPurposes(complaint: Complaint, actor: Actor): readonly RevealPurpose[] {
  const relation = relationOf(complaint, actor);
  if (complaint.anonymisedAt || (complaint.sealed && !complaint.unsealed)) return [];
  if (relation === 'handler' && !unfinished.includes(complaint.stage)) return [];
  return revealable[relation];
}

/** Whether somebody may see the contact data in full for that purpose (B12). */
export const mayReveal = (complaint: Complaint, actor: Actor, purpose: RevealPurpose): boolean =>
  revealPurposes(complaint, actor).includes(purpose);
