import { randomUUID } from 'node:crypto';
import { type Cloud, startCloud } from '../support/cloud';
import { registrationForm, wholeContact } from '../support/forms';
import { fileOne, inHours, planFor, satisfied, storyUntil, tellOn } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const callsOf = async (key: string) => (await cloud.hand(key).ask('complaint', 'calls', {})).calls;
const callAbout = async (id: string, key = 'qian') => (await callsOf(key)).find((call) => call.id === id);
const everything = [
  'receipt',
  'progress',
  'progress',
  'progress',
  'progress',
  'progress',
  'survey',
  'survey',
];
const toTell = (id: string) => cloud.file(id).complaint.toTell?.map(({ notice }) => notice);
const deliveries = async (id: string) =>
  (await cloud.hand('zhou').ask('complaint', 'deliveries', { id })).deliveries
    .filter(({ to }) => !to)
    .map(({ notice, delivery }) => [notice, delivery]);
const inMinutes = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000);

describe('§3.6.1 the calls of the 48 hours', () => {
  test('§3.6.1 a survey that arrived and is not answered is called after a day, with the result to read out and the number masked', async () => {
    await cloud.hand('lin').subscribe(...everything);
    const id = await storyUntil(cloud, 'resolved');
    const resolved = cloud.file(id).complaint.resolution?.at ?? '';
    await cloud.emulator.clock.set(inMinutes(resolved, 24 * 60 - 1));
    expect(await callAbout(id)).toBeUndefined();
    await cloud.emulator.clock.set(inMinutes(resolved, 24 * 60));
    expect(await callAbout(id)).toMatchObject({
      reasons: ['contact'],
      since: inMinutes(resolved, 24 * 60).toISOString(),
      until: inMinutes(resolved, 48 * 60).toISOString(),
      attempts: 0,
      name: '林*',
      phone: '138****1234',
      say: ['主板与风扇已更换，试运行两小时正常。'],
      actions: ['recordAnswer', 'logContact'],
    });
    expect(JSON.stringify(await callsOf('qian'))).not.toMatch(/林若云|13800001234|1201/);
    expect((await callsOf('li')).map((call) => call.id)).toEqual([id]); // the handler's own
    expect(await callsOf('wu')).toEqual([]);
  });

  test('§3.6.1 attempts count in different halves of the day, and go on after the clock is met; T18 the third is the last', async () => {
    const id = await storyUntil(cloud, 'resolved'); // at 10:00 of Monday, without a credit
    const log = (outcome: 'unreached' | 'reached') =>
      cloud.hand('li').act(id, 'logContact', { outcome, at: inHours(cloud, 0) });
    await log('unreached');
    expect(await callAbout(id)).toBeUndefined();
    await cloud.hours(2); // noon
    expect(await callAbout(id)).toMatchObject({ attempts: 1, last: { outcome: 'unreached' } });
    await log('unreached');
    expect(cloud.file(id).complaint.clocks.find(({ clock }) => clock === 'contact')?.stoppedAt).toBeDefined();
    await cloud.hours(19.9);
    expect(await callAbout(id)).toBeUndefined();
    await cloud.hours(2.2); // past 8:00 on Tuesday, and a day from the result
    expect(await callAbout(id)).toMatchObject({
      reasons: expect.arrayContaining(['answer']),
      attempts: 2,
    });
    await log('unreached');
    await cloud.hours(24);
    // The message that did not arrive is still owed: nobody has been told.
    expect(await callAbout(id)).toMatchObject({ reasons: ['undelivered'], attempts: 3 });
    await log('reached');
    await cloud.hours(72);
    expect(await callAbout(id)).toBeUndefined();
  });

  test('§3.6.1 who asks to be called later is called then', async () => {
    const id = await storyUntil(cloud, 'resolved');
    const li = cloud.hand('li');
    const later = { outcome: 'later', at: inHours(cloud, 0) } as const;
    expect(await li.refused(id, 'logContact', later)).toBe('PLAN_TIMES');
    await li.act(id, 'logContact', { ...later, againAt: inHours(cloud, 3) });
    expect(await callAbout(id)).toBeUndefined();
    await cloud.hours(3);
    expect(await callAbout(id)).toMatchObject({ attempts: 1, last: { outcome: 'later' } });
    // To be asked to call again is no contact.
    expect((await li.see(id)).promises.map(({ clock }) => clock)).toContain('contact');
  });

  test('§3.6.1 the answer that staff note down ends the call; the resident is told and may correct it for seven days', async () => {
    const id = await storyUntil(cloud, 'resolved');
    const call = await callAbout(id);
    expect(call).toMatchObject({
      reasons: expect.arrayContaining(['undelivered', 'contact']),
      notices: ['N9'],
    });
    const { phone } = await cloud
      .hand('qian')
      .ask('complaint', 'reveal', { id, purpose: 'contactTask', parts: wholeContact });
    expect(phone).toBe('13800001234');
    expect(cloud.stored('accesses', { complaintId: id })).toMatchObject([{ purpose: 'contactTask' }]);
    const noted = { rating: satisfied, words: '电话里说满意' };
    await cloud.hand('qian').ask('complaint', 'act', {
      id,
      revision: call?.revision ?? 0,
      key: randomUUID(),
      name: 'recordAnswer',
      data: noted,
    });
    await cloud.emulator.idle();
    expect(await callAbout(id)).toBeUndefined();
    expect(await cloud.hand('lin').see(id)).toMatchObject({
      stage: 'archived',
      rating: { byStaff: true, changeableUntil: inHours(cloud, 24 * 7) },
    });
    expect(await deliveries(id)).toContainEqual(['N9', 'noCredit']);
  });
});

