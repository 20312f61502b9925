import { randomUUID } from 'node:crypto';
import { type Cloud, startCloud } from '../support/cloud';
import { complaintForm } from '../support/forms';
import { drawing, PLACE, photograph } from '../support/pictures';
import { signIn, webOf } from '../support/web';

let cloud: Cloud;
beforeAll(async () => {
  process.env.HUIYIN_CONTACT_KEY = Buffer.alloc(32, 7).toString('base64');
  cloud = await startCloud();
});
afterAll(() => {
  delete process.env.HUIYIN_CONTACT_KEY;
  return cloud.stop();
});

const sent = async (session: string | undefined, bytes: Buffer, type = 'image/jpeg') => {
  const answer = await fetch(`${cloud.emulator.url}/http/complaint`, {
    method: 'POST',
    headers: { 'content-type': type, ...(session ? { authorization: `Bearer ${session}` } : {}) },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, ...(await answer.json()) };
};

const urlsFor = async (who: string, fileIds: string[], id?: string) => {
  const web = webOf(cloud, '203.0.113.9', await signIn(cloud, who));
  return web.answer('complaint', 'pictures', { ...(id ? { id } : {}), fileIds });
};

const fileWith = async (who: string, photos: string[]) => {
  const web = webOf(cloud, '203.0.113.9', await signIn(cloud, who));
  const complaint = complaintForm({ photos });
  const answer = await web.answer('complaint', 'submit', { key: randomUUID(), complaint });
  await cloud.emulator.idle();
  return answer;
};

test('§3.1.2 who is signed in on the website files with pictures, and staff who see the complaint see them', async () => {
  const session = await signIn(cloud, 'lin');
  const { data } = await sent(session, photograph());
  const fileId: string = data.fileId;
  const stored = cloud.emulator.files.bytes(fileId);
  expect(stored?.length).toBeGreaterThan(0);
  expect(stored?.includes(PLACE)).toBe(false);
  const filed = await fileWith('lin', [fileId]);
  if (!filed.ok) throw new Error(filed.error.code);
  const { id } = filed.data;
  const flags = cloud.file(id).events.filter(({ type }) => type === 'textFlagged');
  expect(flags).toEqual([]);
  for (const who of ['lin', 'qian']) {
    const answer = await urlsFor(who, [fileId], id);
    const url = answer.ok ? (answer.data.urls[fileId] ?? '') : '';
    const shown = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(shown.equals(stored as Buffer)).toBe(true);
  }
});

test('C5 a picture is shown to whoever is shown the complaint, and to nobody else', async () => {
  const { data } = await sent(await signIn(cloud, 'lin'), drawing(), 'image/png');
  const { fileId } = data;
  // Not in any complaint yet: its owner's alone.
  expect(await urlsFor('lin', [fileId])).toMatchObject({ data: { urls: { [fileId]: expect.any(String) } } });
  const filed = await fileWith('lin', [fileId]);
  const id = filed.ok ? filed.data.id : '';
  expect(await urlsFor('chen', [fileId], id)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const found = async (who: string, about?: string) => {
    const answer = await urlsFor(who, [fileId], about);
    return answer.ok ? Object.keys(answer.data.urls) : answer.error.code;
  };
  const own = await fileWith('chen', []);
  expect(await found('chen')).toEqual([]);
  expect(await found('chen', own.ok ? own.data.id : '')).toEqual([]);
  expect(await found('qian')).toEqual([]);
  expect(await found('qian', id)).toEqual([fileId]);
});

test('all pictures of a complaint cost one request, a picture that is kept two', async () => {
  const session = await signIn(cloud, 'lin');
  const { data } = await sent(session, photograph());
  const filed = await fileWith('lin', [data.fileId]);
  const web = webOf(cloud, '203.0.113.9', session);
  const requestsOf = async (call: () => Promise<unknown>) => {
    await cloud.emulator.idle();
    const mark = cloud.emulator.requests.count();
    await call();
    return cloud.emulator.requests.since(mark).length;
  };
  const id = filed.ok ? filed.data.id : '';
  const look = () => web.ask('complaint', 'pictures', { id, fileIds: [data.fileId] });
  expect(await requestsOf(look)).toBe(1);
  expect(await requestsOf(() => sent(session, photograph()))).toBe(2);
});

test('S8 nobody attaches a picture that somebody else has sent', async () => {
  const { data } = await sent(await signIn(cloud, 'lin'), photograph());
  expect(await fileWith('chen', [data.fileId])).toMatchObject({ error: { code: 'INVALID_INPUT' } });
});

test('§3.1.2 a picture is one by its bytes, from somebody who is signed in, up to four megabytes', async () => {
  const session = await signIn(cloud, 'lin');
  expect(await sent(undefined, photograph())).toMatchObject({ status: 401 });
  expect(await sent(session, Buffer.from('<svg onload="x"/>'))).toMatchObject({
    status: 400,
    error: { code: 'INVALID_INPUT', fields: { picture: 'INVALID' } },
  });
  const video = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1');
  expect(await sent(session, video)).toMatchObject({ error: { fields: { picture: 'INVALID' } } });
  const MEGABYTE = 1024 * 1024;
  const padded = (size: number) => Buffer.concat([photograph(), Buffer.alloc(size - photograph().length)]);
  expect(await sent(session, padded(4 * MEGABYTE))).toMatchObject({ status: 200 });
  expect(await sent(session, padded(4 * MEGABYTE + 3))).toMatchObject({
    error: { fields: { picture: 'TOO_LONG' } },
  });
  expect((await sent(session, padded(6 * MEGABYTE + 1))).status).toBe(413);
});

test('§3.1.1 nobody fills the storage: sixty pictures an hour', async () => {
  const session = await signIn(cloud, 'zhao');
  const codes = new Set<unknown>();
  for (let index = 0; index < 60; index++) codes.add((await sent(session, photograph())).status);
  expect([...codes]).toEqual([200]);
  expect(await sent(session, photograph())).toMatchObject({ status: 429, error: { code: 'TOO_MANY' } });
});
