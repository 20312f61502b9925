import { createHash } from 'node:crypto';
import { Contact } from '../../types/people';
import { decrypt, digestOf, encrypt, type Key, keyed, keyedByAll, keyRing } from './keys';

export { decrypt, encrypt, keyed } from './keys';

export const encryptContact = (contact: Contact): string => encrypt(JSON.stringify(contact));

export const decryptContact = (sealed: string | undefined): Contact =>
  sealed ? Contact.parse(JSON.parse(decrypt(sealed))) : {};

/** Finds a phone number without storing it: digits only, keyed. */
export const phoneIndex = (phone: string): string => keyed('phone', digitsOf(phone));

/** The same by every key, to look it up. */
export const phoneIndexes = (phone: string): string[] => keyedByAll('phone', digitsOf(phone));

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** Finds a person's name without storing it, keyed; blanks do not count. */
export const nameIndex = (name: string): string => keyed('name', name.replace(/\s/g, ''));

/** The same by every key, to look it up. */
export const nameIndexes = (name: string): string[] => keyedByAll('name', name.replace(/\s/g, ''));

/** What a complaint is found by of its contact data: nobody finds a sealed one by its phone number, nor the person by it (B10), nor by a name that was withheld. */
export const foundBy = (
  { name, phone }: Contact,
  { sealed, anonymous }: { sealed: boolean; anonymous: boolean },
): { phoneIndex?: string; nameIndex?: string } => ({
  ...(phone && !sealed ? { phoneIndex: phoneIndex(phone) } : {}),
  ...(name && !sealed && !anonymous ? { nameIndex: nameIndex(name) } : {}),
});

/** Recognises a form that was sent before; keyed, or the phone number in it could be guessed from the rest. */
export const formDigest = (form: string): string => keyed('form', form);

/** Whether a form is the one with this digest, by whatever key that was made. */
export const isForm = (form: string, digest: string): boolean => keyedByAll('form', form).includes(digest);

/** The id of what somebody files under a key; keyed, for the key lies in the file: nobody finds out whose sealed complaint it is by trying every openid (B10). */
export const complaintId = (openid: string, key: string): string => complaintIds(openid, key)[0] as string;

/** Under which ids it may have been filed before: an intention that is sent again while the key is changed is still one. */
export const complaintIds = (openid: string, key: string): string[] =>
  keyedByAll('complaint', `${openid}\n${key}`).map(
    (digest) => `c${digest.replace(/[-_]/g, '').slice(0, 20)}`,
  );

/** Whose complaint it is, without saying who. */
export const ownerKey = (personId: string): string => keyed('owner', personId);

/** The same by every key, to look it up. */
export const ownerKeys = (personId: string): string[] => keyedByAll('owner', personId);

/** Says that this deployment wrote a chain of events up to a hash: nobody without the key writes another (§4). */
export const chainMark = (complaintId: string, hash: string): string =>
  keyed('chain', `${complaintId}\n${hash}`);

/** The marks that this deployment can have set, by any of its keys. */
export const chainMarks = (complaintId: string, hash: string): string[] =>
  keyedByAll('chain', `${complaintId}\n${hash}`);

/** Says that this deployment saw an attachment as it was: nobody without the key says so of another (§4). */
export const sealMark = (complaintId: string, said: string): string =>
  keyed('seal', `${complaintId}\n${said}`);

/** The marks that this deployment can have set on it, by any of its keys. */
export const sealMarks = (complaintId: string, said: string): string[] =>
  keyedByAll('seal', `${complaintId}\n${said}`);

/** Six digits to track and claim a complaint with, read out on the phone (§3.1.3). */
export const trackingCode = (complaintId: string, key: Key = keyRing()[0]): string =>
  String(
    Number.parseInt(digestOf(key, 'tracking', complaintId).toString('hex').slice(0, 12), 16) % 1_000_000,
  ).padStart(6, '0');

/** The code of a file that has one: what was read out once stays good when the key is changed. */
export const codeOf = ({ _id, tracking, code }: Coded): string | undefined => {
  if (!tracking) return undefined;
  if (code) return decrypt(code);
  const key = keyRing().find((one) => trackingDigest(_id, trackingCode(_id, one), one) === tracking);
  return trackingCode(_id, key);
};

/** What a file keeps of its code: a digest, and where it was made by a key that is no more, the code encrypted. */
export interface Coded {
  _id: string;
  tracking?: string;
  code?: string;
}

/** Letters and digits that nobody mistakes for each other. */
const READABLE = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Eight letters and digits with which somebody joins the staff, the same for the same intention. */
export const invitationCode = (openid: string, key: string): string =>
  [...digestOf(keyRing()[0], 'invitation', `${openid}\n${key}`).subarray(0, 8)]
    .map((byte) => READABLE[byte % READABLE.length])
    .join('');

/** How an invitation is kept, by the newest key first: its code is stored nowhere. */
export const invitationIds = (code: string): string[] =>
  keyedByAll('invitationId', code.toUpperCase().replace(/[\s-]/g, '')).map(
    (digest) => `i${digest.replace(/[-_]/g, '').slice(0, 24)}`,
  );

/** How a tracking code is kept. */
export const trackingDigest = (complaintId: string, code: string, key: Key = keyRing()[0]): string =>
  digestOf(key, 'trackingCode', `${complaintId} ${code}`).toString('base64url');

/** The same by every key, to recognise it. */
export const trackingDigests = (complaintId: string, code: string): string[] =>
  keyedByAll('trackingCode', `${complaintId} ${code}`);

/** A name for something, the same for the same parts: the id of a person, of a home. */
export const nameOf = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}${createHash('sha256').update(parts.join('\n')).digest('base64url').replace(/[-_]/g, '').slice(0, 20)}`;
