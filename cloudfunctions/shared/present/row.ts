import type { FormContext } from '../../../types/form-context';
import type { ComplaintRow } from '../../../types/lists';
import type { Complaint } from '../workflow/complaint';
import { abuseFor } from './abuse-view';
import type { Viewer } from './file';
import { awaitedView, ownerView, waitsFor } from './owner-view';
import { excerptOf, locationFor, placeOf } from './place';
import { promisesFor } from './promise-view';
import { relationOf } from './relation';
import { sees } from './visibility';
import { comingVisit } from './visit-view';

/** A complaint in a list, for this viewer (B12). `own` as in the file. */
export function presentRow(complaint: Complaint, viewer: Viewer, own?: boolean): ComplaintRow {
  const relation = relationOf(complaint, viewer.actor, own);
  const { next } = promisesFor(complaint, relation, viewer);
  const awaited = relation === 'handler' ? awaitedView(complaint, viewer) : undefined;
  const folded = relation !== 'self' && abuseFor(complaint, complaint.filedAt, relation).abuse !== undefined;
  return {
    id: complaint.id,
    no: complaint.no,
    stage: complaint.stage,
    round: complaint.round,
    ...(complaint.category && { category: complaint.category }),
    ...(complaint.child && { child: complaint.child }),
    severity: complaint.severity,
    place: placeOf(locationFor(complaint, relation)),
    ...(folded ? { abusive: true } : {}),
    excerpt: sees(relation, 'words') && !folded ? excerptOf(complaint.text) : '',
    filedAt: complaint.filedAt,
    owner: ownerView(complaint, viewer),
    ...(awaited && { awaited }),
    ...(next && { next }),
    ...comingVisit(complaint, relation, viewer),
    waitsForYou: waitsFor(complaint, relation, viewer),
    escalation: relation === 'self' ? 0 : complaint.escalation,
    danger: complaint.danger,
    ...(complaint.relatedTo && { repeat: true }),
  };
}

/** A complaint that another could join, for the desk (T7). */
export function presentMergeTarget(
  complaint: Complaint,
  viewer: Viewer,
): NonNullable<FormContext['mergeTargets']>[number] {
  const { id, no, stage, place, excerpt } = presentRow(complaint, viewer);
  return { id, no, stage, place, excerpt };
}
