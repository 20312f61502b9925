import { said } from './archive/seals';
import {
  chainMarks,
  decryptContact,
  nameIndexes,
  ownerKey,
  ownerKeys,
  phoneIndexes,
  sealMarks,
  trackingCode,
  trackingDigest,
} from './contact';
import { decrypt, encrypt, isFresh, keyRing } from './keys';
import type { DataRequestDocument } from './store/data-requests';
import type { DialogueDocument } from './store/dialogues';
import type { ComplaintFile, PersonDocument } from './store/documents';
import type { ExportDocument } from './store/exports';
import type { KeptUnderKeys } from './store/key-renewal';

type Fields = Record<string, unknown>;

/** What was hidden by an older key, hidden by the one of now. */
const renewed = (field: string, hidden: string | undefined): Fields =>
  hidden && !isFresh(hidden) ? { [field]: encrypt(decrypt(hidden)) } : {};

/** A digest that stands under an older key, made by the one of now; what is nobody's digest of it is left alone. */
const redigested = (field: string, stored: string | undefined | null, digests: readonly string[]): Fields =>
  stored && stored !== digests[0] && digests.includes(stored) ? { [field]: digests[0] } : {};

const person = ({ contact: hidden, phoneIndex: index }: PersonDocument): Fields => {
  const { phone } = decryptContact(hidden);
  return {
    ...renewed('contact', hidden),
    ...(phone ? redigested('phoneIndex', index, phoneIndexes(phone)) : {}),
  };
};

/** Whose a file is, as far as its own words tell: the digest says which of them. */
const owner = ({ _id, seal, complaint, ownerKey: stored }: ComplaintFile): Fields => {
  const people = [seal && decrypt(seal), complaint.residentId, _id];
  const who = people.find((one) => one && ownerKeys(one).includes(stored));
  return who && ownerKey(who) !== stored ? { ownerKey: ownerKey(who) } : {};
};

/** The code that was read out once stays good: it is kept itself, for the key that made it goes. */
const tracked = ({ _id, tracking, code: hidden }: ComplaintFile): Fields => {
  if (!tracking || (hidden && isFresh(hidden))) return {};
  const [newest, ...others] = keyRing();
  const key = others.find((one) => trackingDigest(_id, trackingCode(_id, one), one) === tracking);
  const code = hidden ? decrypt(hidden) : key && trackingCode(_id, key);
  return code ? { code: encrypt(code), tracking: trackingDigest(_id, code, newest) } : {};
};

/** Each mark by its place: what the courier seals meanwhile is not in the way. */
const resealed = ({ _id, seals = [] }: ComplaintFile): Fields =>
  Object.assign(
    {},
    ...seals.map((seal, index) => redigested(`seals.${index}.mark`, seal.mark, sealMarks(_id, said(seal)))),
  );

const file = (kept: ComplaintFile): Fields => {
  const { _id, contact: hidden, links = [], linkMark } = kept;
  const { name = '', phone = '' } = decryptContact(hidden);
  return {
    ...renewed('contact', hidden),
    ...renewed('seal', kept.seal),
    ...redigested('phoneIndex', kept.phoneIndex, phoneIndexes(phone)),
    ...redigested('nameIndex', kept.nameIndex, nameIndexes(name)),
    ...owner(kept),
    ...tracked(kept),
    ...resealed(kept),
    // A mark that no key has set stays: what was written anew is still found out (§4).
    ...redigested('linkMark', linkMark, chainMarks(_id, links.at(-1)?.hash ?? '')),
  };
};

const dialogue = ({ answered }: DialogueDocument): Fields =>
  answered.every(({ reply }) => isFresh(reply))
    ? {}
    : { answered: answered.map(({ msgId, reply }) => ({ msgId, reply: encrypt(decrypt(reply)) })) };

/** What of a document has to stand under the key of now and does not yet (§5.2); nothing when all does. */
export const outdated = (collection: KeptUnderKeys, document: unknown): Fields => {
  switch (collection) {
    case 'people':
      return person(document as PersonDocument);
    case 'complaints':
      return file(document as ComplaintFile);
    case 'dataRequests':
      return renewed('subject', (document as DataRequestDocument).subject);
    case 'exports':
      return renewed('subject', (document as ExportDocument).subject);
    case 'dialogues':
      return dialogue(document as DialogueDocument);
  }
};

/** What a document must still be when it is changed: whoever was faster has written under the key of now. */
export const asItWas = (collection: KeptUnderKeys, document: unknown): Fields => {
  const { _id, revision, contact, phoneIndex: index } = document as Partial<ComplaintFile>;
  if (collection === 'complaints')
    return { _id, revision, contact: contact ?? null, ownerKey: (document as ComplaintFile).ownerKey };
  if (collection === 'people') return { _id, contact: contact ?? null, phoneIndex: index ?? null };
  return collection === 'dialogues' ? { _id, revision } : { _id };
};
