import { readSession, sealSession } from '../../cloudfunctions/shared/session';
import { type Cloud, startCloud } from '../support/cloud';
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

const address = '198.51.100.7';
const meBy = (session?: string) => webOf(cloud, address, session).answer('account', 'me', {});
const signedOut = { ok: false, status: 401, error: { code: 'NOT_SIGNED_IN' } };

test('the web is signed in by the phone, and is that person', async () => {
  const session = await signIn(cloud, 'lin');
  expect(await meBy(session)).toMatchObject({ ok: true, status: 200, data: { id: cloud.hand('lin').id } });
  expect(session).not.toContain(cloud.hand('lin').openid);
  expect(Buffer.from(session.split('.')[0] ?? '', 'base64url').toString()).not.toContain(
    cloud.hand('lin').openid,
  );
});

test('without a session, with a changed one or one made up, the web is nobody', async () => {
  const session = await signIn(cloud, 'lin');
  const [body = '', mark = ''] = session.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  const longer = Buffer.from(JSON.stringify({ ...claims, until: '2099-01-01T00:00:00.000Z' }));
  for (const token of [undefined, 'x', `${body}.`, `${body}.${'A'.repeat(mark.length)}`])
    expect(await meBy(token)).toMatchObject(signedOut);
  expect(await meBy(`${longer.toString('base64url')}.${mark}`)).toMatchObject(signedOut);
});

test('a ticket is good for two minutes, for the browser that asked, for one phone and one session', async () => {
  const web = webOf(cloud, address);
  const { ticket, secret, code } = await web.ask('account', 'ticket', {});
  expect(code).toMatch(/^data:image\/\S+;base64,/);
  expect(code).not.toContain(secret);
  expect(await web.ask('account', 'redeem', { ticket, secret })).toEqual({});
  await cloud.hand('lin').ask('account', 'confirm', { ticket });
  expect(await cloud.hand('chen').answer('account', 'confirm', { ticket })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  const stolen = { ticket, secret: 'A'.repeat(secret.length) };
  expect(await web.answer('account', 'redeem', stolen)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const fetched = await Promise.all([1, 2, 3].map(() => web.answer('account', 'redeem', { ticket, secret })));
  expect(fetched.filter((answer) => answer.ok && answer.data.session)).toHaveLength(1);
  expect(await web.answer('account', 'redeem', { ticket, secret })).toMatchObject({ status: 404 });

  const late = await web.ask('account', 'ticket', {});
  await cloud.emulator.clock.advance(2 * 60 * 1000);
  expect(await cloud.hand('lin').answer('account', 'confirm', { ticket: late.ticket })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('a session on the web cannot confirm another', async () => {
  const web = webOf(cloud, address, await signIn(cloud, 'lin'));
  const { ticket } = await web.ask('account', 'ticket', {});
  expect(await web.answer('account', 'confirm', { ticket })).toMatchObject({
    status: 403,
    error: { code: 'NOT_ALLOWED' },
  });
});

test('signing out everywhere ends every session of the person, and nobody else’s', async () => {
  const [one, other, chen] = [
    await signIn(cloud, 'lin'),
    await signIn(cloud, 'lin'),
    await signIn(cloud, 'chen'),
  ];
  await cloud.hand('lin').ask('account', 'signOutEverywhere', {});
  expect(await meBy(one)).toMatchObject(signedOut);
  expect(await meBy(other)).toMatchObject(signedOut);
  expect(await meBy(chen)).toMatchObject({ ok: true });
  expect(await meBy(await signIn(cloud, 'lin'))).toMatchObject({ ok: true });
});

test('a session ends when its time is over, to the second', () => {
  const until = '2026-01-12T02:00:00.000Z';
  const session = sealSession({ openid: 'o1', sessionEpoch: 'e' }, until);
  expect(readSession(session, '2026-01-12T01:59:59.000Z')).toEqual({ openid: 'o1', sessionEpoch: 'e' });
  expect(readSession(session, until)).toBeUndefined();
});

test('nothing that the app sends makes it the web, or somebody else', async () => {
  const session = await signIn(cloud, 'wang');
  const body = JSON.stringify({ method: 'me', input: {} });
  const headers = { authorization: `Bearer ${session}` };
  const event = { httpMethod: 'POST', path: '/', headers, body, isBase64Encoded: false };
  const chen = cloud.hand('chen');
  expect(await cloud.emulator.call(chen.openid, 'account', event)).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
  expect(
    await cloud.emulator.call(chen.openid, 'account', { ...event, method: 'me', input: {} }),
  ).toMatchObject({ ok: true, data: { id: chen.id } });
  const pushed = await cloud.emulator.trigger('account').catch((error: Error) => error.message);
  expect(pushed).toMatchObject({ ok: false });
});

test('what the web writes about its address counts for nothing: the gateway’s word is the last', async () => {
  const ask = (forwarded: string) =>
    cloud.emulator.http('account', {
      body: JSON.stringify({ method: 'ticket', input: {} }),
      headers: { 'x-forwarded-for': forwarded },
      address: '192.0.2.1',
    });
  for (let index = 0; index < 60; index++) expect((await ask(`10.0.0.${index}`)).status).toBe(200);
  expect((await ask('10.0.1.1')).status).toBe(429);
});

test('the HTTP access takes POST and JSON, and answers JSON that nobody keeps', async () => {
  const http = (request: object) => cloud.emulator.http('account', request);
  const call = JSON.stringify({ method: 'site', input: {} });
  const answer = await http({ body: call });
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
  expect(JSON.parse(answer.body)).toMatchObject({ ok: true, data: { name: expect.any(String) } });
  expect((await http({ body: '{' })).status).toBe(400);
  expect((await http({ method: 'GET', body: call })).status).toBe(400);
  const overHttp = await fetch(`${cloud.emulator.url}/http/account`, { method: 'POST', body: call });
  expect(await overHttp.json()).toMatchObject({ ok: true });
  const big = { method: 'POST', body: 'x'.repeat(100 * 1024 + 1) };
  expect((await fetch(`${cloud.emulator.url}/http/account`, big)).status).toBe(413);
});

test('what counted for a while is taken away afterwards', async () => {
  const web = webOf(cloud, '203.0.113.60');
  await web.ask('account', 'ticket', {});
  await web.answer('complaint', 'track', { no: 'TS20260105-00017', code: '123456' });
  const kept = () => ['tries', 'limits', 'tickets'].map((collection) => cloud.stored(collection).length);
  expect(Math.min(...kept())).toBeGreaterThan(0);
  await cloud.hours(26);
  expect(kept()).toEqual([0, 0, 0]);
});
