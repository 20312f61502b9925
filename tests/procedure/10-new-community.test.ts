import { randomUUID } from 'node:crypto';
import { EJSON } from 'bson';
import type { ChangeDocument } from '../../cloudfunctions/shared/store/changes';
import type { SettingsDocument, StaffDocument } from '../../cloudfunctions/shared/store/documents';
import type { SectionName } from '../../types/administration/settings';
import type { Input } from '../../types/api';
import type { StaffRole } from '../../types/people';
import { type Cloud, COMMUNITY, contactKey, type Hand, startCloud } from '../support/cloud';
import { settings as lanting } from '../support/community';
import { complaintForm, registrationForm } from '../support/forms';
import { findings, planFor, result, satisfied } from '../support/story';
import { webOf } from '../support/web';

const SETUP_CODE = 'open-sesame-2026';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({
    functionEnv: { HUIYIN_CONTACT_KEY: contactKey, HUIYIN_SETUP_CODE: SETUP_CODE },
  });
});
afterAll(() => cloud.stop());

const order = (changes: Partial<Input<'admin', 'found'>> = {}): Input<'admin', 'found'> => ({
  key: 'found-taoyuan',
  code: SETUP_CODE,
  community: { name: '桃源里', phone24h: '0571-88000000', address: '桃源路 8 号' },
  founder: { name: '方芳', title: '项目经理', manages: true },
  ...changes,
});
const settingsOf = (id: string) => cloud.stored<SettingsDocument>('settings', { _id: id })[0];
const lacking = async (hand: Hand) =>
  (await hand.ask('admin', 'guide', {})).steps.filter(({ done }) => !done).map(({ step }) => step);
const set = async (hand: Hand, section: SectionName, changes: object) => {
  const all = await hand.ask('admin', 'settings', {});
  const value = { ...all[section], ...changes };
  await hand.ask('admin', 'change', { section, revision: all.revision, key: randomUUID(), value });
};
const engage = async (by: Hand, hand: Hand, roles: StaffRole[]) => {
  await hand.ask('account', 'me', {});
  const member = { name: hand.name, title: '物业', roles, categories: [] };
  const { code } = await by.ask('admin', 'invite', { key: randomUUID(), member });
  return hand.ask('admin', 'join', { code });
};
const theDemoCommunity = (there: boolean) =>
  cloud.emulator.database.handle(
    there
      ? {
          action: 'database.insertDocument',
          collectionName: 'settings',
          data: [EJSON.stringify(lanting, { relaxed: false })],
        }
      : {
          action: 'database.removeDocument',
          collectionName: 'settings',
          query: JSON.stringify({ _id: COMMUNITY }),
          multi: false,
        },
  );

let founder: Hand;
let community: string;

