import { type Cloud, startCloud } from '../support/cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

test('the first call makes a person', async () => {
  const { openid } = cloud.emulator.identity.create({ key: 'new', name: '新邻居' });
  const first = await cloud.emulator.call(openid, 'account', { method: 'me', input: {} });
  const second = await cloud.emulator.call(openid, 'account', { method: 'me', input: {} });
  expect(first).toMatchObject({ ok: true, data: { homes: [], unread: 0, community: { id: 'lanting' } } });
  expect(second).toMatchObject({ ok: true });
  expect(cloud.stored('people', { openid })).toHaveLength(1);
});

test('staff are recognised', async () => {
  const me = await cloud.hand('li').ask('account', 'me', {});
  expect(me.staff).toEqual({
    name: '李强',
    title: '工程部',
    roles: ['handler'],
    onDuty: true,
    handbookDue: true,
  });
});
