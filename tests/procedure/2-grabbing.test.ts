import { randomUUID } from 'node:crypto';
import { withMember, withSettings } from '../support/administration';
import { type Cloud, type Hand, startCloud } from '../support/cloud';
import { people } from '../support/complaints';
import { given } from '../support/given';
import { fileOne, inHours } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  await withSettings(cloud, { assignment: 'grab' });
});
afterAll(() => cloud.stop());

const hand = (key: string): Hand => cloud.hand(key);
const file = (form: object = {}) => fileOne(cloud, hand('lin'), { category: 'facility', ...form });
const complaintOf = (id: string) => cloud.file(id).complaint;
const offeredTo = (id: string) => complaintOf(id).offer?.to;
const happened = (id: string) => cloud.file(id).events.map(({ type }) => type);
const grab = (key: string, id: string, revision = cloud.file(id).revision) =>
  hand(key).answer('complaint', 'act', { id, revision, key: randomUUID(), name: 'grab', data: {} });
const deskOf = (key: string) => hand(key).ask('complaint', 'desk', { filter: 'offered' });
const rowsOf = async (key: string) => (await deskOf(key)).rows.map(({ id }) => id);
const minutes = (count: number) => cloud.hours(count / 60);

describe('§3.2.2 抢单: whoever is first takes the case', () => {
  test('§3.2.2 it is offered to whom the rule would find, who see what it is and nobody’s contact', async () => {
    for (const key of ['li', 'wu', 'qian']) await hand(key).subscribe('case');
    const told = hand('qian').messages().length;
    const id = await file({ location: { building: '3号楼', unit: '1单元', room: '502' } });
    expect(complaintOf(id)).toMatchObject({
      stage: 'submitted',
      offer: { to: ['person-li', 'person-wu'], until: inHours(cloud, 0.5) },
    });
    expect(complaintOf(id).handlerId).toBeUndefined();
    expect(hand('li').messages()).toEqual(['新工单提醒']);
    expect(hand('wu').messages()).toEqual(['新工单提醒']);
    expect(hand('qian').messages().slice(told)).toEqual([]); // nothing waits at the desk
    const { counts, rows } = await deskOf('wu');
    expect(counts).toMatchObject({ offered: 1, new: 0, open: 0, mine: 0 });
    expect(rows).toMatchObject([
      {
        id,
        category: 'facility',
        severity: 'normal',
        place: '3号楼 1单元',
        next: { clock: 'offer', dueAt: inHours(cloud, 0.5) },
      },
    ]);
    const seen = await hand('wu').see(id);
    expect(seen).toMatchObject({ actions: ['grab'], next: { clock: 'offer' }, timeline: [] });
    expect(seen.text).toBe(complaintOf(id).text);
    expect(seen.contact).toBeUndefined();
    expect(JSON.stringify(seen)).not.toMatch(/502|138/);
    const asked = hand('wu').answer('complaint', 'reveal', { id, purpose: 'visit', parts: ['phone'] });
    expect(await asked).toMatchObject({ ok: false });
    // Until somebody has it, it is the desk's (首接负责), and its clock runs.
    expect(await hand('qian').see(id)).toMatchObject({ owner: { kind: 'desk' }, next: { clock: 'offer' } });
    expect((await hand('qian').see(id)).promises.map(({ clock }) => clock)).toContain('triage');
    expect(await hand('lin').see(id)).toMatchObject({ next: { clock: 'triage' } });
    expect((await hand('lin').see(id)).timeline.map(({ event }) => event)).toEqual(['filed']);
    await grab('wu', id);
  });

  test('§3.2.2 one tap makes it theirs; the second is told that a colleague has it, and sees it no more', async () => {
    const id = await file();
    const { revision } = cloud.file(id);
    const clocks = (await hand('lin').see(id)).promises.find(({ clock }) => clock === 'investigationStart');
    const answer = await grab('wu', id, revision);
    expect(answer).toMatchObject({ ok: true, data: { stage: 'assigned', handler: { id: 'person-wu' } } });
    await cloud.emulator.idle();
    expect(complaintOf(id)).toMatchObject({ handlerId: 'person-wu', acceptedBy: 'person-wu' });
    expect(complaintOf(id).supervisorId).toBeDefined();
    expect(complaintOf(id).offer).toBeUndefined();
    const own = await hand('lin').see(id);
    expect(own.promises.find(({ clock }) => clock === 'investigationStart')).toEqual(clocks);
    expect((await hand('wu').see(id)).contact?.purposes).toContain('visit');
    expect(await grab('li', id, revision)).toMatchObject({ ok: false, error: { code: 'TAKEN' } });
    expect(await hand('li').answer('complaint', 'get', { id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(await rowsOf('li')).not.toContain(id);
    expect(await hand('wu').refused(id, 'grab', {})).toBe('NOT_NOW');
  });

  test('B13.12 of two at the same moment one has it, and the other is told so', async () => {
    const id = await file();
    const { revision } = cloud.file(id);
    // Both have read that it is to be had before either writes.
    const write = { action: 'database.modifyDocument', functionName: 'complaint', ms: 500 };
    cloud.emulator.faults.inject('latency', write);
    const answers = await Promise.all(['li', 'wu'].map((key) => grab(key, id, revision)));
    cloud.emulator.faults.clear();
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'TAKEN' } });
    expect(happened(id).filter((type) => type === 'accepted')).toHaveLength(1);
  });

  test('§3.2.2 after half an hour without anybody the system assigns by the rule', async () => {
    const id = await file();
    await minutes(25);
    expect(complaintOf(id).stage).toBe('submitted');
    await minutes(5);
    expect(happened(id).slice(-2)).toEqual(['offerLapsed', 'accepted']);
    expect(complaintOf(id).stage).toBe('assigned');
    const [entry] = (await hand('zhou').see(id)).timeline.filter(({ event }) => event === 'accepted');
    expect(entry).toMatchObject({ by: { role: 'system' }, assignment: expect.arrayContaining(['onShift']) });
    const { handlerId } = complaintOf(id);
    const other = handlerId === 'person-li' ? 'wu' : 'li';
    expect(await grab(other, id)).toMatchObject({ error: { code: 'TAKEN' } });
  });

  test('§3.2.2 once its time is over it is to be had no more, even before the system has assigned it', () => {
    const story = given('submitted').when(people.system, 'offer');
    expect(story.offers(people.handler)).toEqual(['grab']);
    expect(story.asks(people.system, 'offer')).toBe('ONCE_ONLY');
    expect(story.asks(people.manager, 'grab')).toBe('NOT_YOURS');
    story.after(0.5);
    expect(story.offers(people.handler)).toEqual([]);
    expect(story.asks(people.handler, 'grab')).toBe('NOT_NOW');
  });

  test('§3.2.2 the length of an offer is the community’s to set', async () => {
    const { revision, clocks } = await hand('wang').ask('admin', 'settings', {});
    const value = { ...clocks, spans: { ...clocks.spans, offer: { normal: { by: 'wall', minutes: 10 } } } };
    const change = { section: 'clocks', revision, key: randomUUID(), value } as const;
    expect(await hand('wang').answer('admin', 'change', change as never)).toMatchObject({ ok: true });
    const id = await file();
    expect(complaintOf(id).offer?.until).toBe(inHours(cloud, 1 / 6));
    await minutes(10);
    expect(complaintOf(id).stage).toBe('assigned');
  });

  test('§3.2.2 the desk may give it to somebody meanwhile, which ends the offer', async () => {
    const id = await file();
    const handlerId = 'person-li';
    await hand('qian').act(id, 'accept', { category: 'facility', severity: 'normal', handlerId });
    expect(complaintOf(id)).toMatchObject({ stage: 'assigned', handlerId });
    expect(offeredTo(id)).toBeUndefined();
    expect(await rowsOf('wu')).not.toContain(id);
    expect(await grab('wu', id)).toMatchObject({ error: { code: 'TAKEN' } });
    await minutes(30);
    expect(happened(id)).not.toContain('offerLapsed');
  });

  test('B11 B10 a refusal proposed, another kind, a name: the offer is over, and the desk has it', async () => {
    const reason = '核对后更正';
    const explanation = '经核对不属于物业服务范围，建议联系社区调解委员会处理。';
    const [refused, changed, named] = [await file(), await file(), await file()];
    await hand('qian').act(refused, 'proposeDecline', { reason: 'privateDispute', explanation });
    await hand('qian').act(changed, 'reclassify', { category: 'noise', severity: 'normal', reason });
    await hand('lin').act(named, 'nameStaff', { staffId: 'person-li', reason });
    for (const id of [refused, changed, named]) {
      expect(offeredTo(id)).toBeUndefined();
      expect(complaintOf(id).stage).toBe('submitted');
      expect(await rowsOf('wu')).not.toContain(id);
    }
    expect(await grab('wu', named)).toMatchObject({ error: { code: 'TAKEN' } });
    expect(await grab('li', named)).toMatchObject({ error: { code: 'NOT_FOUND' } }); // whom it names learns nothing
    await minutes(30);
    for (const id of [refused, changed, named]) expect(complaintOf(id).handlerId).toBeUndefined();
  });

  test('§3.2.2 who goes off duty or on leave meanwhile is not offered it any more', async () => {
    const id = await file();
    await hand('wu').ask('account', 'duty', { onDuty: false });
    expect(await rowsOf('wu')).toEqual([]);
    expect((await hand('wu').see(id)).actions).toEqual([]);
    expect(await grab('wu', id)).toMatchObject({ error: { code: 'HANDLER_UNAVAILABLE' } });
    await hand('wu').ask('account', 'duty', { onDuty: true });
    expect(await rowsOf('wu')).toContain(id);
    await withMember(cloud, 'wu', { absences: [{ from: inHours(cloud, 0), until: inHours(cloud, 24) }] });
    expect(await grab('wu', id)).toMatchObject({ error: { code: 'HANDLER_UNAVAILABLE' } });
    expect(complaintOf(id).handlerId).toBeUndefined();
    await withMember(cloud, 'wu', { absences: [] });
    await grab('wu', id);
  });

  test('C5 whoever was never offered it cannot tell that it exists', async () => {
    await withMember(cloud, 'li', { categories: ['noise'] });
    const id = await file();
    expect(offeredTo(id)).toEqual(['person-wu']);
    const none = await hand('li').answer('complaint', 'act', {
      id: 'cDoesNotExist',
      revision: 1,
      key: randomUUID(),
      name: 'grab',
      data: {},
    });
    expect(await grab('li', id)).toEqual(none);
    await grab('wu', id);
    expect(await grab('li', id)).toEqual(none);
    expect(await rowsOf('li')).toEqual([]);
    await withMember(cloud, 'li', { categories: [] });
  });
});