describe('C4 the first community of a deployment is founded in the app, by whoever has its set-up code', () => {
  beforeAll(async () => {
    await theDemoCommunity(false);
    founder = cloud.newcomer('founder');
  });

  test('C4 without the code nothing is founded, and nobody may go on guessing', async () => {
    expect(await founder.answer('account', 'me', {})).toMatchObject({ error: { code: 'UNAVAILABLE' } });
    const guesser = cloud.newcomer('guesser');
    const guess = (code: string) => guesser.answer('admin', 'found', order({ code }));
    for (let one = 0; one < 10; one++)
      expect(await guess(`${SETUP_CODE}${one}`)).toMatchObject({ error: { fields: { code: 'INVALID' } } });
    // Not even the right one any more.
    expect(await guess(SETUP_CODE)).toMatchObject({ error: { code: 'TOO_MANY' } });
    expect([cloud.stored('settings'), cloud.stored('changes')]).toEqual([[], []]);
  });

  test('C4 what is missing is said beside its field', async () => {
    const wrong = order({
      community: { name: '桃', phone24h: '没有' },
      founder: { name: '', title: '项目经理', manages: true },
    });
    expect(await founder.answer('admin', 'found', wrong)).toMatchObject({
      error: {
        fields: {
          'community.name': 'TOO_SHORT',
          'community.phone24h': 'NOT_A_PHONE',
          'founder.name': 'REQUIRED',
        },
      },
    });
  });

  // After the record, after the administrator, after the community itself.
  test.each([4, 5, 6])(
    'C4 a run that dies after %i requests is made good by the same tap again: one community, one administrator',
    async (after) => {
      cloud.emulator.faults.inject('function-killed', { functionName: 'admin', after });
      const hand = after === 4 ? founder : cloud.newcomer(`founder-${after}`);
      const sent = order({ key: `found-after-${after}` });
      await hand.answer('admin', 'found', sent).catch(() => undefined);
      const { community: id } = await hand.ask('admin', 'found', sent);
      expect(await hand.ask('admin', 'found', sent)).toEqual({ community: id });
      if (after === 4) community = id;
      expect(settingsOf(id)).toMatchObject({ name: '桃源里', preparing: true, retentionYears: 3 });
      expect(cloud.stored<StaffDocument>('staff', { communityId: id })).toMatchObject([
        { personId: hand.id, roles: ['admin', 'manager'], name: '方芳' },
      ]);
      expect(cloud.stored<ChangeDocument>('changes', { communityId: id })).toMatchObject([
        {
          what: 'founded',
          by: hand.id,
          differences: expect.arrayContaining([{ path: 'name', after: '桃源里' }]),
        },
      ]);
      expect((await hand.ask('account', 'me', {})).community).toMatchObject({ id, name: '桃源里' });
      await cloud.emulator.clock.advance(1000);
    },
  );

  test('C4 until it is open nobody lives or files there, and it does not open before it can work', async () => {
    const early = cloud.newcomer('early');
    expect((await early.ask('account', 'me', {})).community.id).toBe(community);
    const complaint = complaintForm({ communityId: community });
    const home = { communityId: community, building: '1号楼', capacity: 'owner' as const };
    expect(await early.answer('complaint', 'submit', { key: 'too-early-1', complaint })).toMatchObject({
      error: { code: 'NOT_OPEN' },
    });
    const registration = registrationForm({ communityId: community });
    expect(
      await founder.answer('complaint', 'register', { key: 'too-early-2', complaint: registration }),
    ).toMatchObject({ error: { code: 'NOT_OPEN' } });
    expect(await early.answer('account', 'bindHome', { home })).toMatchObject({
      error: { code: 'NOT_OPEN' },
    });
    expect(await lacking(founder)).toEqual([
      'contacts',
      'places',
      'homes',
      'staff',
      'coverage',
      'templates',
      'clocks',
      'opening',
    ]);
    expect(await founder.answer('admin', 'open', { key: 'open-too-early' })).toMatchObject({
      error: {
        fields: { 'steps.contacts': 'REQUIRED', 'steps.staff': 'REQUIRED', 'steps.clocks': 'REQUIRED' },
      },
    });
    expect(settingsOf(community)?.preparing).toBe(true);
  });

  test('C4 the guided list leads to an open community, in which a complaint goes from filing to the archive', async () => {
    await set(founder, 'contacts', { deskPhone: '0571-88000001', deskEmail: 'desk@taoyuanli.example' });
    await founder.ask('admin', 'importHomes', {
      key: 'import-taoyuan',
      text: '1号楼\t1单元\t101\n1号楼\t1单元\t102\n2号楼\t1单元\t101',
    });
    await set(founder, 'places', { publicPlaces: ['电梯厅'] });
    expect(await lacking(founder)).toEqual(['staff', 'coverage', 'templates', 'clocks', 'opening']);
    const [desk, handler, supervisor] = ['desk', 'handler', 'supervisor'].map((key) =>
      cloud.newcomer(key),
    ) as [Hand, Hand, Hand];
    await engage(founder, desk, ['agent']);
    await engage(founder, handler, ['handler']);
    await engage(founder, supervisor, ['supervisor']);
    // Whoever keeps the clocks as they are says so.
    await set(founder, 'clocks', {});
    expect(await lacking(founder)).toEqual(['templates', 'opening']);
    const { steps } = await founder.ask('admin', 'open', { key: 'open-taoyuan' });
    expect(steps.at(-1)).toMatchObject({ step: 'opening', done: true });
    await founder.ask('admin', 'open', { key: 'open-taoyuan' });
    const { changes } = await founder.ask('admin', 'changes', {});
    expect(changes.filter(({ what }) => what === 'opened')).toMatchObject([
      { by: { name: '方芳' }, differences: [{ path: 'preparing', before: true, after: false }] },
    ]);

    const resident = cloud.newcomer('resident');
    const { consentVersion } = (await resident.ask('account', 'me', {})).community;
    await resident.ask('account', 'consent', { version: consentVersion });
    const home = { communityId: community, building: '1号楼', unit: '1单元', room: '101', capacity: 'owner' };
    await resident.ask('account', 'bindHome', { home: { ...home, capacity: 'owner' } });
    const complaint = complaintForm({
      communityId: community,
      location: { building: '1号楼', publicPlace: '电梯厅' },
    });
    const { id } = await resident.ask('complaint', 'submit', { key: 'taoyuan-first', complaint });
    await desk.act(id, 'accept', { category: 'facility', severity: 'normal', handlerId: handler.id });
    const now = cloud.emulator.clock.now().toISOString();
    await handler.act(id, 'startInvestigation', { kind: 'siteVisit', at: now, place: '机房' });
    await handler.act(id, 'completeInvestigation', findings);
    await handler.act(id, 'submitPlan', { plan: planFor(cloud) });
    await supervisor.act(id, 'approvePlan', {});
    const done = { text: '新主板已装好，正在试运行。', photos: [], doneMeasures: [0], important: false };
    await handler.act(id, 'reportProgress', done);
    await handler.act(id, 'markResolved', result);
    await resident.act(id, 'rate', satisfied);
    expect(await resident.see(id)).toMatchObject({ stage: 'archived' });
    expect(cloud.file(id).complaint.terms.version).toMatch(new RegExp(`^${community}-`));
  });
});

