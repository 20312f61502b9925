import { timingSafeEqual } from 'node:crypto';
import type { TrackedComplaint, Tracking } from '../../types/website';
import { type Scene, sceneOf } from '../shared/caller';
import { keyed, trackingDigests } from '../shared/contact';
import { dayOf } from '../shared/number';
import { fileOf, system } from '../shared/perform';
import { presentComplaint } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import type { ComplaintFile } from '../shared/store/documents';
import { insertTry, openTried } from '../shared/store/site';

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** A file with the community around it. */
export interface Found {
  file: ComplaintFile;
  scene: Scene;
}

const DAY = 24 * 60 * 60 * 1000;
/** 20 of a million codes a day: a code is not found by trying. */
const MOST_FOR_NUMBER = 20;
const MOST_FROM_SENDER = 200;

/** Notes the try before it looks, so that of many tries at once no more get through. */
const lookUp = async (no: string, { now, openid, address }: Asking) => {
  const day = dayOf(now);
  const number = keyed('try', `${day} number ${no}`);
  const sender = keyed('try', `${day} sender ${address ?? openid}`);
  await insertTry([number, sender], new Date(Date.parse(now) + DAY).toISOString());
  const most = MOST_FOR_NUMBER + MOST_FROM_SENDER;
  const { tries, opened } = await openTried(no, [number, sender], most + 1);
  const count = (key: string) => tries.filter((by) => by.includes(key)).length;
  if (tries.length > most || count(number) > MOST_FOR_NUMBER || count(sender) > MOST_FROM_SENDER)
    throw new Problem('TOO_MANY');
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
