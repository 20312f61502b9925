import type { ActionName } from '../../../types/actions';
import type { FormContext } from '../../../types/form-context';
import type { AssignmentReason, Candidate } from '../../../types/people';
import { ReplyAction } from '../../../types/replies';
import { candidatesFor, leavesSoon, reasonsFor } from '../workflow/assignment';
import { evidenceFor, phoneRevisitNeeded } from '../workflow/categories/kinds';
import type { Complaint } from '../workflow/complaint';
import type { StaffMember } from '../workflow/context';
import { meetingNeeded } from '../workflow/owner';
import { isAtWork, isAway, isOnShift } from '../workflow/people';
import { isPartial } from '../workflow/relations';
import { severityLines } from '../workflow/severity';
import { isAgreedByPhone } from '../workflow/visits';
import type { Viewer } from './file';

/** The actions whose form asks for a handler, and those that ask for a colleague to help. */
const needHandler: readonly ActionName[] = ['accept', 'transfer', 'grant', 'decideReevaluation'];
const needColleague: readonly ActionName[] = ['delegate', 'submitPlan'];

const candidate = (member: StaffMember, { now }: Viewer, reasons: AssignmentReason[]): Candidate => {
  const { id, name, title, roles, open } = member;
  const onDuty = isAtWork(member, now) && isOnShift(member, now);
  const leave = member.absences
    ?.filter(({ until }) => until > now)
    .sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  const unavailable = isAway(member, now) ? 'away' : isAtWork(member, now) ? undefined : 'offDuty';
  return {
    id,
    name,
    title,
    roles: [...roles],
    onDuty,
    open,
    suggested: false,
    reasons,
    ...(unavailable && { unavailable }),
    ...(leave && leavesSoon(member, now) && { awayFrom: leave.from }),
  };
};

/** The handlers who could be made responsible, the best first with what speaks for each, and after them those who are not there (§3.2.2). */
function handlers(complaint: Complaint, viewer: Viewer): Candidate[] {
  const found = candidatesFor(complaint, viewer);
  const missing = viewer.staff.filter(
    (member) =>
      member.roles.includes('handler') && !isAtWork(member, viewer.now) && !isPartial(complaint, member.id),
  );
  return [
    ...found.map((member, index) => ({
      ...candidate(member, viewer, reasonsFor(member, found, complaint, viewer)),
      suggested: index === 0,
    })),
    ...missing.map((member) => candidate(member, viewer, [])),
  ];
}

/** Colleagues at work who could do something, oneself too: not those whom it names, not the complainant (§3.2.2, §3.4.2). */
const colleagues = (complaint: Complaint, { staff, actor, now }: Viewer): StaffMember[] =>
  staff.filter(
    (member) =>
      member.roles.some((role) => role !== 'admin') &&
      (member.id === actor.id || isAtWork(member, now)) &&
      !isPartial(complaint, member.id),
  );

/** Who could be asked, the suggested one first (§3.2.2): of the category, on duty, not absent, without a conflict, with the least in hand. */
function candidates(
  complaint: Complaint,
  actions: readonly ActionName[],
  viewer: Viewer,
): Candidate[] | undefined {
  if (actions.some((action) => needHandler.includes(action))) return handlers(complaint, viewer);
  if (actions.some((action) => needColleague.includes(action)))
    return colleagues(complaint, viewer).map((member) => candidate(member, viewer, []));
  return undefined;
}

const isReplyAction = (action: ActionName): action is ActionName & ReplyAction =>
  (ReplyAction.options as readonly string[]).includes(action);

/** The community's ready words for what may be done now; those for this kind of complaint come first (§2.1). */
function repliesFor(
  { category }: Complaint,
  actions: readonly ActionName[],
  { settings: { replies = [] } }: Viewer,
): FormContext['replies'] {
  const usable = actions.filter(isReplyAction);
  const found = replies
    .filter((reply) => usable.includes(reply.action) && (!reply.category || reply.category === category))
    .sort((a, b) => Number(Boolean(b.category)) - Number(Boolean(a.category)))
    .map(({ action, text }) => ({ action, text }));
  return found.length > 0 ? found : undefined;
}

/** The rule of the first assessment with what is ticked now, where a kind may be chosen (§3.2.1). */
const assessmentFor = (
  { ticked = [] }: Complaint,
  actions: readonly ActionName[],
  { settings }: Viewer,
): Pick<FormContext, 'assessment'> =>
  actions.some((action) => action === 'accept' || action === 'reclassify')
    ? { assessment: { lines: severityLines(settings), ticked } }
    : {};

/** The steps that look for what happened (§3.3.1). */
const investigating: readonly ActionName[] = ['startInvestigation', 'addFinding', 'completeInvestigation'];

/** The steps that say how somebody is asked again (§3.4.2). */
const planning: readonly ActionName[] = ['submitPlan', 'approvePlan'];

/** What those steps should bring to light, where the community has said it for this kind (§3.2.1). */
function evidenceIn(
  { category, further }: Complaint,
  actions: readonly ActionName[],
  { settings }: Viewer,
): Pick<FormContext, 'evidence'> {
  if (!actions.some((action) => investigating.includes(action))) return {};
  const evidence = evidenceFor(settings, category, further);
  return evidence.length > 0 ? { evidence } : {};
}

/** What the desk's forms need: candidates if an action asks for somebody, ready words, and the merge targets that the caller has found. */
export function formFor(
  complaint: Complaint,
  actions: readonly ActionName[],
  viewer: Viewer,
  mergeTargets?: FormContext['mergeTargets'],
): FormContext {
  const found = candidates(complaint, actions, viewer);
  const replies = repliesFor(complaint, actions, viewer);
  return {
    ...(found && { candidates: found }),
    ...assessmentFor(complaint, actions, viewer),
    ...evidenceIn(complaint, actions, viewer),
    ...(actions.some((action) => planning.includes(action)) &&
      phoneRevisitNeeded(complaint, viewer.settings) && { phoneRevisit: true as const }),
    ...((actions.includes('offerVisit') || actions.includes('moveVisit')) &&
      isAgreedByPhone(complaint) && { visitByPhone: true }),
    ...(actions.includes('closeDisputed') && { externalWays: viewer.settings.externalWays }),
    ...(actions.includes('decideReevaluation') && meetingNeeded(complaint) && { meetingNeeded: true }),
    ...(replies && { replies }),
    ...(mergeTargets && actions.includes('merge') && { mergeTargets }),
  };
}
