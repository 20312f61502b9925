import type { AbuseState } from '../../../types/abuse';
import type { ActionName } from '../../../types/actions';
import type { ComplaintView } from '../../../types/views';
import { canBeMarked, markOn } from '../workflow/abuse';
import type { Complaint } from '../workflow/complaint';
import type { Viewer } from './file';
import { type Relation, sees } from './visibility';

/** How what was said at an instant is marked, for this viewer: staff read every mark, the resident one that a second person has confirmed, nobody else any (C1.17). */
export function abuseFor(
  complaint: Pick<Complaint, 'abuse'>,
  at: string,
  relation: Relation,
): { abuse?: AbuseState } {
  const state = markOn(complaint, at)?.state;
  if (state === undefined || state === 'lifted') return {};
  if (relation === 'self') return state === 'confirmed' ? { abuse: state } : {};
  return sees(relation, 'internal') ? { abuse: state } : {};
}

/** What the resident said that this viewer's forms are about: to be marked, or its mark judged. */
export function markableFor(
  complaint: Complaint,
  actions: readonly ActionName[],
  { actor }: Pick<Viewer, 'actor'>,
): Pick<ComplaintView, 'markable'> {
  const { said = [], abuse = [] } = complaint;
  const open = actions.includes('markAbuse') ? said.filter((at) => canBeMarked(complaint, at)) : [];
  const judged = actions.includes('judgeAbuse')
    ? abuse.flatMap(({ saidAt, by, state }) => (state !== 'lifted' && by !== actor.id ? [saidAt] : []))
    : [];
  const markable = [...open, ...judged];
  return markable.length > 0 ? { markable } : {};
}
