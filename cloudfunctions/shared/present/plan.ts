import type { CheckpointView, MeasureView, PlanView } from '../../../types/views';
import type { Complaint, PlanVersion } from '../workflow/complaint';
import type { Viewer } from './file';
import { staffName } from './staff-names';
import { type Relation, sees } from './visibility';

/** The measures: a resident reads what is done and by when, not by whom, nor why something was waived. */
function measuresOf({ plan, progress }: PlanVersion, inside: boolean, viewer: Viewer): MeasureView[] {
  return plan.measures.map(({ what, dueAt, ownerId, contractor }, index) => {
    const { doneAt, waived } = progress[index] ?? {};
    const colleague = inside ? staffName(viewer.staff, ownerId) : undefined;
    const owner = inside ? (colleague?.name ?? contractor) : undefined;
    return {
      what,
      dueAt,
      ...(owner !== undefined && { owner }),
      ...(colleague && { ownerId: colleague.id }),
      ...(doneAt !== undefined && { doneAt }),
      ...(waived !== undefined && { waived: inside ? waived : '' }),
    };
  });
}

/** The checkpoints, for whoever reads the measures: on which day what is looked at, and when it was. */
const checkpointsOf = ({ plan: { checkpoints = [] }, checked = [] }: PlanVersion): CheckpointView[] =>
  checkpoints.map(({ at, what }, index) => {
    const done = checked.find(({ checkpoint }) => checkpoint === index);
    return { at, what, ...(done && { doneAt: done.at }) };
  });

function planView(version: PlanVersion, relation: Relation, viewer: Viewer): PlanView {
  const { plan, approvedAt } = version;
  const inside = sees(relation, 'drafts');
  const author = inside ? staffName(viewer.staff, version.author) : undefined;
  const money = sees(relation, 'money') ? { cost: plan.cost, compensation: plan.compensation } : {};
  return {
    version: version.version,
    kind: plan.kind,
    measures: measuresOf(version, inside, viewer),
    startAt: plan.startAt,
    endAt: plan.endAt,
    progressEveryDays: plan.progressEveryDays,
    ...(plan.checkpoints?.length && { checkpoints: checkpointsOf(version) }),
    revisitMethod: plan.revisitMethod,
    residentMessage: plan.residentMessage,
    ...(plan.residentImpact !== undefined && { residentImpact: plan.residentImpact }),
    ...(money.cost !== undefined && { cost: money.cost }),
    ...(money.compensation !== undefined && { compensation: money.compensation }),
    ...(approvedAt !== undefined && { approvedAt }),
    ...(author && { author }),
  };
}

/** The plan that holds, and for staff the versions before it (§3.4.2): a resident sees only what was approved, whoever may not read the file sees none. */
export function plansFor(
  complaint: Complaint,
  relation: Relation,
  viewer: Viewer,
): { plan?: PlanView; previousPlans?: PlanView[] } {
  if (!sees(relation, 'news')) return {};
  const drafts = sees(relation, 'drafts');
  const versions = complaint.plans.filter(({ approvedAt }) => drafts || approvedAt !== undefined);
  const views = versions.map((version) => planView(version, relation, viewer));
  const plan = views.pop();
  return { ...(plan && { plan }), ...(drafts && views.length > 0 && { previousPlans: views }) };
}