describe('§3.7.1 the calls of the month', () => {
  test('§3.7.1 from the fourteenth day, by somebody else than the handler; one call for a household', async () => {
    const id = await storyUntil(cloud, 'archived');
    const other = await storyUntil(cloud, 'archived');
    await cloud.hours(14 * 24 - 1);
    expect(await callsOf('qian')).toEqual([]);
    await cloud.hours(1);
    expect((await callsOf('qian')).map(({ reasons, together }) => ({ reasons, together }))).toEqual([
      { reasons: ['revisit'], together: false },
      { reasons: ['revisit'], together: true },
    ]);
    expect(await callsOf('li')).toEqual([]);
    const counted = (key: string) => cloud.hand(key).ask('complaint', 'callsDue', {});
    expect(await counted('li')).toEqual({ calls: 0 }); // nor on the desk's button
    expect(await counted('qian')).toEqual({ calls: 2 });
    await cloud.hand('qian').act(id, 'revisit', { outcome: 'thorough', at: inHours(cloud, 0) });
    await cloud.hand('qian').act(other, 'revisit', { outcome: 'unreached', at: inHours(cloud, 0) });
    expect(await callsOf('qian')).toEqual([]);
    await cloud.hours(24);
    expect(await callsOf('qian')).toMatchObject([{ id: other, attempts: 1, together: false }]);
  });
});

