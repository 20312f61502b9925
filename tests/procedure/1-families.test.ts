import { randomUUID } from 'node:crypto';
import type { PersonDocument } from '../../cloudfunctions/shared/store/documents';
import type { FamilyInvitationDocument } from '../../cloudfunctions/shared/store/families';
import type { Capacity } from '../../types/people';
import { type Cloud, COMMUNITY, type Hand, startCloud } from '../support/cloud';
import { fileOne } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const place = { building: '3号楼', unit: '2', room: '1102' };
const wrong = { ok: false, error: { code: 'INVALID_INPUT', fields: { code: 'INVALID' } } };

/** Somebody says that the home is theirs, and the desk confirms it. */
const settle = async (hand: Hand, capacity: Capacity, until?: string): Promise<string> => {
  const home = { communityId: COMMUNITY, ...place, capacity, ...(until ? { until } : {}) };
  const { homes } = await hand.ask('account', 'bindHome', { home });
  const homeId = homes.at(-1)?.homeId ?? '';
  const answer = { personId: hand.id, homeId, confirmed: true };
  await cloud.hand('qian').ask('account', 'answerHome', answer);
  await cloud.emulator.idle();
  return homeId;
};
const invite = (hand: Hand, homeId: string, places = 1) =>
  hand.ask('account', 'inviteFamily', { key: randomUUID(), homeId, places });
const look = (hand: Hand, code: string) => hand.answer('account', 'familyInvitation', { code });
const accept = async (hand: Hand, code: string) => {
  const answer = await hand.answer('account', 'joinFamily', { code });
  await cloud.emulator.idle();
  return answer;
};
const homesOf = async (hand: Hand) => (await hand.ask('account', 'myHomes', {})).homes;
const told = (hand: Hand) => cloud.stored('messages', { personId: hand.id, notice: 'N25' }).length;

