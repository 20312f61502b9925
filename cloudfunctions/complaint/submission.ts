import type { Input } from '../../types/api';
import type { Receipt } from '../../types/views';
import { type Caller, inCommunity, refuseUnopened, refuseWithoutConsent } from '../shared/caller';
import { refuseBeyondEntries } from '../shared/conduct';
import { codeOf, complaintIds } from '../shared/contact';
import { type Draft, fileUnderNumber } from '../shared/filing';
import { senderOf } from '../shared/filing-limits';
import { nudgeCourier } from '../shared/nudge';
import { presentReceipt } from '../shared/present';
import { Problem, Refusal } from '../shared/problem';
import type { Asking } from '../shared/serve';
import type { ComplaintFile } from '../shared/store/documents';
import { dangerIn } from '../shared/workflow/categories/danger';
import { checkText, wordsOf } from './content-check';
import { deskDraft, type Form, isFormOf, residentDraft } from './drafts';
import { earlierByNumber, refuseUnrelated } from './earlier';
import { ownPhotosOnly } from './photos';
import { takeReference } from './references';

const receiptOf = (filed: ComplaintFile, { scene }: Caller): Receipt =>
  presentReceipt(filed, scene, codeOf(filed));

/** The same key with the same form has been filed already; with another form it is refused. */
const again = (known: ComplaintFile, form: Form, caller: Caller): Receipt => {
  if (!isFormOf(form, known)) throw new Problem('KEY_REUSED');
  return receiptOf(known, caller);
};

const file = async (draft: Draft, form: Form, caller: Caller, openid: string): Promise<Receipt | Refusal> => {
  const flagged = await checkText(wordsOf(draft.filing), openid);
  const filed = await fileUnderNumber({ ...draft, ...(flagged ? { flagged } : {}) }, caller.scene);
  if (filed instanceof Refusal) return filed;
  await nudgeCourier(filed._id);
  return again(filed, form, caller);
};

/** Whether a complaint may be about people in danger: what is chosen, or what the words say (C3). */
const mayBeDanger = ({ danger, category, text }: Input<'complaint', 'submit'>['complaint']): boolean =>
  danger || category === 'safety' || dangerIn(text) !== undefined;

/** T1: a resident files. */
export const submit = async (
  { key, complaint }: Input<'complaint', 'submit'>,
  asking: Asking,
): Promise<Receipt | Refusal> => {
  const ids = complaintIds(asking.openid, key);
  const [id = ''] = ids;
  const { joins: beside, relatedTo: related, category } = complaint;
  const opened = await inCommunity(asking, complaint.communityId, ids, { beside, related, category });
  const { caller, file: known, earlier } = opened;
  if (known) return again(known, complaint, caller);
  refuseUnopened(caller.scene);
  refuseWithoutConsent(caller);
  ownPhotosOnly(complaint, caller.person._id);
  await refuseBeyondEntries(caller, asking, mayBeDanger(complaint));
  const unrelated = refuseUnrelated(complaint, earlier, caller);
  if (unrelated) return unrelated;
  return file(
    residentDraft(id, complaint, caller, {
      key,
      channel: asking.door === 'web' ? 'website' : 'miniProgram',
      ...(asking.address ? { sender: senderOf(asking.address, asking.now) } : {}),
    }),
    complaint,
    caller,
    asking.openid,
  );
};

/** T1: the desk registers for somebody on the phone or at the counter (B6). */
export const register = async (
  { key, complaint }: Input<'complaint', 'register'>,
  asking: Asking,
): Promise<Receipt | Refusal> => {
  const ids = complaintIds(asking.openid, key);
  const [id = ''] = ids;
  const { caller, file: known } = await inCommunity(asking, complaint.communityId, ids, {
    category: complaint.category,
  });
  const roles = caller.member?.roles ?? [];
  if (!roles.some((role) => role === 'agent' || role === 'supervisor' || role === 'manager'))
    throw new Problem('NOT_ALLOWED');
  if (known) return again(known, complaint, caller);
  refuseUnopened(caller.scene);
  ownPhotosOnly(complaint, caller.person._id);
  const tie = await earlierByNumber(complaint, caller);
  await takeReference(complaint, id, caller);
  return file(deskDraft(id, complaint, caller, { key, ...tie }), complaint, caller, asking.openid);
};
