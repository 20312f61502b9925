import { timingSafeEqual } from 'node:crypto';
import type { TrackedComplaint, Tracking } from '../../types/website';
import { type Scene, sceneOf } from '../shared/caller';
import { keyed, trackingDigests } from '../shared/contact';
import { limits } from '../shared/limits';
import { dayOf } from '../shared/number';
import { fileOf, system } from '../shared/perform';
import { presentComplaint } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import type { ComplaintFile } from '../shared/store/documents';
import { insertTry, openTried } from '../shared/store/site';
import { later } from '../shared/workflow/durations';

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** A file with the community around it. */
export interface Found {
  file: ComplaintFile;
  scene: Scene;
}

/** By what a try is counted, and how many there may be: the number, the person where it is known, the address where there is one. */
const countsOf = (no: string, { now, openid, address }: Asking): Map<string, number> => {
  const day = dayOf(now);
  const { tryNumber, tryCodes } = limits;
  return new Map([
    [keyed('try', `${day} number ${no}`), tryNumber.person],
    ...(openid ? [[keyed('try', `${day} sender ${openid}`), tryCodes.person] as const] : []),
    ...(address ? [[keyed('try', `${day} sender ${address}`), tryCodes.address] as const] : []),
  ]);
};

/** Notes the try before it looks, so that of many tries at once no more get through. */
const lookUp = async (no: string, asking: Asking) => {
  const counts = countsOf(no, asking);
  const keys = [...counts.keys()];
  await insertTry(keys, later(asking.now, limits.tryNumber.ms));
  const all = [...counts.values()].reduce((sum, most) => sum + most, 0);
  const { tries, opened } = await openTried(no, keys, all + 1);
  const tooMany = keys.some((key) => tries.filter((by) => by.includes(key)).length > (counts.get(key) ?? 0));
  if (tries.length > all || tooMany) throw new Problem('TOO_MANY');
  return opened;
};

/** The complaint with this number and code. A wrong number, a wrong code, and a complaint that has no code answer alike and cost alike, and the tries are counted (§3.1.3). */
export const byTracking = async ({ no, code }: Tracking, asking: Asking): Promise<Found> => {
  const opened = await lookUp(no, asking);
  const right = trackingDigests(opened?._id ?? '', code).some((one) => same(one, opened?.tracking ?? ''));
  const scene = opened && sceneOf(opened, asking.now);
  if (!opened || !scene || !right) throw new Problem('NOT_FOUND');
  return { file: fileOf(opened), scene };
};

/** How far a complaint is, for whoever holds its number and code: none of the words, no name, no place. */
export const track = async (tracking: Tracking, asking: Asking): Promise<TrackedComplaint> => {
  const { file, scene } = await byTracking(tracking, asking);
  const view = presentComplaint({ ...file, own: true, contact: {} }, { ...scene, actor: system });
  return {
    no: view.no,
    stage: view.stage,
    round: view.round,
    ...(view.category ? { category: view.category } : {}),
    filedAt: view.filedAt,
    owner: view.owner,
    ...(view.next ? { next: view.next } : {}),
    ...(view.resolution ? { result: view.resolution.result } : {}),
    deskPhone: view.deskPhone,
    phone24h: view.phone24h,
  };
};
