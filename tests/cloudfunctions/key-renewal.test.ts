import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decrypt, encrypt } from '../../cloudfunctions/shared/keys';
import { collections } from '../../cloudfunctions/shared/store/collections';
import type { ComplaintFile, PersonDocument } from '../../cloudfunctions/shared/store/documents';
import type { KeyRenewal } from '../../cloudfunctions/shared/store/key-renewal';
import type { Emulator } from '../../emulator/index';
import { type Cloud, contactKey, startCloud } from '../support/cloud';
import { messageTemplates } from '../support/community';
import { startEmulator } from '../support/emulator';
import { complaintForm, registrationForm } from '../support/forms';
import { photograph } from '../support/pictures';
import { fileOne, storyUntil } from '../support/story';

const newKey = Buffer.alloc(32, 9).toString('base64');
const me = { name: '林若云', phone: '13800001234' };
const dataDir = mkdtempSync(join(tmpdir(), 'keys-'));

let first: Cloud;
let now: Emulator | undefined;
let clock: Date;

beforeAll(async () => {
  first = await startCloud({ timers: false, dataDir });
});
afterAll(async () => {
  await now?.stop();
  rmSync(dataDir, { recursive: true });
});

/** The same community the next time it is started, under these keys. */
const startWith = async (keys: string): Promise<Emulator> => {
  await now?.stop();
  now = await startEmulator({
    timers: false,
    functionsDir: join(__dirname, '../../dist/cloudfunctions'),
    collections,
    templates: messageTemplates,
    functionEnv: { HUIYIN_CONTACT_KEY: keys },
    now: clock,
    quiet: true,
    dataDir,
  });
  return now;
};

type Reply<T> = { ok: boolean; data: T; error?: { code: string } };
const ask = async <T>(key: string, name: string, method: string, input: object): Promise<T> => {
  const openid = now?.identity.find(key)?.openid ?? '';
  const reply = (await now?.call(openid, name, { method, input })) as Reply<T>;
  if (!reply.ok) throw new Error(`${key} ${name}.${method}: ${reply.error?.code}`);
  return reply.data;
};
const stored = <T>(collection: string, filter = {}) => now?.database.read(collection, filter) as T[];

const own: string[] = [];
let desk = { id: '', no: '', trackingCode: '' };
const retried = { key: 'sent-while-rotating', complaint: complaintForm({ contact: me }) };

/** Everything that is read and found, whatever key it stands under. */
const allIsThere = async (): Promise<void> => {
  const { rows } = await ask<{ rows: { id: string }[] }>('lin', 'complaint', 'list', {});
  expect(rows.map(({ id }) => id).sort()).toEqual([...own].sort());
  expect(await ask('lin', 'account', 'contact', {})).toEqual(me);
  for (const id of own) {
    expect(await ask('wang', 'complaint', 'verify', { id })).not.toHaveProperty('broken');
    expect(await ask('lin', 'complaint', 'get', { id })).toMatchObject({ relation: 'own', contact: me });
  }
  const known = await ask<{ known: boolean; open: { id: string }[] }>('qian', 'complaint', 'caller', {
    phone: me.phone,
  });
  expect(known.open.map(({ id }) => id)).toEqual(expect.arrayContaining([own[0], desk.id]));
  const byName = await ask<{ rows: unknown[] }>('zhou', 'complaint', 'search', { name: me.name });
  expect(byName.rows.length).toBeGreaterThan(1);
  expect(await ask('chen', 'complaint', 'track', { no: desk.no, code: desk.trackingCode })).toMatchObject({
    no: desk.no,
  });
  const held = await ask<{ requests: { kind: string }[] }>('lin', 'rights', 'held', {});
  expect(held.requests.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['consent', 'correct']));
};

/** What was on its way when the key was changed is still one. */
const sentAgain = async (): Promise<void> =>
  expect(await ask('lin', 'complaint', 'submit', retried)).toMatchObject({ id: own[2] });

const nights = async (): Promise<KeyRenewal | undefined> => {
  const at = now?.clock.now() ?? clock;
  clock = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1, 18, 30));
  await now?.clock.set(clock);
  await now?.trigger('clock').catch(() => undefined);
  await now?.idle();
  return stored<KeyRenewal>('upkeep', { _id: 'keys' })[0];
};

test('§5.2 the key is changed in the middle of life: everything is read and found throughout, and the old key goes', async () => {
  const lin = first.hand('lin');
  await lin.ask('rights', 'withdraw', {});
  await lin.ask('account', 'consent', { version: '2026-01' });
  await lin.ask('account', 'profile', { contact: me });
  own.push(await storyUntil(first, 'implementing', { contact: me }));
  const { folder } = await lin.ask('account', 'me', {});
  const photos = [first.emulator.files.put(lin.openid, `${folder}/a.jpg`, photograph())];
  own.push(await fileOne(first, lin, { contact: me, sealed: true, anonymous: true, photos }));
  own.push((await lin.ask('complaint', 'submit', retried)).id);
  const form = { ...registrationForm(), contact: me };
  const receipt = await first
    .hand('qian')
    .ask('complaint', 'register', { key: 'by-telephone', complaint: form });
  desk = { id: receipt.id, no: receipt.no, trackingCode: receipt.trackingCode ?? '' };
  await first.emulator.idle();
  clock = first.emulator.clock.now();
  const [before] = first.stored<PersonDocument>('people', { openid: lin.openid });
  await first.stop();

  // Both keys: nothing is renewed yet, all is there; what is new stands under the new one.
  await startWith(`${newKey},${contactKey}`);
  await allIsThere();
  await sentAgain();
  await ask('lin', 'complaint', 'submit', { key: 'filed-in-between', complaint: retried.complaint }).then(
    (it) => own.push((it as { id: string }).id),
  );
  await allIsThere();

  // A night that is killed goes on in the next.
  now?.faults.inject('function-killed', { functionName: 'clock', after: 12 });
  expect((await nights())?.done ?? false).toBe(false);
  await allIsThere();
  const renewal = await nights();
  expect(renewal).toMatchObject({ done: true });
  expect(renewal?.total).toBeGreaterThan(4);
  expect(await ask('wang', 'insight', 'checks', {})).toMatchObject({ keys: { done: true } });
  await allIsThere();

  // The old key is not needed any more.
  await startWith(newKey);
  await allIsThere();
  const [after] = stored<PersonDocument>('people', { openid: lin.openid });
  expect(after?.phoneIndex).not.toBe(before?.phoneIndex);
  const [file] = stored<ComplaintFile>('complaints', { _id: desk.id });
  expect(file).toHaveProperty('code');
  expect(
    await ask('qian', 'complaint', 'register', { key: 'by-telephone-2', complaint: form }),
  ).toHaveProperty('trackingCode');
});

test('a text opens by whichever key hid it, as long as that is there', () => {
  process.env.HUIYIN_CONTACT_KEY = contactKey;
  const hidden = encrypt('秘密');
  process.env.HUIYIN_CONTACT_KEY = `${newKey}, ${contactKey}`;
  expect(decrypt(hidden)).toBe('秘密');
  const fresh = encrypt('秘密');
  process.env.HUIYIN_CONTACT_KEY = newKey;
  expect(decrypt(fresh)).toBe('秘密');
  expect(() => decrypt(hidden)).toThrow('another key');
  process.env.HUIYIN_CONTACT_KEY = `${newKey},short`;
  expect(() => encrypt('x')).toThrow('HUIYIN_CONTACT_KEY');
  delete process.env.HUIYIN_CONTACT_KEY;
});
