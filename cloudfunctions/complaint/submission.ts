import type { Input } from '../../types/api';
import type { Receipt } from '../../types/views';
import { type Caller, inCommunity, refuseWithdrawn } from '../shared/caller';
import { complaintId, trackingCode } from '../shared/contact';
import { type Draft, fileUnderNumber } from '../shared/filing';
import { nudgeCourier } from '../shared/nudge';
import { presentReceipt } from '../shared/present';
import { Problem, Refusal } from '../shared/problem';
import type { Asking } from '../shared/serve';
import type { ComplaintFile } from '../shared/store/documents';
import { checkText } from './content-check';
import { deskDraft, formOf, residentDraft } from './drafts';
import { ownPhotosOnly } from './photos';

const receiptOf = (filed: ComplaintFile, { scene }: Caller): Receipt =>
  presentReceipt(filed, scene, filed.tracking ? trackingCode(filed._id) : undefined);

/** The same key with the same form has been filed already; with another form it is refused. */
const again = (known: ComplaintFile, form: string, caller: Caller): Receipt => {
  if (known.form !== form) throw new Problem('KEY_REUSED');
  return receiptOf(known, caller);
};

const file = async (draft: Draft, caller: Caller, openid: string): Promise<Receipt | Refusal> => {
  const flagged = await checkText(draft.filing.text, openid);
  const filed = await fileUnderNumber({ ...draft, ...(flagged ? { flagged } : {}) }, caller.scene);
  if (filed instanceof Refusal) return filed;
  await nudgeCourier(filed._id);
  return again(filed, draft.form, caller);
};

/** T1: a resident files. */
export const submit = async (
  { key, complaint }: Input<'complaint', 'submit'>,
  asking: Asking,
): Promise<Receipt | Refusal> => {
  const id = complaintId(asking.openid, key);
  const { joins: beside, category } = complaint;
  const { caller, file: known } = await inCommunity(asking, complaint.communityId, id, { beside, category });
  if (known) return again(known, formOf(complaint), caller);
  refuseWithdrawn(caller);
  ownPhotosOnly(complaint, caller.person._id);
  return file(
    residentDraft(id, complaint, caller, key, asking.door === 'web' ? 'website' : 'miniProgram'),
    caller,
    asking.openid,
  );
};

/** T1: the desk registers for somebody on the phone or at the counter (B6). */
export const register = async (
  { key, complaint }: Input<'complaint', 'register'>,
  asking: Asking,
): Promise<Receipt | Refusal> => {
  const id = complaintId(asking.openid, key);
  const { caller, file: known } = await inCommunity(asking, complaint.communityId, id, {
    category: complaint.category,
  });
  const roles = caller.member?.roles ?? [];
  if (!roles.some((role) => role === 'agent' || role === 'supervisor' || role === 'manager'))
    throw new Problem('NOT_ALLOWED');
  if (known) return again(known, formOf(complaint), caller);
  ownPhotosOnly(complaint, caller.person._id);
  return file(deskDraft(id, complaint, caller, key), caller, asking.openid);
};