describe('C1.4, §3.3.2 what cannot be delivered is told by telephone', () => {
  test('§3.1.3, C1.4 a question that did not arrive: the resident reads that somebody will call, and no longer once somebody has', async () => {
    const id = await storyUntil(cloud, 'assigned');
    expect(toTell(id)).toBeUndefined(); // the receipt was read in the app
    await cloud.hand('li').act(id, 'requestInfo', { questions: ['什么时候可以上门？'] });
    expect(toTell(id)).toEqual(['N3']);
    expect((await cloud.hand('lin').see(id)).calling).toEqual({ since: inHours(cloud, 0), notices: ['N3'] });
    expect((await cloud.hand('li').see(id)).calling).toBeDefined();
    expect(await callAbout(id)).toMatchObject({ reasons: ['undelivered'], say: ['什么时候可以上门？'] });
    await cloud.hand('qian').act(id, 'logContact', { outcome: 'unreached', at: inHours(cloud, 0) });
    expect(toTell(id)).toEqual(['N3']);
    await cloud.hand('qian').act(id, 'logContact', { outcome: 'reached', at: inHours(cloud, 0) });
    expect((await cloud.hand('lin').see(id)).calling).toBeUndefined();
    expect(cloud.file(id).complaint.hold?.kind).toBe('waitingResident'); // spoken, so it counts as asked (B8)
    expect((await cloud.hand('zhou').see(id)).timeline.map(({ event }) => event)).toContain('deliveryFailed');
    expect((await cloud.hand('lin').see(id)).timeline.map(({ event }) => event)).not.toContain(
      'deliveryFailed',
    );
  });

  test('C1.4 whoever does something in the app has heard, and news that is old needs no call', async () => {
    const id = await storyUntil(cloud, 'implementing');
    expect(toTell(id)).toEqual(['N8']);
    await tellOn(cloud, id, 'implementing', 'resolved');
    expect(toTell(id)).toEqual(['N9']); // the plan is done
    await cloud.hand('lin').act(id, 'rate', satisfied);
    expect(toTell(id)).toBeUndefined();
  });

  test('§3.3.2 progress that is marked important, and no other', async () => {
    const id = await storyUntil(cloud, 'investigating');
    const news = { text: '今晚八点停梯检修', photos: [], doneMeasures: [] };
    await cloud.hand('li').act(id, 'reportProgress', { ...news, important: false });
    expect(toTell(id)).toBeUndefined();
    await cloud.hand('li').act(id, 'reportProgress', { ...news, important: true });
    expect(toTell(id)).toEqual(['N6']);
  });

  test('T5, C1.4 a refusal that did not arrive is told by telephone; once told, nobody calls about it', async () => {
    const id = await storyUntil(cloud, 'assigned');
    await cloud.hand('li').act(id, 'proposeDecline', {
      reason: 'privateDispute',
      explanation: '属于两户之间的私人约定，物业无权处理，建议协商。',
    });
    await cloud.hand('zhou').act(id, 'grant', {});
    expect(await callAbout(id)).toMatchObject({
      notices: ['N4'],
      say: [expect.stringContaining('私人约定')],
    });
    await cloud.hand('qian').act(id, 'logContact', { outcome: 'reached', at: inHours(cloud, 0) });
    expect(await callAbout(id)).toBeUndefined();
    const again = { outcome: 'reached', at: inHours(cloud, 0) } as const;
    expect(await cloud.hand('qian').refused(id, 'logContact', again)).toBe('NOT_NOW');
  });

  test('§3.1.1 somebody without an account has nothing but the telephone', async () => {
    const { id } = await cloud
      .hand('qian')
      .ask('complaint', 'register', { key: randomUUID(), complaint: registrationForm() });
    await cloud.emulator.idle();
    await tellOn(cloud, id, 'submitted', 'implementing');
    expect(await callAbout(id)).toMatchObject({
      notices: ['N8'],
      phone: '136****3456',
      say: [planFor(cloud).residentMessage],
    });
    expect(await deliveries(id)).toEqual([]);
  });

  test('B10 nobody calls a sealed complaint, nobody promises to, and a delivery that is put on file does not say to whom', async () => {
    await cloud.hand('lin').subscribe('receipt', 'progress', 'progress');
    const asked = await storyUntil(cloud, 'assigned', { sealed: true });
    await cloud.hand('li').act(asked, 'requestInfo', { questions: ['什么时候可以上门？'] });
    expect(cloud.file(asked).events.map(({ type }) => type)).toContain('deliveryConfirmed');
    expect(JSON.stringify(cloud.file(asked))).not.toContain('person-lin');
    const id = await storyUntil(cloud, 'resolved', { sealed: true });
    expect(toTell(id)).toBeUndefined();
    await cloud.hours(30);
    expect(await callAbout(id)).toBeUndefined();
    expect((await cloud.hand('lin').see(id)).calling).toBeUndefined();
  });

  test('C1.4 staff read what became of each message, and never to whom', async () => {
    const lin = cloud.hand('lin');
    await lin.subscribe('receipt', 'progress');
    const id = await storyUntil(cloud, 'assigned');
    await cloud.hand('li').act(id, 'requestInfo', { questions: ['什么时候可以上门？'] });
    expect((await deliveries(id)).sort()).toEqual([
      ['N1', 'sent'],
      ['N3', 'sent'],
      ['N6', 'inAppOnly'], // the last credit is left to the question
    ]);
    const { deliveries: all } = await cloud.hand('zhou').ask('complaint', 'deliveries', { id });
    expect(all.find(({ notice }) => notice === 'N2')?.to?.name).toBeDefined();
    expect(JSON.stringify(all)).not.toMatch(/林|person-lin/);
    const answer = await lin.answer('complaint', 'deliveries', { id });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  });

  test('C1.4 WeChat says afterwards that it did not arrive: the next round of the courier puts it on the list', async () => {
    const lin = cloud.hand('lin');
    await lin.subscribe('receipt', 'progress', 'progress');
    const id = await storyUntil(cloud, 'assigned');
    await cloud.hand('li').act(id, 'requestInfo', { questions: ['什么时候可以上门？'] });
    const message = cloud.emulator.delivered(lin.openid).at(-1);
    expect(toTell(id)).toBeUndefined();
    await cloud.emulator.push('inbox', {
      MsgType: 'event',
      Event: 'subscribe_msg_sent_event',
      FromUserName: lin.openid,
      List: { TemplateId: 'template-progress', MsgID: message?.id, ErrorCode: '1', ErrorStatus: 'failed' },
      CreateTime: 1_767_578_400,
    });
    await cloud.emulator.trigger('courier');
    await cloud.emulator.idle();
    expect(await deliveries(id)).toContainEqual(['N3', 'failed']);
    expect(toTell(id)).toEqual(['N3']); // it had counted as asked
  });

  test.each(['confirmed', 'failed'])(
    'B8, C1.4 a courier that dies before it is put on file: %s by the next one, once',
    async (outcome) => {
      const lin = cloud.hand('lin');
      if (outcome === 'confirmed') await lin.subscribe('receipt', 'progress', 'progress');
      const id = await fileOne(cloud, lin);
      await tellOn(cloud, id, 'submitted', 'assigned');
      const { revision } = await cloud.hand('li').see(id);
      // Right after the outcome of the push is settled, or the message is written that cannot be pushed.
      cloud.emulator.faults.inject('function-killed', {
        functionName: 'courier',
        collection: 'messages',
        action: outcome === 'confirmed' ? 'database.modifyDocument' : 'database.insertDocument',
      });
      await cloud.hand('li').ask('complaint', 'act', {
        id,
        revision,
        key: randomUUID(),
        name: 'requestInfo',
        data: { questions: ['什么时候可以上门？'] },
      });
      await cloud.emulator.idle();
      expect(cloud.emulator.faults.hits('function-killed')).toBe(1);
      const told = outcome === 'confirmed' ? 'deliveryConfirmed' : 'deliveryFailed';
      const times = () => cloud.file(id).events.filter(({ type }) => type === told).length;
      expect(times()).toBe(0);
      for (let run = 0; run < 2; run++) await cloud.emulator.trigger('courier');
      await cloud.emulator.idle();
      expect(times()).toBe(1);
      expect(cloud.file(id).complaint.hold?.kind).toBe(
        outcome === 'confirmed' ? 'waitingResident' : undefined,
      );
    },
  );
});

test('B4 in whose hands a breached time went is on the timeline and in the explanation, for staff alone', async () => {
  const id = await fileOne(cloud, cloud.hand('lin'));
  await cloud.hours(20);
  await tellOn(cloud, id, 'submitted', 'assigned');
  for (const hours of [2, 2, 1]) await cloud.hours(hours); // with every tick of the clock
  const shares = [
    { kind: 'desk', minutes: 20 * 60 },
    { kind: 'staff', staff: { name: '李强' }, minutes: 4 * 60 },
  ];
  const view = await cloud.hand('zhou').see(id);
  const breach = view.timeline.filter(
    ({ clock, event }) => event === 'breached' && clock === 'investigationStart',
  );
  expect(breach).toMatchObject([{ shares }]);
  const promise = view.promises.find(({ clock }) => clock === 'investigationStart');
  expect(promise?.explanation?.shares).toMatchObject(shares);
  expect(JSON.stringify(await cloud.hand('lin').see(id))).not.toContain('"shares"');
});