describe('C4 two communities side by side', () => {
  beforeAll(() => theDemoCommunity(true));

  test('C4 what lies in one is nobody’s business in the other', async () => {
    const [theirs = ''] = cloud.stored<{ _id: string }>('complaints').map(({ _id }) => _id);
    const wang = cloud.hand('wang');
    expect(await wang.answer('complaint', 'get', { id: theirs })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(JSON.stringify(await wang.ask('complaint', 'desk', { filter: 'closed' }))).not.toContain(theirs);
    expect(JSON.stringify(await wang.ask('admin', 'changes', {}))).not.toContain('桃源里');
    expect((await wang.ask('admin', 'team', {})).members.map(({ id }) => id)).not.toContain(founder.id);
    const own = { key: 'in-lanting-1', complaint: complaintForm() };
    const { id } = await cloud.hand('lin').ask('complaint', 'submit', own);
    expect(await founder.answer('complaint', 'get', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(JSON.stringify(await founder.ask('complaint', 'desk', { filter: 'open' }))).not.toContain(id);
  });

  test('C4 a newcomer is in the community that was there first, and goes to another that is open', async () => {
    const visitor = cloud.newcomer('visitor');
    expect((await visitor.ask('account', 'me', {})).community.id).toBe(COMMUNITY);
    const { here, communities } = await visitor.ask('account', 'communities', {});
    expect([here, communities]).toEqual([
      COMMUNITY,
      [
        { id: COMMUNITY, name: '兰亭公寓', staff: false },
        { id: community, name: '桃源里', address: '桃源路 8 号', staff: false },
      ],
    ]);
    const home = { communityId: COMMUNITY, building: '3号楼', capacity: 'owner' as const };
    const { consentVersion: version } = (await visitor.ask('account', 'me', {})).community;
    await visitor.ask('account', 'consent', { version });
    await visitor.ask('account', 'bindHome', { home });
    const moved = await visitor.ask('account', 'moveTo', { communityId: community });
    // The home stays where it is: it is no place in this community.
    expect([moved.community.name, moved.homes]).toEqual(['桃源里', []]);
    const [closed] = cloud.stored<SettingsDocument>('settings', { preparing: true });
    expect(await visitor.answer('account', 'moveTo', { communityId: closed?._id ?? '' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect((await visitor.ask('account', 'moveTo', { communityId: COMMUNITY })).homes).toHaveLength(1);
  });

  test('C3 C4 whoever is in danger is given the phone of the community that was scanned, never another’s', async () => {
    const web = webOf(cloud, '203.0.113.31');
    const text = '电梯里有人被困，已经半个小时';
    const called = async (communityId?: string) => {
      const { danger } = await web.ask('complaint', 'suggest', {
        text,
        ...(communityId ? { communityId } : {}),
      });
      expect(danger?.calls.map(({ whom }) => whom)).toContain('fire');
      return danger?.calls.find(({ whom }) => whom === 'property')?.number;
    };
    expect([await called(COMMUNITY), await called(community)]).toEqual(['400-820-0001', '0571-88000000']);
    // Where nobody knows of which house they speak, only the public numbers are named.
    const [closed] = cloud.stored<SettingsDocument>('settings', { preparing: true });
    expect([await called(), await called('nowhere'), await called(closed?._id)]).toEqual(
      Array.from({ length: 3 }, () => undefined),
    );
    expect(await web.ask('account', 'site', { communityId: community })).toMatchObject({
      name: '桃源里',
      phone24h: '0571-88000000',
    });
    expect(await web.answer('account', 'site', { communityId: closed?._id ?? '' })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  test('C4 who administers one founds another with the code alone, and works in both, one at a time', async () => {
    const wang = cloud.hand('wang');
    expect(await wang.answer('admin', 'found', order({ code: 'not the code' }))).toMatchObject({
      error: { fields: { code: 'INVALID' } },
    });
    const second = (await wang.ask('admin', 'found', order({ key: 'found-by-wang' }))).community;
    // The mini program's templates serve all its communities.
    expect(settingsOf(second)?.templates).toEqual(lanting.templates);
    expect((await wang.ask('account', 'me', {})).staff?.roles).toEqual(['admin', 'manager']);
    expect((await wang.ask('admin', 'settings', {})).contacts.name).toBe('桃源里');
    const { communities } = await wang.ask('account', 'communities', {});
    expect(communities.filter(({ staff }) => staff).map(({ id }) => id)).toEqual([COMMUNITY, second]);
    await wang.ask('account', 'moveTo', { communityId: COMMUNITY });
    expect((await wang.ask('admin', 'settings', {})).contacts.name).toBe('兰亭公寓');
    // A post elsewhere is a post: the account is not erased before it is given up (§5.2).
    await founder.ask('account', 'moveTo', { communityId: COMMUNITY });
    expect(await founder.ask('rights', 'erasure', {})).toMatchObject({ employed: true });
    expect((await founder.ask('account', 'me', {})).staff).toBeUndefined();
    expect(await founder.answer('admin', 'guide', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  });

  test('§4 a sheet is of the community in which it was ordered, wherever its asker is meanwhile', async () => {
    const wang = cloud.hand('wang');
    const { id } = await wang.ask('archivist', 'take', {
      kind: 'sheet',
      key: 'sheet-of-lanting',
      wanted: {},
    });
    await cloud.emulator.idle();
    // A resident there, and nothing more.
    await wang.ask('account', 'moveTo', { communityId: community });
    const { exports } = await wang.ask('archivist', 'list', {});
    expect(exports).toMatchObject([{ id, state: 'done', rows: 1 }]);
    expect(await wang.answer('archivist', 'link', { id })).toMatchObject({ ok: true });
    await wang.ask('account', 'moveTo', { communityId: COMMUNITY });
  });
});
