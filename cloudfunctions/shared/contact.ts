import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Contact } from '../../types/people';

const VARIABLE = 'HUIYIN_CONTACT_KEY';

const secret = (): Buffer => {
  const key = Buffer.from(process.env[VARIABLE] ?? '', 'base64');
  if (key.length !== 32) throw new Error(`${VARIABLE} is not 32 bytes in base64`);
  return key;
};

const derived = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret(), '', purpose, 32));

/** Names the key without telling it, so that a value says by which key it can be opened. */
const keyId = (): string => createHash('sha256').update(secret()).digest('base64url').slice(0, 6);

/** A text that only this deployment can read: `<key id>.<nonce>.<tag>.<cipher text>`, AES-256-GCM (DESIGN.md section 1.5). */
export const encrypt = (text: string): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived('contact'), nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [keyId(), ...[nonce, cipher.getAuthTag(), hidden].map((part) => part.toString('base64url'))].join(
    '.',
  );
};

/** What `encrypt` hid; throws when it was changed or hidden by another key. */
export const decrypt = (sealed: string): string => {
  const [id, nonce = '', tag = '', hidden = ''] = sealed.split('.');
  if (id !== keyId()) throw new Error('encrypted by another key');
  const decipher = createDecipheriv('aes-256-gcm', derived('contact'), Buffer.from(nonce, 'base64url'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(hidden, 'base64url')), decipher.final()]).toString(
    'utf8',
  );
};

export const encryptContact = (contact: Contact): string => encrypt(JSON.stringify(contact));

export const decryptContact = (sealed: string | undefined): Contact =>
  sealed ? Contact.parse(JSON.parse(decrypt(sealed))) : {};

/** A digest of a value that only this deployment can make, for one purpose. */
export const keyed = (purpose: string, value: string): string =>
  createHmac('sha256', derived(purpose)).update(value).digest('base64url');

/** Finds a phone number without storing it: digits only, keyed. */
export const phoneIndex = (phone: string): string => keyed('phone', phone.replace(/\D/g, ''));

/** Finds a person's name without storing it, keyed; blanks do not count. */
export const nameIndex = (name: string): string => keyed('name', name.replace(/\s/g, ''));

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

/** The id of what somebody files under a key; keyed, for the key lies in the file: nobody finds out whose sealed complaint it is by trying every openid (B10). */
export const complaintId = (openid: string, key: string): string =>
  `c${keyed('complaint', `${openid}\n${key}`).replace(/[-_]/g, '').slice(0, 20)}`;

/** Whose complaint it is, without saying who. */
export const ownerKey = (personId: string): string => keyed('owner', personId);

/** Says that this deployment wrote a chain of events up to a hash: nobody without the key writes another (§4). */
export const chainMark = (complaintId: string, hash: string): string =>
  keyed('chain', `${complaintId}\n${hash}`);

/** Six digits to track and claim a complaint with, read out on the phone (§3.1.3). */
export const trackingCode = (complaintId: string): string =>
  String(
    Number.parseInt(
      createHmac('sha256', derived('tracking')).update(complaintId).digest('hex').slice(0, 12),
      16,
    ) % 1_000_000,
  ).padStart(6, '0');

/** Letters and digits that nobody mistakes for each other. */
const READABLE = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Eight letters and digits with which somebody joins the staff, the same for the same intention. */
export const invitationCode = (openid: string, key: string): string =>
  [...createHmac('sha256', derived('invitation')).update(`${openid}\n${key}`).digest().subarray(0, 8)]
    .map((byte) => READABLE[byte % READABLE.length])
    .join('');

/** How an invitation is kept: its code is stored nowhere. */
export const invitationId = (code: string): string =>
  `i${keyed('invitationId', code.toUpperCase().replace(/[\s-]/g, '')).replace(/[-_]/g, '').slice(0, 24)}`;

/** How a tracking code is kept. */
export const trackingDigest = (complaintId: string, code: string): string =>
  keyed('trackingCode', `${complaintId} ${code}`);

/** A name for something, the same for the same parts: the id of a person, of a home. */
export const nameOf = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}${createHash('sha256').update(parts.join('\n')).digest('base64url').replace(/[-_]/g, '').slice(0, 20)}`;
