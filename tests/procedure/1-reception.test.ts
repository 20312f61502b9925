import type { ContactPart } from '../../types/contact';
import type { NewComplaint } from '../../types/filing';
import { type Cloud, MONDAY, startCloud } from '../support/cloud';
import { complaintForm, registrationForm, wholeContact } from '../support/forms';
import { dissatisfied, fileOne, inHours, storyUntil } from '../support/story';

const answered = (...answers: string[]) =>
  answers.map((answer) => ({ question: '什么时候开始的？', answer }));
const much = { text: '吵'.repeat(2000), occurred: '夜'.repeat(60), remedy: '修'.repeat(200) };

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

describe('§3.1.1 a complaint comes in by the mini program, the phone, e-mail, the website, the official account …', () => {
  test('§3.1.1 a resident files in the mini program (T1)', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'));
    expect(await cloud.hand('lin').see(id)).toMatchObject({
      channel: 'miniProgram',
      stage: 'submitted',
      relation: 'own',
    });
  });

  test.each(['phone', 'walkIn', 'email', 'website', 'officialAccount', 'hotline12345'] as const)(
    '§3.1.1 the desk registers what comes by %s (T1, B6)',
    async (channel) => {
      const complaint = registrationForm({ channel });
      const receipt = await cloud
        .hand('qian')
        .ask('complaint', 'register', { key: `by-${channel}-1`, complaint });
      expect(receipt.trackingCode).toMatch(/^\d{6}$/);
      expect(await cloud.hand('qian').see(receipt.id)).toMatchObject({ channel, identityVerified: false });
    },
  );

  test('§3.1.1 a resident cannot register for others', async () => {
    const answer = await cloud
      .hand('lin')
      .answer('complaint', 'register', { key: 'not-my-desk', complaint: registrationForm() });
    expect(answer).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  });

  test('§3.1.1 who calls again is known by the number, with what is open (B6)', async () => {
    const answer = await cloud.hand('qian').ask('complaint', 'caller', { phone: '13600003456' });
    expect(answer.known).toBe(true);
    expect(answer.open.length).toBeGreaterThan(0);
  });
});

