import type { Input } from '../../types/api';
import type { Receipt } from '../../types/views';
import type { VisitorComplaint } from '../../types/website';
import { refuseUnopened, type Scene, sceneOf } from '../shared/caller';
import { codeOf, nameOf, phoneIndexes } from '../shared/contact';
import { type Draft, fileUnderNumber, UNCHECKED } from '../shared/filing';
import { limitsOfVisitor, senderOf } from '../shared/filing-limits';
import { nudgeCourier } from '../shared/nudge';
import { system } from '../shared/perform';
import { presentReceipt } from '../shared/present';
import { Problem, Refusal } from '../shared/problem';
import type { Asking } from '../shared/serve';
import type { ComplaintFile } from '../shared/store/documents';
import { openSite } from '../shared/store/site';
import { checkText, wordsOf } from './content-check';
import { common, formOf, isFormOf } from './drafts';

type Sent = Pick<Draft, 'key' | 'sender' | 'flagged'>;

const draftOf = (id: string, form: VisitorComplaint, scene: Scene, sent: Sent): Draft => ({
  ...sent,
  actor: system,
  filing: {
    ...common({ ...form, photos: [], namedStaff: [] }, scene.settings),
    id,
    channel: 'website',
    receivedAt: scene.now,
    consent: form.consent,
    verified: false,
    sealed: false,
    receiptMethod: 'onScreen',
  },
  contact: form.contact,
  form: formOf(form),
  limits: limitsOfVisitor(phoneIndexes(form.contact.phone), sent.sender ?? '', scene.now),
});

const receiptOf = (filed: ComplaintFile, form: VisitorComplaint, scene: Scene): Receipt => {
  if (!isFormOf(form, filed)) throw new Problem('KEY_REUSED');
  return presentReceipt(filed, scene, codeOf(filed));
};

/** T1, on the website without signing in (§3.1.1): unverified, so a person looks at it before anything else. */
export const fileAsVisitor = async (
  { key, complaint: form }: Input<'complaint', 'fileAsVisitor'>,
  { now, openid, address }: Asking,
): Promise<Receipt | Refusal> => {
  const ids = phoneIndexes(form.contact.phone).map((phone) => nameOf('c', 'website', phone, key));
  const [id = ''] = ids;
  const opened = await openSite(form.communityId, ids, form.category);
  if (!opened) throw new Problem('NOT_FOUND');
  const { staff, files, experiences, ...settings } = opened;
  const scene = sceneOf({ settings: [settings], staff, mains: [], targets: [], experiences }, now);
  if (!scene) throw new Problem('NOT_FOUND');
  const [known] = files;
  if (known) return receiptOf(known, form, scene);
  refuseUnopened(scene);
  if (form.consent !== settings.consentVersion)
    throw new Problem('INVALID_INPUT', { 'complaint.consent': 'INVALID' });
  const sender = senderOf(address ?? openid, now);
  const flagged = openid ? await checkText(wordsOf(form), openid) : UNCHECKED;
  const sent = { key, sender, ...(flagged ? { flagged } : {}) };
  const filed = await fileUnderNumber(draftOf(id, form, scene, sent), scene);
  if (filed instanceof Refusal) return filed;
  await nudgeCourier();
  return receiptOf(filed, form, scene);
};
