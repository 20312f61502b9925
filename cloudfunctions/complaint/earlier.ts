import type { NewComplaint, NewRegistration } from '../../types/filing';
import { actorFor, type Caller, isOwn } from '../shared/caller';
import { Problem, Refusal } from '../shared/problem';
import { fileByNumber } from '../shared/store/complaints';
import type { ComplaintFile } from '../shared/store/documents';
import { isBusinessOf } from '../shared/viewing';
import { actionsFor } from '../shared/workflow/decide';
import { isRepeatable, mayBeTied } from '../shared/workflow/repeating';

/** The resident's own complaint whose matter is back must be closed for good (B7, §3.7.1); to whoever names somebody else's it does not exist (C5). */
export const refuseUnrelated = (
  form: NewComplaint,
  earlier: ComplaintFile | undefined,
  caller: Caller,
): Refusal | undefined => {
  if (!form.relatedTo) return undefined;
  if (!earlier || !isOwn(caller, earlier) || earlier.complaint.communityId !== form.communityId)
    throw new Problem('NOT_FOUND');
  const { complaint } = earlier;
  if (!mayBeTied(complaint, form)) throw new Problem('INVALID_INPUT', { 'complaint.relatedTo': 'INVALID' });
  const offered = actionsFor(complaint, { ...caller.scene, actor: actorFor(caller, earlier) });
  return isRepeatable(complaint, offered) ? undefined : new Refusal('NOT_NOW');
};

/** The complaint that somebody on the phone names by its number (B7), of those that the desk may see. */
export const earlierByNumber = async (
  form: NewRegistration,
  caller: Caller,
): Promise<{ relatedTo?: string }> => {
  if (!form.relatedNo) return {};
  const earlier = await fileByNumber(form.communityId, form.relatedNo.toUpperCase());
  const tied =
    earlier !== undefined &&
    isBusinessOf(caller, earlier) &&
    mayBeTied(earlier.complaint, { sealed: false, anonymous: form.anonymous });
  if (!tied) throw new Problem('INVALID_INPUT', { 'complaint.relatedNo': 'INVALID' });
  return { relatedTo: earlier._id };
};
