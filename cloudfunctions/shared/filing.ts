import type { Action } from '../../types/actions';
import type { Category } from '../../types/complaint';
import type { Actor, Contact } from '../../types/people';
import { linksFor } from './archive/chain';
import type { Scene } from './caller';
import {
  chainMark,
  encrypt,
  encryptContact,
  foundBy,
  ownerKey,
  trackingCode,
  trackingDigest,
} from './contact';
import { lookupsOf } from './lookups';
import { numberAfter, prefixOf } from './number';
import { system } from './perform';
import { Problem, Refusal } from './problem';
import { Duplicate } from './store/cloud';
import { type FiledBy, insertFile, newestNumber } from './store/complaints';
import type { ComplaintFile } from './store/documents';
import { openForSystem } from './store/opening';
import { replay } from './workflow/complaint';
import { decide, file as decideFiling, type Filing } from './workflow/decide';
import { countedOf } from './workflow/figures';

const TRIES = 12;

/** What stands for the platform's word on a text that it cannot check, because WeChat does not know who wrote it: people check it (wechat-platform.md section 6). */
export const UNCHECKED = 'unchecked';

/** What is to be filed, by whom, before it has a number. */
export interface Draft {
  actor: Actor;
  filing: Omit<Filing, 'no'>;
  contact: Contact;
  /** The person it belongs to, if that is known. */
  owner?: string;
  form: string;
  key: string;
  /** What the platform's content check found (§3.1.2). */
  flagged?: string;
  /** The complaint of a neighbour that it would rather join (B9). */
  joins?: string;
  /** Of which kind it is, where somebody can be made responsible at once (§3.2.2). */
  kind?: Category;
  /** From which address of the web it comes. */
  sender?: string;
  /** How much may come from the same side in a while. */
  limits?: readonly FiledBy[];
}

/** What the system does where the desk does not have to (§3.2.2). */
const ways = { automatic: 'assign', grab: 'offer' } as const;

/** What follows from a draft beside the filing itself; the system asks in the resident's place. */
const wishesOf = (
  { flagged, joins, kind }: Draft,
  { settings }: Scene,
): { actor: Actor; action: Action }[] => [
  ...(flagged ? [{ actor: system, action: { name: 'flagText', data: { label: flagged } } as const }] : []),
  ...(joins
    ? [
        {
          actor: { id: system.id, roles: ['agent'] } satisfies Actor,
          action: { name: 'merge', data: { into: joins, reason: '业主附议同类投诉，申请并案' } } as const,
        },
      ]
    : []),
  ...(kind && settings.assignment && settings.assignment !== 'desk'
    ? [{ actor: system, action: { name: ways[settings.assignment], data: { category: kind } } as const }]
    : []),
];

/** The file that a draft becomes under a number; the content check's word is in the same write, so a text is never dropped (§3.1.2). */
const fileFrom = (draft: Draft, no: string, scene: Scene): ComplaintFile | Refusal => {
  const { actor, filing, contact, owner, key } = draft;
  const decision = decideFiling({ ...filing, no }, { ...scene, actor, key });
  if ('refusal' in decision) return new Refusal(decision.refusal);
  const events = [...decision.events];
  for (const wish of wishesOf(draft, scene)) {
    const follows = decide(replay(events), wish.action, { ...scene, actor: wish.actor });
    // What cannot join stands alone (B9).
    if ('events' in follows) events.push(...follows.events);
  }
  const complaint = replay(events);
  const links = linksFor([], events);
  return {
    _id: filing.id,
    revision: events.length,
    events,
    links,
    linkMark: chainMark(filing.id, links.at(-1)?.hash ?? ''),
    complaint,
    ownerKey: ownerKey(owner ?? filing.id),
    ...(owner && filing.sealed ? { seal: encrypt(owner) } : {}),
    contact: encryptContact(contact),
    ...foundBy(contact, filing),
    ...(draft.sender ? { sender: draft.sender } : {}),
    form: draft.form,
    ...(owner ? {} : { tracking: trackingDigest(filing.id, trackingCode(filing.id)) }),
    ...lookupsOf(complaint, scene.calendar),
    ...countedOf(events),
    told: 0,
  };
};

/** Files a draft under the next number of its day. What has been filed before under the same id is answered as it is. */
export const fileUnderNumber = async (draft: Draft, scene: Scene): Promise<ComplaintFile | Refusal> => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const sides = draft.limits ?? [];
    const newest = await newestNumber(prefixOf(scene.now), sides);
    if (sides.some(({ most }, index) => (newest?.filed[index] ?? 0) >= most)) throw new Problem('TOO_MANY');
    const no = numberAfter(newest?.no, scene.now);
    const file = fileFrom(draft, no, scene);
    if (file instanceof Refusal) return file;
    try {
      await insertFile(file);
      return file;
    } catch (error) {
      if (!(error instanceof Duplicate)) throw error;
      // Either the same intention came twice, or somebody else took the number.
      const known = await openForSystem(file._id);
      if (known) return known;
    }
  }
  throw new Problem('CHANGED');
};
