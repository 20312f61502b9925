import { randomUUID } from 'node:crypto';
import type { DataRequestDocument } from '../../cloudfunctions/shared/store/data-requests';
import type { SettingsDocument } from '../../cloudfunctions/shared/store/documents';
import type { SectionValue } from '../../types/administration/settings';
import { type Cloud, type Hand, startCloud } from '../support/cloud';
import { COMMUNITY } from '../support/community';
import { complaintForm, registrationForm } from '../support/forms';
import { visitorForm, webOf } from '../support/web';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const CONSENT_NEEDED = { ok: false, error: { code: 'CONSENT_NEEDED' } };
const settings = () => cloud.stored<SettingsDocument>('settings')[0] as SettingsDocument;
const submit = (hand: Hand) =>
  hand.answer('complaint', 'submit', { key: randomUUID(), complaint: complaintForm() });
const agree = (hand: Hand) => hand.ask('account', 'consent', { version: settings().consentVersion });
const set = async <N extends 'privacy' | 'retention'>(section: N, value: SectionValue<N>) =>
  cloud.hand('wang').answer('admin', 'change', {
    section,
    revision: settings().revision ?? 0,
    key: randomUUID(),
    value: value as never,
  });
const read = (version?: string) =>
  cloud.hand('chen').answer('account', 'notice', { communityId: COMMUNITY, ...(version ? { version } : {}) });

/** What takes in something of a resident, and what it would take in. */
const taking = async (hand: Hand): Promise<[string, { ok: boolean }][]> => {
  const { no, trackingCode: code = '' } = await cloud
    .hand('qian')
    .ask('complaint', 'register', { key: randomUUID(), complaint: registrationForm() });
  const home = { communityId: COMMUNITY, building: '3号楼', capacity: 'owner' } as const;
  return [
    ['submit', await submit(hand)],
    ['profile', await hand.answer('account', 'profile', { contact: { name: '新邻居' } })],
    ['phone', await hand.answer('account', 'phone', { code: cloud.emulator.phoneCode(hand.openid) })],
    ['bindHome', await hand.answer('account', 'bindHome', { home })],
    ['claim', await hand.answer('complaint', 'claim', { no, code })],
    ['claimByPhone', await hand.answer('complaint', 'claimByPhone', { code: 'none' })],
    [
      'comment',
      await hand.answer('insight', 'comment', { key: randomUUID(), text: '希望上门前先打个电话。' }),
    ],
  ];
};

test('§5.2 nothing is taken in of a resident who has not agreed to the notice in force, and nothing is written', async () => {
  const fresh = cloud.newcomer('fresh');
  await fresh.ask('account', 'me', {});
  const written = () =>
    JSON.stringify(['people', 'comments', 'limits', 'tries'].map((name) => cloud.stored(name)));
  const before = written();
  for (const [method, answer] of await taking(fresh))
    expect([method, answer]).toMatchObject([method, CONSENT_NEEDED]);
  expect(written()).toBe(before);
  expect(cloud.stored('complaints', { 'complaint.channel': 'miniProgram' })).toEqual([]);
  await agree(fresh);
  for (const [method, answer] of await taking(fresh))
    if (method !== 'phone' && method !== 'claimByPhone')
      expect([method, answer]).toMatchObject([method, { ok: true }]);
});

test('§5.2 what was agreed to is on the file, of visitors too, and not of what the desk was told', async () => {
  const filed = async (answer: Promise<{ ok: boolean; data?: { id: string } }>) =>
    cloud.file((await answer).data?.id ?? '').events[0]?.data as { consent?: string };
  const { consentVersion } = settings();
  expect(await filed(submit(cloud.hand('lin')) as never)).toMatchObject({ consent: consentVersion });
  const web = webOf(cloud, '203.0.113.9');
  const visit = { key: randomUUID(), complaint: visitorForm() };
  expect(await filed(web.answer('complaint', 'fileAsVisitor', visit) as never)).toMatchObject({
    consent: consentVersion,
  });
  const told = { key: randomUUID(), complaint: registrationForm() };
  const desk = cloud.hand('qian').answer('complaint', 'register', told);
  expect(await filed(desk as never)).not.toHaveProperty('consent');
});

test('§5.2 a notice in other words, or with other years, is a new version; each is read as it was agreed to', async () => {
  const lin = cloud.hand('lin');
  const first = settings().consentVersion;
  const usual = await read();
  expect(usual).toMatchObject({ data: { version: first, text: expect.stringContaining('了结 3 年后') } });
  expect(await set('retention', { retentionYears: 5 })).toMatchObject({ ok: true });
  const second = settings().consentVersion;
  expect(second).not.toBe(first);
  expect(await submit(lin)).toMatchObject(CONSENT_NEEDED);
  expect(await read()).toMatchObject({ data: { version: second, text: expect.stringContaining('5 年') } });
  expect(await read(first)).toMatchObject({
    data: { version: first, text: usual.ok && usual.data.text, until: expect.any(String) },
  });
  await agree(lin);
  expect(await submit(lin)).toMatchObject({ ok: true });
  const own = `本小区告知。${'我们只把您的信息用于办理投诉。'.repeat(6)}保存{保存年限}年。可以查看、更正、撤回。`;
  expect(await set('privacy', { text: own })).toMatchObject({ ok: true });
  const third = settings().consentVersion;
  expect(await read(third)).toMatchObject({ data: { text: own.replace('{保存年限}', '5') } });
  expect(await read(second)).toMatchObject({ data: { text: expect.stringContaining('5 年') } });
  expect(await read('1999')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  // The same words once more are no other version.
  await set('privacy', { text: own });
  expect(settings().consentVersion).toBe(third);
  const agreed = cloud.stored<DataRequestDocument>('dataRequests', { kind: 'consent' });
  expect(agreed.map(({ version }) => version)).toContain(second);
});

test.each([
  ['for how long', '我们只把您的信息用于办理投诉。您可以查看、更正、撤回。'],
  ['what for', '我们保存{保存年限}年。您可以查看、更正、撤回。'],
  ['how to take it back', '我们只把您的信息用于办理投诉，保存{保存年限}年。您可以查看、更正。'],
])('§5.2 a notice that does not say %s is refused', async (_what, text) => {
  const before = settings();
  expect(await set('privacy', { text: text.padEnd(120, '。') })).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { 'value.text': 'NOTICE_INCOMPLETE' } },
  });
  expect(settings()).toEqual(before);
});