describe('§1 a member of the family is invited by whoever is confirmed in a home', () => {
  test('the code shows the home masked, brings in so many people at once without the desk, and the one who invited is told', async () => {
    const [lin, chen, zhao] = [cloud.hand('lin'), cloud.hand('chen'), cloud.hand('zhao')];
    await lin.ask('account', 'profile', { contact: { name: '林女士', phone: '13800001234' } });
    await chen.ask('account', 'profile', { contact: { name: '陈先生' } });
    const homeId = await settle(lin, 'owner');
    const made = await invite(lin, homeId);
    expect(made).toMatchObject({ places: 1, used: [], open: true, expiresAt: '2026-01-08T02:00:00.000Z' });
    expect(JSON.stringify(cloud.stored('families'))).not.toContain(made.code);
    const seen = await look(chen, made.code.toLowerCase());
    expect(seen).toMatchObject({ data: { home: '3号楼 1**室', community: { name: '兰亭公寓' } } });
    expect(JSON.stringify(seen)).not.toMatch(/林|138|1102|person/);
    const joined = await accept(chen, made.code);
    expect(joined).toMatchObject({
      data: { home: { ...place, capacity: 'householdMember', verified: true, how: 'family' } },
    });
    expect(JSON.stringify(joined)).not.toMatch(/林|138|person-lin/);
    expect(told(lin)).toBe(1);
    // Nobody at the desk had to say anything, and the complaint is that of somebody who is known.
    expect(await cloud.hand('qian').ask('account', 'homesDue', {})).toEqual({ people: 0 });
    const filed = await fileOne(cloud, chen, { location: place });
    expect(cloud.file(filed).complaint.verified).toBe(true);
    // It was for one: for anybody else it is a code that never was, and for who joined it is the same as before.
    expect(await look(zhao, made.code)).toMatchObject(wrong);
    expect(await accept(zhao, made.code)).toMatchObject(wrong);
    expect(await accept(chen, made.code)).toMatchObject({ ok: true });
    expect(told(lin)).toBe(1);
    expect(await homesOf(lin)).toMatchObject([
      { mayInvite: true, members: [{ name: '陈*' }], invitations: [{ open: false, used: [{ here: true }] }] },
    ]);
    // Who was invited invites nobody.
    expect(await homesOf(chen)).toMatchObject([{ mayInvite: false, members: [], invitations: [] }]);
    expect(
      await chen.answer('account', 'inviteFamily', { key: randomUUID(), homeId, places: 1 }),
    ).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  });

  test('only who is confirmed there invites; nobody to the home of somebody else', async () => {
    const [lin, chen] = [cloud.hand('lin'), cloud.hand('chen')];
    const homeId = await settle(lin, 'owner');
    const home = { communityId: COMMUNITY, ...place, capacity: 'tenant' as const };
    await chen.ask('account', 'bindHome', { home });
    const ask = (hand: Hand) =>
      hand.answer('account', 'inviteFamily', { key: randomUUID(), homeId, places: 1 });
    expect(await ask(chen)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await ask(cloud.hand('zhao'))).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(cloud.stored('families')).toEqual([]);
  });

  test('nobody joins before agreeing to the privacy notice in force (§5.2)', async () => {
    const [lin, xin] = [cloud.hand('lin'), cloud.newcomer('xin')];
    const { code } = await invite(lin, await settle(lin, 'owner'));
    const me = await xin.ask('account', 'me', {});
    expect(await look(xin, code)).toMatchObject({ ok: true });
    expect(await accept(xin, code)).toMatchObject({ error: { code: 'CONSENT_NEEDED' } });
    await xin.ask('account', 'consent', { version: me.community.consentVersion });
    expect(await accept(xin, code)).toMatchObject({ ok: true });
  });

  test('an invitation holds for three days, can be withdrawn, and the same intention gives the same code', async () => {
    const [lin, chen] = [cloud.hand('lin'), cloud.hand('chen')];
    const homeId = await settle(lin, 'owner');
    const key = randomUUID();
    const once = await lin.ask('account', 'inviteFamily', { key, homeId, places: 2 });
    expect(await lin.ask('account', 'inviteFamily', { key, homeId, places: 2 })).toEqual(once);
    expect(cloud.stored('families')).toHaveLength(1);
    expect(await chen.answer('account', 'withdrawFamilyInvitation', { id: once.id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    await lin.ask('account', 'withdrawFamilyInvitation', { id: once.id });
    expect(await accept(chen, once.code)).toMatchObject(wrong);
    expect(await homesOf(lin)).toMatchObject([{ invitations: [{ open: false, used: [] }] }]);
    const late = await invite(lin, homeId);
    await cloud.hours(73);
    expect(await accept(chen, late.code)).toMatchObject(wrong);
    // After a month nothing is left of either.
    await cloud.hours(31 * 24);
    expect(cloud.stored('families')).toEqual([]);
  });

  test('so many invitations a day, and so many tries of a code: wrong ones cost as much as right ones', async () => {
    const [lin, chen] = [cloud.hand('lin'), cloud.hand('chen')];
    const homeId = await settle(lin, 'owner');
    const made = [];
    for (let nth = 1; nth <= 5; nth++) made.push(await invite(lin, homeId));
    const more = () => lin.answer('account', 'inviteFamily', { key: randomUUID(), homeId, places: 1 });
    expect(await more()).toMatchObject({ error: { code: 'TOO_MANY' } });
    for (const { id } of made) await lin.ask('account', 'withdrawFamilyInvitation', { id });
    for (let nth = 7; nth <= 10; nth++) expect((await more()).ok).toBe(true);
    expect(await more()).toMatchObject({ error: { code: 'TOO_MANY' } });
    for (let nth = 1; nth <= 20; nth++)
      expect(await (nth % 2 ? look : accept)(chen, `WRONG${nth}`)).toMatchObject(wrong);
    expect(await look(chen, made[0]?.code ?? '')).toMatchObject({ error: { code: 'TOO_MANY' } });
  });
});

describe('§1 the family stays as long as whoever invited it', () => {
  test('a tenant’s last day is the family’s, shorter and longer, and nobody is known there after it', async () => {
    const [zhao, chen] = [cloud.hand('zhao'), cloud.hand('chen')];
    const homeId = await settle(zhao, 'tenant', '2026-03-31');
    await accept(chen, (await invite(zhao, homeId)).code);
    expect(await homesOf(chen)).toMatchObject([{ until: '2026-03-31' }]);
    const again = (until: string) =>
      zhao.ask('account', 'bindHome', {
        home: { communityId: COMMUNITY, ...place, capacity: 'tenant', until },
      });
    await again('2026-02-28');
    expect(await homesOf(chen)).toMatchObject([{ until: '2026-02-28' }]);
    await again('2026-06-30');
    const longer = { personId: zhao.id, homeId, confirmed: true };
    await cloud.hand('qian').ask('account', 'answerHome', longer);
    expect(await homesOf(chen)).toMatchObject([{ until: '2026-06-30' }]);
    await cloud.hand('qian').ask('account', 'endHome', { personId: zhao.id, homeId });
    expect(await homesOf(chen)).toMatchObject([{ over: true }]);
    expect(told(chen)).toBe(1);
    expect(cloud.file(await fileOne(cloud, chen, { location: place })).complaint.verified).toBe(false);
  });

  test('who unbinds takes the family along, and the invitations; own complaints stay everybody’s own', async () => {
    const [lin, chen, zhao] = [cloud.hand('lin'), cloud.hand('chen'), cloud.hand('zhao')];
    const homeId = await settle(lin, 'owner');
    await accept(chen, (await invite(lin, homeId)).code);
    const open = await invite(lin, homeId);
    const theirs = await fileOne(cloud, chen, { location: place });
    await lin.ask('account', 'unbindHome', { homeId });
    expect(await homesOf(lin)).toEqual([]);
    expect(await homesOf(chen)).toMatchObject([{ over: true }]);
    expect(await accept(zhao, open.code)).toMatchObject(wrong);
    expect(await chen.see(theirs)).toMatchObject({ relation: 'own' });
  });

  test('whom one removes is told and the code brings them not back; who leaves, the one who invited is told', async () => {
    const [lin, chen, zhao] = [cloud.hand('lin'), cloud.hand('chen'), cloud.hand('zhao')];
    const homeId = await settle(lin, 'owner');
    const { code } = await invite(lin, homeId, 3);
    await accept(chen, code);
    await accept(zhao, code);
    const [own] = await homesOf(lin);
    const [first] = own?.members ?? [];
    expect(own?.members).toHaveLength(2);
    expect(JSON.stringify(own)).not.toMatch(/person-/);
    const remove = (hand: Hand) => hand.answer('account', 'removeFamily', { homeId, id: first?.id ?? '' });
    expect(await remove(zhao)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await remove(lin)).toMatchObject({ ok: true });
    expect(await remove(lin)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const [gone, stays] = (await homesOf(chen))[0]?.over ? [chen, zhao] : [zhao, chen];
    expect(told(gone)).toBe(1);
    await gone.ask('account', 'unbindHome', { homeId });
    expect(await accept(gone, code)).toMatchObject(wrong);
    const before = told(lin);
    await stays.ask('account', 'unbindHome', { homeId });
    await cloud.emulator.idle();
    expect(told(lin)).toBe(before + 1);
    expect(await homesOf(lin)).toMatchObject([{ members: [] }]);
  });

  test('who takes the consent back or erases the account takes the family and every trace of it along (§5.2)', async () => {
    const [lin, chen, zhao] = [cloud.hand('lin'), cloud.hand('chen'), cloud.hand('zhao')];
    const homeId = await settle(lin, 'owner');
    await accept(chen, (await invite(lin, homeId)).code);
    await accept(zhao, (await invite(lin, homeId)).code);
    const { mark } = await zhao.ask('rights', 'erasure', {});
    await zhao.ask('rights', 'erase', { mark });
    expect(JSON.stringify(cloud.stored('families'))).not.toContain(zhao.id);
    expect(JSON.stringify(cloud.stored('people', { _id: { $ne: zhao.id } }))).not.toContain(zhao.id);
    await lin.ask('rights', 'withdraw', {});
    expect(JSON.stringify(cloud.stored('people', { _id: chen.id }))).not.toContain(lin.id);
    expect(cloud.stored<FamilyInvitationDocument>('families')).toEqual([]);
    expect(await homesOf(chen)).toMatchObject([{ over: true }]);
    const { homes } = await chen.ask('rights', 'held', {});
    expect(JSON.stringify(homes)).not.toContain(lin.id);
  });
});

describe('B12, C5 a family shares a home, and nothing else', () => {
  test('no one in the home reads the complaint of another: owner, tenant, family', async () => {
    const [lin, chen, zhao] = [cloud.hand('lin'), cloud.hand('chen'), cloud.hand('zhao')];
    const homeId = await settle(lin, 'owner');
    await settle(zhao, 'tenant');
    await accept(chen, (await invite(zhao, homeId)).code);
    for (const hand of [lin, chen, zhao]) {
      const id = await fileOne(cloud, hand, { location: place });
      for (const other of [lin, chen, zhao].filter((one) => one !== hand)) {
        expect(await other.answer('complaint', 'get', { id })).toMatchObject({
          error: { code: 'NOT_FOUND' },
        });
        expect(JSON.stringify(await other.ask('complaint', 'list', {}))).not.toContain(id);
      }
    }
    // The owner does not learn whom the tenant has invited, nor the other way round.
    expect(await homesOf(lin)).toMatchObject([{ members: [], invitations: [] }]);
  });

  test('the desk sees who joined without its word and by whom, masked, and can end it', async () => {
    const [lin, chen, qian] = [cloud.hand('lin'), cloud.hand('chen'), cloud.hand('qian')];
    await lin.ask('account', 'profile', { contact: { name: '林女士', phone: '13800001234' } });
    await chen.ask('account', 'profile', { contact: { name: '陈先生', phone: '13900005678' } });
    const homeId = await settle(lin, 'owner');
    const { code } = await invite(lin, homeId, 2);
    await accept(chen, code);
    const { members } = await qian.ask('account', 'joinedMembers', {});
    expect(members).toMatchObject([
      { ...place, name: '陈*', here: true, by: { name: '林*', capacity: 'owner' } },
    ]);
    expect(JSON.stringify(members)).not.toMatch(/13800001234|13900005678|林女士/);
    for (const key of ['lin', 'li'])
      expect(await cloud.hand(key).answer('account', 'joinedMembers', {})).toMatchObject({
        error: { code: 'NOT_ALLOWED' },
      });
    // Whoever asks for the same home is shown them both, with by whom.
    const home = { communityId: COMMUNITY, ...place, capacity: 'tenant' as const };
    await cloud.hand('zhao').ask('account', 'bindHome', { home });
    const { requests } = await qian.ask('account', 'homeRequests', {});
    expect(requests[0]?.others.find(({ personId }) => personId === chen.id)).toMatchObject({
      invited: '林*',
    });
    await qian.ask('account', 'endHome', { personId: chen.id, homeId });
    expect((await qian.ask('account', 'joinedMembers', {})).members).toMatchObject([{ here: false }]);
    await chen.ask('account', 'unbindHome', { homeId });
    expect(await accept(chen, code)).toMatchObject(wrong);
    const [person] = cloud.stored<PersonDocument>('people', { _id: chen.id });
    expect(person?.homes).toEqual([]);
  });

  test('the page of one’s homes costs three requests, the desk’s list two', async () => {
    const lin = cloud.hand('lin');
    await invite(lin, await settle(lin, 'owner'));
    const requestsOf = async (call: () => Promise<unknown>) => {
      const mark = cloud.emulator.requests.count();
      await call();
      return cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'account')
        .length;
    };
    expect(await requestsOf(() => lin.ask('account', 'myHomes', {}))).toBe(3);
    expect(await requestsOf(() => cloud.hand('qian').ask('account', 'joinedMembers', {}))).toBe(2);
  });
});