describe('§3.2.2 what is not offered', () => {
  test('§3.2.1 what is urgent, or may harm people, is assigned at once', async () => {
    for (const id of [await file({ danger: true }), await file({ category: 'safety' })]) {
      expect(complaintOf(id)).toMatchObject({ stage: 'assigned' });
      expect(happened(id)).not.toContain('offered');
    }
  });

  test('B10 what is sealed, sensitive or about staff; §3.1.1 what nobody of the house has looked at', async () => {
    for (const form of [{ sealed: true }, { namedStaff: ['person-wu'] }]) {
      const id = await file(form);
      expect(complaintOf(id).stage).toBe('submitted');
      expect(happened(id)).not.toContain('offered');
    }
    const mailed = given('submitted', { channel: 'email', category: 'facility' });
    expect(mailed.asks(people.system, 'offer')).toBe('NOT_NOW');
    expect(given('submitted').asks(people.agent, 'offer')).toBe('NOT_YOURS');
  });

  test('§3.2.2 where nobody is there it stays at the desk, and the supervisor is alarmed', async () => {
    for (const key of ['li', 'wu']) await hand(key).ask('account', 'duty', { onDuty: false });
    await hand('zhou').subscribe('case');
    const told = hand('zhou').messages().length;
    const id = await file();
    expect(happened(id)).toEqual(['filed', 'assignmentFailed']);
    expect(hand('zhou').messages().slice(told)).toEqual(['新工单提醒']);
    for (const key of ['li', 'wu']) await hand(key).ask('account', 'duty', { onDuty: true });
  });

  test('§3.2.2 nobody left when the offer lapses: as where nobody was there', async () => {
    const id = await file();
    for (const key of ['li', 'wu']) await hand(key).ask('account', 'duty', { onDuty: false });
    await minutes(30);
    expect(happened(id).slice(-2)).toEqual(['offerLapsed', 'assignmentFailed']);
    expect(await hand('qian').see(id)).toMatchObject({ stage: 'submitted', owner: { kind: 'desk' } });
    for (const key of ['li', 'wu']) await hand(key).ask('account', 'duty', { onDuty: true });
  });

  test('C2 what would lapse in the quiet hours, before anybody is told, is assigned at once', async () => {
    const toNight = 22 * 60 - ((cloud.emulator.clock.now().getTime() / 60_000 + 8 * 60) % (24 * 60));
    await minutes(toNight);
    expect(happened(await file())).toEqual(['filed', 'accepted']);
    await minutes(9 * 60 + 55);
    expect(happened(await file())).toEqual(['filed', 'offered']); // at 7:55: told at 8:00, open until 8:05
  });

  test('§3.2.2 in a community without it nothing is offered, and the desk has no such list', async () => {
    await withSettings(cloud, { assignment: 'desk' });
    const id = await file();
    expect(happened(id)).toEqual(['filed']);
    expect((await deskOf('wu')).counts.offered).toBeUndefined();
  });
});