describe('§3.1.2 what is said is recorded at once: name, contact, time, description', () => {
  test('§3.1.2 words, place, time and contact are on record', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'));
    expect(await cloud.hand('lin').see(id)).toMatchObject({
      text: complaintForm().text,
      location: { building: '3号楼', room: '1201' },
      contact: { name: '林若云', phone: '13800001234' },
      receivedAt: MONDAY.toISOString(),
    });
  });

  test('§3.1.2 a description is 10 to 2,000 characters; a photo is never needed', async () => {
    const filed = (text: string, key: string) =>
      cloud.hand('chen').answer('complaint', 'submit', { key, complaint: complaintForm({ text }) });
    expect(await filed('太吵了', 'too-short-text')).toMatchObject({
      error: { fields: { 'complaint.text': 'TOO_SHORT' } },
    });
    expect(await filed('吵'.repeat(2001), 'too-long-text')).toMatchObject({
      error: { fields: { 'complaint.text': 'TOO_LONG' } },
    });
    expect(await filed('吵'.repeat(2000), 'just-long-enough')).toMatchObject({ ok: true });
  });

  test('§3.1.2 a text that the platform finds risky is not dropped: a person looks at it', async () => {
    const id = await fileOne(cloud, cloud.hand('zhao'), { text: '这里写着测试违规四个字，但电梯确实停了。' });
    expect(cloud.file(id).events.map(({ type }) => type)).toEqual(['filed', 'textFlagged']);
    expect((await cloud.hand('zhao').see(id)).timeline.map(({ event }) => event)).not.toContain(
      'textFlagged',
    );
  });

  test.each<[string, Partial<NewComplaint>]>([
    ['what is asked for', { remedy: '测试违规，要求赔偿' }],
    ['an answer to a question of the kind', { answers: answered('三楼，测试违规') }],
    ['where it is', { location: { publicPlace: '大堂', freeText: '测试违规的门口' } }],
    ['a public place of their own', { location: { publicPlace: '测试违规路口' } }],
    ['when it was', { occurred: '测试违规那天晚上' }],
    ['the end of very much', { ...much, answers: answered('说'.repeat(200), '说'.repeat(100), '测试违规') }],
  ])('§3.1.2 %s is looked at as the text is', async (_what, more) => {
    const id = await fileOne(cloud, cloud.hand('zhao'), more);
    expect(cloud.file(id).events.map(({ type }) => type)).toEqual(['filed', 'textFlagged']);
  });

  test('§3.1.2 what the resident adds later is looked at too, and stands', async () => {
    const zhao = cloud.hand('zhao');
    const id = await fileOne(cloud, zhao);
    await zhao.act(id, 'supplement', { text: '补充：这里写着测试违规四个字。', photos: [] });
    await zhao.act(id, 'supplement', { text: '补充：今天早上又停了一次。', photos: [] });
    expect(cloud.file(id).events.map(({ type }) => type)).toEqual([
      'filed',
      'supplemented',
      'textFlagged',
      'supplemented',
    ]);
    expect(cloud.file(id).complaint.stage).toBe('submitted');
  });

  test('§3.1.2 a content check that is silent or broken does not keep a complaint back', async () => {
    cloud.emulator.faults.inject('latency', { action: 'wx.openApi', functionName: 'complaint', ms: 3000 });
    const id = await fileOne(cloud, cloud.hand('zhao'));
    cloud.emulator.faults.clear();
    expect(await cloud.hand('zhao').see(id)).toMatchObject({ stage: 'submitted' });
  });

  test('§3.1.2 what is remembered later is added, the original words stay', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'));
    const view = await cloud
      .hand('lin')
      .act(id, 'supplement', { text: '补充：昨晚十点也停过。', photos: [] });
    expect(view.text).toBe(complaintForm().text);
    expect(view.timeline.at(-1)).toMatchObject({ event: 'supplemented', text: '补充：昨晚十点也停过。' });
  });

  test('§3.1.2 the desk back-dates by up to seven days, with a reason', async () => {
    const qian = cloud.hand('qian');
    const register = (hours: number, key: string, backdatingReason?: string) =>
      qian.answer('complaint', 'register', {
        key,
        complaint: registrationForm({
          receivedAt: inHours(cloud, -hours),
          ...(backdatingReason ? { backdatingReason } : {}),
        }),
      });
    expect(await register(48, 'backdated-silent')).toMatchObject({ error: { code: 'REASON_MISSING' } });
    expect(await register(24 * 8, 'backdated-long', '周末来电')).toMatchObject({
      error: { code: 'TOO_LATE' },
    });
    expect(await register(48, 'backdated-right', '周末来电')).toMatchObject({ ok: true });
  });

  test('§3.1.2 staff see who it is only masked, and in full only for a stated purpose and on record (§5.2, B12)', async () => {
    const id = await storyUntil(cloud, 'assigned');
    const { contact, location } = await cloud.hand('qian').see(id);
    expect(contact).toMatchObject({ name: '林*', phone: '138****1234', parts: ['name', 'phone', 'room'] });
    expect(location.room).toBe('**');
    const full = await cloud
      .hand('qian')
      .ask('complaint', 'reveal', { id, purpose: 'contactTask', parts: wholeContact });
    expect(full).toEqual({ name: '林若云', phone: '13800001234' });
    expect(cloud.stored('accesses', { complaintId: id })).toMatchObject([
      { staffId: 'person-qian', personId: 'person-lin', purpose: 'contactTask' },
    ]);
    expect(JSON.stringify(cloud.file(id))).not.toMatch(/林若云|13800001234/);
  });

  test('§5.2 B12 each part by itself: what was not asked for is not shown, and the resident reads what was', async () => {
    const id = await storyUntil(cloud, 'assigned');
    const ask = (by: string, ...parts: ContactPart[]) =>
      cloud.hand(by).answer('complaint', 'reveal', { id, purpose: 'visit', parts });
    const told = (data: object) => ({ ok: true, at: expect.any(String), data });
    expect(await ask('qian', 'phone', 'phone')).toEqual(told({ phone: '13800001234' }));
    expect(await ask('qian', 'room')).toEqual(told({ room: '1201' }));
    expect(await ask('li', 'email')).toEqual(told({}));
    expect(await ask('li')).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(await ask('wu', 'phone')).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const { looks } = await cloud.hand('lin').ask('rights', 'held', {});
    const ofThis = looks.filter(({ no }) => no === cloud.file(id).complaint.no);
    expect(ofThis.map(({ parts }) => parts).sort()).toEqual([['email'], ['phone'], ['room']]);
  });
});

