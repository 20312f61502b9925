import type { Input, Output } from '../../types/api';
import type { Tracking } from '../../types/website';
import { consenting, sceneOf } from '../shared/caller';
import { ownerKey, ownerKeys, phoneIndexes } from '../shared/contact';
import { refuseBeyond } from '../shared/limits';
import { advance, append, fileOf, system } from '../shared/perform';
import { Problem, Refusal } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { openapi } from '../shared/store/cloud';
import { openByPhone } from '../shared/store/site';
import { decide } from '../shared/workflow/decide';
import { byTracking, type Found } from './tracking';

const MOST = 50;

type Claimed = Output<'complaint', 'claim'>;

/** Puts a person's account behind a file that has none: what happened and whose it is, in one write (C1.7). */
const claimFor = async ({ file, scene }: Found, personId: string): Promise<Refusal | undefined> => {
  const owner = ownerKey(personId);
  if (ownerKeys(personId).includes(file.ownerKey)) return undefined;
  const action = { name: 'claim', data: { personId } } as const;
  const decision = decide(file.complaint, action, { ...scene, actor: system });
  if ('refusal' in decision) return new Refusal(decision.refusal);
  const after = advance(file, decision.events, scene.calendar);
  if (!(await append(file, after, owner))) throw new Problem('CHANGED');
  return undefined;
};

/** Brings a complaint that was told by phone, at the counter or on the website among one's own, by number and code. Staff read codes out to callers, so theirs is the phone that WeChat has verified: nobody answers in a resident's place (C1.2). */
export const claim = async (tracking: Tracking, asking: Asking): Promise<Claimed | Refusal> => {
  const { person } = await consenting(asking);
  const found = await byTracking(tracking, asking);
  if (found.scene.staff.some(({ id }) => id === person._id)) throw new Problem('NOT_ALLOWED');
  return (await claimFor(found, person._id)) ?? { claimed: [found.file._id] };
};

/** Brings every complaint of the phone that WeChat has verified, and that nobody's account is behind, among one's own. */
export const claimByPhone = async (
  { code }: Input<'complaint', 'claimByPhone'>,
  asking: Asking,
): Promise<Claimed> => {
  const { person } = await consenting(asking);
  await refuseBeyond('claimByPhone', person._id, asking);
  const answer = await openapi.phonenumber.getPhoneNumber({ code }).catch(() => undefined);
  const phone = answer?.phoneInfo?.purePhoneNumber;
  if (!phone) throw new Problem('INVALID_INPUT', { code: 'INVALID' });
  const claimed: string[] = [];
  for (const opened of await openByPhone(phoneIndexes(phone), MOST)) {
    const scene = sceneOf(opened, asking.now);
    if (!scene || !ownerKeys(opened._id).includes(opened.ownerKey)) continue;
    const refused = await claimFor({ file: fileOf(opened), scene }, person._id);
    if (!refused) claimed.push(opened._id);
  }
  return { claimed };
};
