import type { ActionName } from '../../../types/actions';
import type { Candidate } from '../../../types/people';
import type { FormContext } from '../../../types/views';
import type { Complaint } from '../workflow/complaint';
import type { StaffMember } from '../workflow/context';
import { candidatesFor, isAtWork } from '../workflow/people';
import { isPartial } from '../workflow/relations';
import type { Viewer } from './file';

/** The actions whose form asks for a handler, and those that ask for a colleague to help. */
const needHandler: readonly ActionName[] = ['accept', 'transfer', 'grant', 'decideReevaluation'];
const needColleague: readonly ActionName[] = ['delegate', 'submitPlan'];

const candidate = ({ id, name, title, roles, onDuty, open }: StaffMember, suggested: boolean): Candidate => ({
  id,
  name,
  title,
  roles: [...roles],
  onDuty,
  open,
  suggested,
});

/** Colleagues at work who could help: not those whom it names, not the complainant, not oneself (§3.2.2). */
const colleagues = (complaint: Complaint, { staff, actor, now }: Viewer): StaffMember[] =>
  staff.filter(
    (member) =>
      member.roles.some((role) => role !== 'admin') &&
      isAtWork(member, now) &&
      !isPartial(complaint, member.id) &&
      member.id !== actor.id,
  );

/** Who could be asked, the suggested one first (§3.2.2): of the category, on duty, not absent, without a conflict, with the least in hand. */
function candidates(
  complaint: Complaint,
  actions: readonly ActionName[],
  viewer: Viewer,
): Candidate[] | undefined {
  if (actions.some((action) => needHandler.includes(action)))
    return candidatesFor(complaint, viewer).map((member, index) => candidate(member, index === 0));
  if (actions.some((action) => needColleague.includes(action)))
    return colleagues(complaint, viewer).map((member) => candidate(member, false));
  return undefined;
}

/** What the desk's forms need: candidates if an action asks for somebody, and the merge targets that the caller has found. */
export function formFor(
  complaint: Complaint,
  actions: readonly ActionName[],
  viewer: Viewer,
  mergeTargets?: FormContext['mergeTargets'],
): FormContext {
  const found = candidates(complaint, actions, viewer);
  return {
    ...(found && { candidates: found }),
    ...(mergeTargets && actions.includes('merge') && { mergeTargets }),
  };
}