describe('§3.1.3 receipt is confirmed at once, with the expected time', () => {
  test('§3.1.3 a number with a check digit, and promised dates, not a sentence', async () => {
    const receipt = await cloud
      .hand('lin')
      .ask('complaint', 'submit', { key: 'receipt-please', complaint: complaintForm() });
    expect(receipt).toMatchObject({
      no: expect.stringMatching(/^TS20260105-\d{5}$/),
      acceptBy: '2026-01-05T04:00:00.000Z',
      investigateBy: '2026-01-06T02:00:00.000Z',
      completeBy: '2026-01-08T02:00:00.000Z',
      basis: 'target',
      afterHours: false,
      phone24h: '400-820-0001',
    });
  });

  test('§3.1.3 N1: the receipt arrives as a subscription message', async () => {
    const chen = cloud.hand('chen');
    await chen.subscribe('receipt');
    const id = await fileOne(cloud, chen);
    const [message] = cloud.emulator.delivered(chen.openid);
    expect(message).toMatchObject({ title: '投诉受理通知', page: `pages/complaint/index?id=${id}` });
    expect(message?.lines).toContainEqual({ label: '预计时间', value: '2026年1月8日 10:00' });
  });

  test('§3.1.3 who has no mini program is told by phone, and the desk says so', async () => {
    const { receipt: _, ...untold } = registrationForm();
    const answer = await cloud.hand('qian').answer('complaint', 'register', {
      key: 'nobody-was-told',
      complaint: { ...untold, receipt: { method: 'toldByPhone', told: false as true } },
    });
    expect(answer).toMatchObject({ error: { fields: { 'complaint.receipt.told': 'REQUIRED' } } });
  });

  test('§3.1.3 danger is urgent at once: accepted within 15 minutes, at any hour', async () => {
    const receipt = await cloud.hand('zhao').ask('complaint', 'submit', {
      key: 'there-is-danger',
      complaint: complaintForm({ danger: true, category: 'safety' }),
    });
    expect(receipt.acceptBy).toBe('2026-01-05T02:15:00.000Z');
    expect(await cloud.hand('zhao').see(receipt.id)).toMatchObject({ severity: 'urgent' });
  });
});

describe('B10 sealed', () => {
  test('B10 who seals a complaint is known to nobody, follows it, answers, and gets the messages', async () => {
    const zhao = cloud.hand('zhao');
    await zhao.subscribe('receipt', 'survey');
    const id = await fileOne(cloud, zhao, { sealed: true });
    expect(zhao.messages()).toContain('投诉受理通知');
    expect(JSON.stringify({ ...cloud.file(id), seal: '' })).not.toContain('person-zhao');
    const seen = await cloud.hand('zhou').see(id);
    expect(seen.contact).toEqual({ purposes: [], parts: [] });
    expect(
      await cloud.hand('zhou').answer('complaint', 'reveal', { id, purpose: 'visit', parts: wholeContact }),
    ).toMatchObject({
      error: { code: 'SEALED' },
    });
    expect((await zhao.ask('complaint', 'list', {})).rows.map((row) => row.id)).toContain(id);
    expect((await zhao.act(id, 'supplement', { text: '请不要联系我的单位', photos: [] })).relation).toBe(
      'own',
    );
    expect(await zhao.refused(id, 'rate', dissatisfied)).toBe('NOT_NOW');
    await cloud.hand('wang').act(id, 'unseal', { reason: '公安机关依法调取投诉人信息' });
    expect(
      await cloud
        .hand('wang')
        .ask('complaint', 'reveal', { id, purpose: 'verification', parts: wholeContact }),
    ).toMatchObject({ name: '林若云' });
  });

  test('B10 staff who are named do not know that the complaint exists', async () => {
    const id = await fileOne(cloud, cloud.hand('chen'), { namedStaff: ['person-zhou'], category: 'service' });
    expect(await cloud.hand('zhou').answer('complaint', 'get', { id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    const { rows } = await cloud.hand('zhou').ask('complaint', 'desk', { filter: 'open' });
    expect(rows.map((row) => row.id)).not.toContain(id);
    expect(cloud.stored('messages', { complaintId: id, personId: 'person-zhou' })).toHaveLength(0);
    expect(await cloud.hand('wang').see(id)).toMatchObject({ stage: 'submitted' });
  });

  test('§1 a member of staff acts on the own complaint as a resident, never as staff', async () => {
    const qian = cloud.hand('qian');
    const id = await fileOne(cloud, qian);
    const { relation, actions } = await qian.see(id);
    expect(relation).toBe('own');
    expect(actions).not.toContain('accept');
    expect(
      await qian.refused(id, 'accept', { category: 'facility', severity: 'normal', handlerId: 'person-li' }),
    ).toBe('NOT_YOURS');
  });
});

describe('T22, T23 withdrawing', () => {
  test('T22 a resident withdraws, T23 and takes it back within 24 hours', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'assigned');
    expect(await lin.act(id, 'withdraw', {})).toMatchObject({ stage: 'withdrawn' });
    expect(await lin.act(id, 'undoWithdraw', {})).toMatchObject({
      stage: 'assigned',
      handler: { name: '李强' },
    });
  });

  test('T22 when a safety complaint is withdrawn the hazard goes on, without the person', async () => {
    const chen = cloud.hand('chen');
    const id = await fileOne(cloud, chen, { category: 'safety', danger: true });
    await chen.act(id, 'withdraw', {});
    await cloud.emulator.idle();
    const hazard = cloud.file(`${id}-hazard`).complaint;
    expect(hazard).toMatchObject({ channel: 'staffFound', hazardOf: id, stage: 'submitted' });
    expect(hazard.residentId).toBeUndefined();
    expect(await chen.answer('complaint', 'get', { id: `${id}-hazard` })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });
});
