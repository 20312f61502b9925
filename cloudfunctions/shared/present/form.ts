import type { ActionName } from '../../../types/actions';
import type { Candidate } from '../../../types/people';
import type { FormContext } from '../../../types/views';
import type { Complaint } from '../workflow/complaint';
import type { StaffMember } from '../workflow/context';
import { candidatesFor } from '../workflow/people';
import type { Viewer } from './file';

/** The actions whose form asks for a handler, and those that ask for any colleague. */
const needHandler: readonly ActionName[] = ['accept', 'transfer', 'grant', 'decideReevaluation'];
const needColleague: readonly ActionName[] = ['delegate', 'nameStaff'];

const candidate = ({ id, name, title, roles, onDuty, open }: StaffMember, suggested: boolean): Candidate => ({
  id,
  name,
  title,
  roles: [...roles],
  onDuty,
  open,
  suggested,
});

/** Who could be asked, the suggested one first (§3.2.2): of the category, on duty, not absent, without a conflict, with the least in hand. */
function candidates(
  complaint: Complaint,
  actions: readonly ActionName[],
  viewer: Viewer,
): Candidate[] | undefined {
  const handlers = candidatesFor(complaint, viewer);
  if (actions.some((action) => needColleague.includes(action))) {
    const others = viewer.staff.filter(
      ({ id }) =>
        id !== complaint.residentId &&
        !complaint.namedStaff.includes(id) &&
        !handlers.some((one) => one.id === id),
    );
    return [
      ...handlers.map((member, index) => candidate(member, index === 0)),
      ...others.map((member) => candidate(member, false)),
    ];
  }
  if (!actions.some((action) => needHandler.includes(action))) return undefined;
  return handlers.map((member, index) => candidate(member, index === 0));
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
