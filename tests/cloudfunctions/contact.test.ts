import {
  decrypt,
  decryptContact,
  encrypt,
  encryptContact,
  ownerKey,
  phoneIndex,
  trackingCode,
} from '../../cloudfunctions/shared/contact';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

beforeEach(() => {
  process.env.HUIYIN_CONTACT_KEY = key(1);
});
afterAll(() => {
  delete process.env.HUIYIN_CONTACT_KEY;
});

test('contact data comes back as it was, and never looks the same twice', () => {
  const contact = { name: '林若云', phone: '13800001234', email: 'lin@example.com' };
  const [one, other] = [encryptContact(contact), encryptContact(contact)];
  expect(decryptContact(one)).toEqual(contact);
  expect(one).not.toBe(other);
  expect(one).not.toMatch(/林|1380000/);
});

test('nothing is known of nobody', () => {
  expect(decryptContact(undefined)).toEqual({});
});

test('a changed text and another key are noticed', () => {
  const hidden = encrypt('秘密');
  const [id, nonce, tag, text = ''] = hidden.split('.');
  const changed = [id, nonce, tag, `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}`].join('.');
  expect(() => decrypt(changed)).toThrow();
  process.env.HUIYIN_CONTACT_KEY = key(2);
  expect(() => decrypt(hidden)).toThrow('another key');
});

test.each(['', 'short', Buffer.alloc(16).toString('base64')])('a key like %j is refused', (bad) => {
  process.env.HUIYIN_CONTACT_KEY = bad;
  expect(() => encrypt('x')).toThrow('HUIYIN_CONTACT_KEY');
});

test('a phone is found however it is written, and only with the key', () => {
  const index = phoneIndex('021-60000001');
  expect(phoneIndex('02160000001')).toBe(index);
  expect(phoneIndex('13800001234')).not.toBe(index);
  process.env.HUIYIN_CONTACT_KEY = key(2);
  expect(phoneIndex('021-60000001')).not.toBe(index);
});

test('an owner’s key says nothing of the owner', () => {
  expect(ownerKey('person-lin')).not.toContain('lin');
  expect(ownerKey('person-lin')).not.toBe(ownerKey('person-chen'));
});

test('a tracking code is six digits, the same for the same complaint', () => {
  const codes = Array.from({ length: 200 }, (_, index) => trackingCode(`c${index}`));
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(190);
  expect(trackingCode('c7')).toBe(codes[7]);
});
