import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const VARIABLE = 'HUIYIN_CONTACT_KEY';

/** One of this deployment's keys; its id names it without telling it, so that a value says by which key it can be opened. */
export interface Key {
  id: string;
  secret: Buffer;
}

const keyFrom = (text: string): Key => {
  const secret = Buffer.from(text.trim(), 'base64');
  if (secret.length !== 32) throw new Error(`${VARIABLE} is not 32 bytes in base64`);
  return { id: createHash('sha256').update(secret).digest('base64url').slice(0, 6), secret };
};

let known: { text: string; ring: [Key, ...Key[]] } | undefined;

/** This deployment's keys, with commas between them: the first hides and digests, all open and recognise, so that a key can be changed while the property works (§5.2). */
export const keyRing = (): [Key, ...Key[]] => {
  const text = process.env[VARIABLE] ?? '';
  if (known?.text !== text) {
    const [first = '', ...others] = text.split(',');
    known = { text, ring: [keyFrom(first), ...others.map(keyFrom)] };
  }
  return known.ring;
};

const derivedKeys = new WeakMap<Key, Map<string, Buffer>>();

/** The key of a key for one purpose; there are few purposes, and every request asks for some of them. */
const derived = (key: Key, purpose: string): Buffer => {
  const ofKey = derivedKeys.get(key) ?? new Map<string, Buffer>();
  derivedKeys.set(key, ofKey);
  const found = ofKey.get(purpose) ?? Buffer.from(hkdfSync('sha256', key.secret, '', purpose, 32));
  ofKey.set(purpose, found);
  return found;
};

/** A text that only this deployment can read: `<key id>.<nonce>.<tag>.<cipher text>`, AES-256-GCM (DESIGN.md section 1.5). */
export const encrypt = (text: string): string => {
  const [key] = keyRing();
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived(key, 'contact'), nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [key.id, ...[nonce, cipher.getAuthTag(), hidden].map((part) => part.toString('base64url'))].join(
    '.',
  );
};

/** What `encrypt` hid by any of the keys; throws when it was changed or hidden by another. */
export const decrypt = (sealed: string): string => {
  const [id, nonce = '', tag = '', hidden = ''] = sealed.split('.');
  const key = keyRing().find((one) => one.id === id);
  if (!key) throw new Error('encrypted by another key');
  const decipher = createDecipheriv('aes-256-gcm', derived(key, 'contact'), Buffer.from(nonce, 'base64url'));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(hidden, 'base64url')), decipher.final()]).toString(
    'utf8',
  );
};

/** Whether a text is hidden by the key that hides now. */
export const isFresh = (sealed: string): boolean => sealed.startsWith(`${keyRing()[0].id}.`);

/** A digest of a value by one key, for one purpose. */
export const digestOf = (key: Key, purpose: string, value: string): Buffer =>
  createHmac('sha256', derived(key, purpose)).update(value).digest();

/** A digest of a value that only this deployment can make, for one purpose. */
export const keyed = (purpose: string, value: string): string =>
  digestOf(keyRing()[0], purpose, value).toString('base64url');

/** The same by every key, the newest first: what is stored may stand under any of them until it is digested anew. */
export const keyedByAll = (purpose: string, value: string): string[] =>
  keyRing().map((key) => digestOf(key, purpose, value).toString('base64url'));
