import type { ComplaintRow } from '../../../types/lists';
import type { Owner } from '../../../types/views';
import { awaitedOf } from '../workflow/awaited';
import type { Complaint } from '../workflow/complaint';
import { ownerOf } from '../workflow/owner';
import { inHand } from '../workflow/stages';
import { mayTakeNextStep, standIns } from '../workflow/standing-in';
import { isPast } from '../workflow/visits';
import type { Viewer } from './file';
import { staffName } from './staff-names';
import type { Relation } from './visibility';

/** Who has the next step (B2), by name where it is one person, and who sees to it while that person is away (§3.2.2). */
export function ownerView(complaint: Complaint, viewer: Pick<Viewer, 'staff' | 'now'>): Owner {
  const { kind, id } = ownerOf(complaint);
  const member = staffName(viewer.staff, id);
  const standIn = staffName(viewer.staff, standIns(complaint, viewer)[0]);
  return { kind, ...(member && { staff: member }), ...(standIn && { standIn }) };
}

/** What the handler who reads it waits for, and who sees to that while its owner is away (§7, §3.2.2). */
export function awaitedView(
  complaint: Complaint,
  viewer: Pick<Viewer, 'actor' | 'staff' | 'now'>,
): ComplaintRow['awaited'] {
  const awaited = complaint.handlerId === viewer.actor.id ? awaitedOf(complaint) : undefined;
  if (!awaited) return undefined;
  const { kind, id, since } = awaited;
  const staff = staffName(viewer.staff, id);
  const owner = ownerView(complaint, viewer);
  const standIn = owner.kind === kind ? owner.standIn : undefined;
  return { kind, ...(staff && { staff }), ...(standIn && { standIn }), since };
}

/** Whether a colleague's own task is still to be done (§3.2.2). */
const hasOpenTask = ({ stage, tasks }: Complaint, personId: string): boolean =>
  [...inHand, 'reevaluating'].includes(stage) &&
  tasks.some(({ staffId, doneAt }) => staffId === personId && doneAt === undefined);

const queueOf = { desk: 'agent', supervisor: 'supervisor', manager: 'manager' } as const;

/** Whether the next step is this viewer's: an answer from the resident, or a step of the person or queue that has it (§7). */
export function waitsFor(
  complaint: Complaint,
  relation: Relation,
  { actor, staff, now }: Pick<Viewer, 'actor' | 'staff' | 'now'>,
): boolean {
  if (relation === 'self') {
    const answered = complaint.rating?.round === complaint.round;
    const choosing =
      complaint.visit?.offeredBy === 'staff' && !complaint.visit.agreed && !isPast(complaint.visit, now);
    return complaint.questions !== undefined || choosing || (complaint.stage === 'resolved' && !answered);
  }
  if (hasOpenTask(complaint, actor.id)) return true;
  if (relation === 'collaborator') return false;
  const { kind, id } = ownerOf(complaint);
  if (standIns(complaint, { staff, now }).includes(actor.id)) return true;
  if (!mayTakeNextStep(complaint, actor.id)) return false;
  if (id !== undefined) return id === actor.id;
  return kind in queueOf && actor.roles.includes(queueOf[kind as keyof typeof queueOf]);
}
