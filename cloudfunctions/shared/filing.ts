import type { Actor, Contact } from '../../types/people';
import type { Scene } from './caller';
import { encrypt, encryptContact, ownerKey, phoneIndex, trackingCode, trackingDigest } from './contact';
import { lookupsOf } from './lookups';
import { numberAfter, prefixOf } from './number';
import { system } from './perform';
import { Problem, Refusal } from './problem';
import { Duplicate } from './store/cloud';
import { insertFile, lastNumber } from './store/complaints';
import type { ComplaintFile } from './store/documents';
import { openForSystem } from './store/opening';
import { evolve, replay } from './workflow/complaint';
import { decide, file as decideFiling, type Filing } from './workflow/decide';

const TRIES = 12;

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
}

/** The file that a draft becomes under a number; the content check's word is in the same write, so a text is never dropped (§3.1.2). */
const fileFrom = (draft: Draft, no: string, scene: Scene): ComplaintFile | Refusal => {
  const { actor, filing, contact, owner, key, flagged } = draft;
  const decision = decideFiling({ ...filing, no }, { ...scene, actor, key });
  if ('refusal' in decision) return new Refusal(decision.refusal);
  const events = [...decision.events];
  if (flagged) {
    const flag = decide(
      replay(events),
      { name: 'flagText', data: { label: flagged } },
      { ...scene, actor: system },
    );
    if ('events' in flag) events.push(...flag.events);
  }
  const [first, ...others] = events;
  if (!first) throw new Error('a filing without an event');
  const complaint = others.reduce((now, event) => evolve(now, event), evolve(undefined, first));
  return {
    _id: filing.id,
    revision: events.length,
    events,
    complaint,
    ownerKey: ownerKey(owner ?? filing.id),
    ...(owner && filing.sealed ? { seal: encrypt(owner) } : {}),
    contact: encryptContact(contact),
    ...(contact.phone ? { phoneIndex: phoneIndex(contact.phone) } : {}),
    form: draft.form,
    ...(owner ? {} : { tracking: trackingDigest(filing.id, trackingCode(filing.id)) }),
    ...lookupsOf(complaint, scene.calendar),
    told: 0,
  };
};

/** Files a draft under the next number of its day. What has been filed before under the same id is answered as it is. */
export const fileUnderNumber = async (draft: Draft, scene: Scene): Promise<ComplaintFile | Refusal> => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const no = numberAfter(await lastNumber(prefixOf(scene.now)), scene.now);
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
