import { trackingCode } from '../../cloudfunctions/shared/contact';
import { newFolder } from '../../cloudfunctions/shared/pictures/folder';
import { collections } from '../../cloudfunctions/shared/store/collections';
import type {
  ComplaintFile,
  SettingsDocument,
  StaffDocument,
} from '../../cloudfunctions/shared/store/documents';
import { defaultTerms } from '../../cloudfunctions/shared/workflow/terms';
import { ActionName } from '../../types/actions';
import { HANDBOOK } from '../../types/administration/handbook';
import { api, type FunctionName } from '../../types/api';
import { RevealPurpose } from '../../types/contact';
import { RefusalCode } from '../../types/errors';
import { alter } from '../support/alter';
import { type Cloud, contactKey, startCloud } from '../support/cloud';
import { COMMUNITY } from '../support/community';
import { wholeContact } from '../support/forms';
import { inputsOf, plainFilling } from '../support/inputs';
import { photograph } from '../support/pictures';
import { join, newcomers, reach } from './authorisation-states';
import {
  type Caller,
  exists,
  mayDo,
  methods,
  type Party,
  prints,
  readsDeliveries,
  revealsFor,
  states,
  timed,
  verifies,
} from './authorisation-table';

type Reply = { ok: boolean; error?: { code: string }; data?: { actions: ActionName[] } };

let cloud: Cloud;
let openids: Record<Party, string>;
const files = new Map<string, string>();
const folders = new Map<string, string>();
const seeing = Object.keys(verifies) as (keyof typeof verifies)[];

/** The same people throughout; the colleague who helps is elsewhere the handler of other cases. */
const cast = {
  own: 'lin',
  agent: 'qian',
  handler: 'li',
  handlerAndSupervisor: 'li',
  supervisor: 'zhou',
  manager: 'wang',
} as const;
const others = {
  collaborator: 'wu',
  offered: 'wu',
  otherHandler: 'wu',
  neighbour: 'chen',
  follower: 'zhao',
  named: 'zheng',
};

beforeAll(async () => {
  process.env.HUIYIN_CONTACT_KEY = contactKey;
  cloud = await startCloud({ instances: 2 }); // it asks thousands of times, and nothing races
  await alter(cloud, 'settings', COMMUNITY, { $set: { revealsPerDay: 500 } });
  const hands = Object.entries({ ...cast, ...others }).map(([party, key]) => [party, cloud.hand(key).openid]);
  openids = { ...Object.fromEntries(hands), ...(await newcomers(cloud)) };
  for (const state of states) files.set(state, await reach(cloud, state));
  await join(cloud, fileIn('M'));
  await cloud.emulator.idle();
}, 300_000);
afterAll(async () => {
  delete process.env.HUIYIN_CONTACT_KEY;
  await cloud.stop();
});

const fileIn = (state: string): string => files.get(state) ?? '';

const call = (openid: string, name: FunctionName, method: string, input: unknown) =>
  cloud.emulator.call(openid, name, { method, input }) as Promise<Reply>;

/** Where somebody sends pictures to, with one that lies there. */
const folderOf = (personId: string): string => {
  const folder = folders.get(personId) ?? newFolder(personId);
  if (!folders.has(personId)) cloud.emulator.files.put('', `${folder}/1.jpg`, photograph());
  folders.set(personId, folder);
  return folder;
};

const idOf = (openid: string) => cloud.stored<{ _id: string }>('people', { openid })[0]?._id ?? 'nobody';

/** All that is stored, but for what counts how often somebody asks. */
const stored = () =>
  JSON.stringify(
    Object.keys(collections)
      .filter((name) => name !== 'limits' && name !== 'tries')
      .map((name) => cloud.stored(name)),
  );

let count = 0;
const inputs = new Map<string, ReturnType<typeof inputsOf>['actions']>();
/** Somebody tries an action with an input that is in order. */
const attempt = (openid: string, id: string, name: ActionName, revision = 1) => {
  const filled =
    inputs.get(openid) ?? inputsOf(plainFilling(folderOf(idOf(openid)), cloud.emulator.clock.now())).actions;
  inputs.set(openid, filled);
  count += 1;
  return call(openid, 'complaint', 'act', {
    id,
    revision,
    key: `attempt-${count}`,
    name,
    data: filled[name],
  });
};

const revisionOf = (state: string) => cloud.file(fileIn(state)).revision;
const everything = () => JSON.stringify(cloud.stored<ComplaintFile>('complaints'));

const refusals = new RegExp(`^\\w \\w+ (${RefusalCode.options.join('|')})$`);

/** The states in which a party can be met at all. */
const meets = (party: Party, state: string): boolean => {
  if (party === 'follower') return state === 'M';
  if (party === 'named') return state === 'N';
  if (party === 'collaborator') return state === 'T';
  if (party === 'offered') return state === 'O';
  return party !== 'otherHandler' || !'TO'.includes(state);
};

const parties = Object.keys(exists) as Party[];
const inState = (party: Party) => [...states].filter((state) => meets(party, state));

describe.each(parties)('%s', (party) => {
  const isSeen = (state: string) => exists[party].includes(state);
  if (party === 'handlerAndSupervisor') {
    beforeAll(() => alter(cloud, 'staff', 'staff-li', { $set: { roles: ['handler', 'supervisor'] } }));
    afterAll(() => alter(cloud, 'staff', 'staff-li', { $set: { roles: ['handler'] } }));
  }

  test('is offered exactly what the table allows', async () => {
    for (const state of inState(party).filter(isSeen)) {
      const { data } = await call(openids[party], 'complaint', 'get', { id: fileIn(state) });
      const allowed = ActionName.options.filter((name) => mayDo(party, name, state) && !timed.includes(name));
      const offered = data?.actions.filter((name) => !timed.includes(name));
      expect({ state, offered: offered?.sort() }).toEqual({ state, offered: allowed.sort() });
    }
  });

  test('is refused everything else at the door, in every state, and nothing is written', async () => {
    const before = everything();
    const mark = cloud.emulator.requests.count();
    const unseen = party === 'nobody' ? 'NOT_SIGNED_IN' : 'NOT_FOUND';
    for (const state of inState(party)) {
      const revision = revisionOf(state);
      const denied = ActionName.options.filter((name) => !mayDo(party, name, state));
      const said = await Promise.all(
        denied.map(async (name) => {
          const { error } = await attempt(openids[party], fileIn(state), name, revision);
          return `${state} ${name} ${error?.code}`;
        }),
      );
      const expected = isSeen(state) ? refusals : new RegExp(`^\\w \\w+ ${unseen}$`);
      expect(said.filter((one) => !expected.test(one))).toEqual([]);
    }
    const requests = cloud.emulator.requests.since(mark);
    expect(new Set(requests.map(({ action }) => action))).toEqual(new Set(['database.aggregateDocuments']));
    expect(everything()).toBe(before);
  });

  test('cannot tell a complaint that is not theirs from one that does not exist', async () => {
    for (const state of inState(party).filter((one) => !isSeen(one))) {
      for (const [method, more] of Object.entries({
        get: {},
        verify: {},
        deliveries: {},
        reveal: { purpose: 'visit', parts: wholeContact },
        act: { revision: 1, key: 'same-key', name: 'note', data: { text: '试一试', photos: [] } },
      })) {
        const ask = (id: string) => call(openids[party], 'complaint', method, { id, ...more });
        const [theirs, none] = [await ask(fileIn(state)), await ask('cDoesNotExist')];
        expect(JSON.stringify(theirs)).toBe(JSON.stringify(none));
        expect(theirs.ok).toBe(false);
      }
    }
  });

  test('sees contact data in full where and for what the table says, on record', async () => {
    for (const state of inState(party).filter(isSeen))
      for (const purpose of RevealPurpose.options) {
        const mark = cloud.stored('accesses').length;
        const { ok } = await call(openids[party], 'complaint', 'reveal', {
          id: fileIn(state),
          purpose,
          parts: wholeContact,
        });
        const allowed = revealsFor(party, state).includes(purpose);
        expect({ state, purpose, ok }).toEqual({ state, purpose, ok: allowed });
        expect(cloud.stored('accesses').length - mark).toBe(allowed && party !== 'own' ? 1 : 0);
      }
  });
});

describe.each(seeing)('%s', (party) => {
  test('asks whether a file is as it was written where the table says so, and it is', async () => {
    for (const state of inState(party).filter((one) => exists[party].includes(one))) {
      const { ok, data } = await call(openids[party], 'complaint', 'verify', { id: fileIn(state) });
      expect({ state, ok }).toEqual({ state, ok: verifies[party].includes(state) });
      if (ok) expect(data).toMatchObject({ unwitnessed: 0, linked: revisionOf(state) });
      if (ok) expect(data).not.toHaveProperty('broken');
    }
  });
});

describe('one complaint as a document (§4)', () => {
  // Who has two roles there has them only above.
  test.each(parties.filter((party) => party !== 'handlerAndSupervisor'))(
    '%s takes it out in the states that the table says',
    async (party) => {
      for (const state of inState(party)) {
        const order = { kind: 'document', key: `print-${party}-${state}`, complaintId: fileIn(state) };
        // Everything that is taken out is made too: for those who may once is enough.
        const allowed = prints[party]?.includes(state) ?? false;
        if (allowed && state !== 'Z') continue;
        const reply = await call(openids[party], 'archivist', 'take', order);
        const denied =
          party === 'nobody'
            ? 'NOT_SIGNED_IN'
            : ['collaborator', 'offered'].includes(party)
              ? 'NOT_ALLOWED'
              : 'NOT_FOUND';
        expect({ state, said: reply.ok ? 'yes' : reply.error?.code }).toEqual({
          state,
          said: allowed ? 'yes' : denied,
        });
      }
      await cloud.emulator.idle();
    },
  );
});

describe('what became of the messages (C1.4)', () => {
  test.each(seeing)('%s reads it in the states that the table says', async (party) => {
    for (const state of inState(party).filter((one) => exists[party].includes(one))) {
      const { ok, data } = await call(openids[party], 'complaint', 'deliveries', { id: fileIn(state) });
      expect({ state, ok }).toEqual({ state, ok: readsDeliveries[party].includes(state) });
      if (ok) expect(JSON.stringify(data)).not.toMatch(/林|1380000|person-lin/);
    }
  });
});

describe('what is not about one complaint', () => {
  const callers: Record<Caller, Party> = {
    resident: 'neighbour',
    agent: 'agent',
    handler: 'handler',
    supervisor: 'supervisor',
    manager: 'manager',
    admin: 'admin',
    nobody: 'nobody',
  };
  type Inputs = { [F in FunctionName]: Record<keyof (typeof methods)[F], (openid: string) => unknown> };
  const whole = (openid: string) =>
    inputsOf(plainFilling(folderOf(idOf(openid)), cloud.emulator.clock.now()));
  /** What the desk has registered just before, with its code. */
  const tracking = () => {
    const [{ _id, complaint }] = cloud.stored<ComplaintFile>('complaints', {
      'complaint.channel': 'phone',
    }) as [ComplaintFile];
    return { no: complaint.no, code: trackingCode(_id) };
  };
  const ticketOf = async () => {
    const reply = await call(openids.neighbour, 'account', 'ticket', {});
    return reply.data as unknown as { ticket: string; secret: string };
  };
  let phones = 0;
  const freshPhone = () => `1370000${String(++phones).padStart(4, '0')}`;
  const nextKey = () => {
    count += 1;
    return `change-${count}`;
  };
  const post = { name: '孙洁', title: '客服' };
  const onSettings = () => ({
    key: nextKey(),
    revision: cloud.stored<SettingsDocument>('settings')[0]?.revision ?? 0,
  });
  const onMember = (staffId: string) => ({
    key: nextKey(),
    staffId,
    revision: cloud.stored<StaffDocument>('staff', { personId: staffId })[0]?.revision ?? 0,
  });
  const clocksAsSet = () => {
    const { version: _version, ...terms } = defaultTerms;
    return terms;
  };
  const inputs: Inputs = {
    complaint: {
      submit: (openid) => ({ key: `filing-${openid.slice(-8)}`, complaint: whole(openid).complaint }),
      register: (openid) => ({
        key: `desk-${openid.slice(-8)}`,
        complaint: { ...whole(openid).registration, channelRef: `12345-${openid}` },
      }),
      list: () => ({}),
      desk: () => ({ filter: 'open' }),
      calls: () => ({}),
      callsDue: () => ({}),
      alarms: () => ({}),
      suggest: () => ({ text: '电梯停在五楼', category: 'facility', building: '3号楼' }),
      caller: () => ({ phone: '13800001234' }),
      search: () => ({ words: '电梯异响' }),
      keepPicture: () => ({ picture: photograph().toString('base64') }),
      discard: (openid) => ({ fileIds: [`cloud://e.b/${folderOf(idOf(openid))}/2.jpg`] }),
      pictures: (openid) => ({ fileIds: [`cloud://e.b/${folderOf(idOf(openid))}/1.jpg`] }),
      fileAsVisitor: (openid) => ({
        key: `visit-${openid.slice(-8)}`,
        complaint: { ...whole(openid).visit, contact: { name: '访客', phone: freshPhone() } },
      }),
      track: tracking,
      claim: tracking,
      claimByPhone: () => ({ code: cloud.emulator.phoneCode(openids.neighbour) }),
    },
    insight: {
      comment: (openid) => ({ key: `says-${openid.slice(-8)}`, text: whole(openid).proposal }),
      comments: () => ({}),
      scorecard: () => ({}),
      questionnaire: () => ({}),
      answerQuestion: () => ({ id: 'uNone', question: 'again', choice: 'good' }),
      questionnaireResults: () => ({}),
      accesses: () => ({}),
      proposals: () => ({ answered: true }),
      supportProposal: () => ({ id: 'qNone' }),
      commentsToAnswer: () => ({ answered: false }),
      planComment: () => ({ id: 'qNone', plan: { shown: true } }),
      answerComment: () => ({ id: 'qNone', answer: { verdict: 'adopted', text: '已采纳，谢谢' } }),
      report: () => ({ from: '2026-01-01', to: '2026-01-07' }),
      waiting: () => ({}),
      behind: () => ({ number: 'received', from: '2026-01-01', to: '2026-01-07' }),
      weakPoints: () => ({ to: '2026-01-05' }),
      improvements: () => ({}),
      improvement: () => ({ id: 'iNone' }),
      improve: () => ({
        key: nextKey(),
        improvement: {
          point: 'rise:noise:building:9号楼',
          to: '2026-01-05',
          measure: '与物业一起巡查一次',
          ownerId: 'person-li',
          dueOn: '2026-12-01',
        },
      }),
      advance: () => ({
        id: 'iNone',
        revision: 0,
        key: nextKey(),
        step: { name: 'finish', note: '已经全部做完' },
      }),
      checks: () => ({}),
      reports: () => ({}),
      regularReport: () => ({ id: 'none-week-2026-01-05' }),
      publicNotices: () => ({}),
      monthlyReviews: () => ({}),
      monthlyReview: () => ({ month: '2025-11' }),
      advanceReview: () => ({
        month: '2025-11',
        revision: 0,
        key: nextKey(),
        step: { name: 'attend', staffIds: ['person-li'] },
      }),
      qualityChecks: () => ({}),
      work: () => ({ from: '2026-01-01', to: '2026-01-07' }),
      examine: () => ({
        id: 'q-none',
        marks: { reception: 'met', findings: 'met', plan: 'partly', news: 'met', closing: 'missed' },
      }),
    },
    archivist: {
      take: () => ({ kind: 'sheet', key: nextKey(), wanted: { stage: 'merged' } }),
      list: () => ({}),
      again: () => ({ id: 'xNone' }),
      link: () => ({ id: 'xNone' }),
    },
    admin: {
      guide: () => ({}),
      found: () => ({
        key: nextKey(),
        code: 'NOSUCHSETUPCODE',
        community: { name: '别的小区', phone24h: '400-820-0002' },
        founder: { name: '某人', title: '经理', manages: true },
      }),
      open: () => ({ key: nextKey() }),
      settings: () => ({}),
      change: () => ({ ...onSettings(), section: 'retention', value: { retentionYears: 3 + (++count % 9) } }),
      tryClocks: () => ({ cases: 50, value: clocksAsSet() }),
      changes: () => ({}),
      team: () => ({}),
      invite: () => ({ key: 'invite-somebody', member: { ...post, roles: ['handler'], categories: [] } }),
      withdrawInvitation: () => ({ id: 'iNone' }),
      join: () => ({ code: 'NOSUCHCODE' }),
      changeMember: () => ({
        ...onMember('person-sun'),
        member: { ...post, roles: ['agent'], categories: [], onDuty: true },
      }),
      setAbsences: () => ({ ...onMember('person-sun'), absences: [] }),
      leave: () => ({ ...onMember('person-none') }),
      handbook: () => ({}),
      confirmHandbook: () => ({ version: `${HANDBOOK}.0` }),
      previewHandOver: () => ({ staffId: 'person-sun' }),
      handOver: () => ({
        ...onMember('person-none'),
        reason: '请假交接',
        moves: [{ id: 'cNone', to: 'person-wu' }],
      }),
      homesIn: () => ({ file: 'AAAA' }),
      previewHomes: () => ({ text: '9号楼,1单元,101' }),
      placeCodes: () => ({}),
      makePlaceCode: () => ({ spot: { kind: 'building', name: '3号楼' } }),
      importHomes: () => ({ key: 'import-homes', text: '9号楼,1单元,101' }),
    },
    rights: {
      held: () => ({}),
      export: () => ({}),
      withdraw: () => ({}),
      erasure: () => ({}),
      erase: () => ({ mark: 'eSomethingElse' }),
    },
    account: {
      consent: () => ({ version: cloud.stored<SettingsDocument>('settings')[0]?.consentVersion ?? '' }),
      profile: (openid) => ({ contact: whole(openid).contact }),
      phone: () => ({ code: cloud.emulator.phoneCode(openids.neighbour) }),
      contact: () => ({}),
      bindHome: (openid) => ({ home: whole(openid).home }),
      unbindHome: () => ({ homeId: 'hNone' }),
      messages: () => ({}),
      readMessages: () => ({ ids: ['none'] }),
      subscribed: () => ({ accepted: ['template-progress'] }),
      duty: () => ({ onDuty: true }),
      site: () => ({}),
      ticket: () => ({}),
      redeem: async () => {
        const { ticket, secret } = await ticketOf();
        return { ticket, secret };
      },
      confirm: async () => ({ ticket: (await ticketOf()).ticket }),
      signOutEverywhere: () => ({}),
      place: () => ({ code: 'qNone' }),
      rooms: () => ({ building: '3号楼' }),
      homeRequests: () => ({}),
      homesDue: () => ({}),
      answerHome: () => ({ personId: 'pNone', homeId: 'hNone', confirmed: true }),
      endHome: () => ({ personId: 'pNone', homeId: 'hNone' }),
      homeContact: () => ({ personId: 'pNone', homeId: 'hNone' }),
      myHomes: () => ({}),
      inviteFamily: () => ({ key: nextKey(), homeId: 'hNone', places: 1 }),
      withdrawFamilyInvitation: () => ({ id: 'iNone' }),
      removeFamily: () => ({ homeId: 'hNone', id: 'fNone' }),
      familyInvitation: () => ({ code: 'NOSUCHCODE' }),
      joinFamily: () => ({ code: 'NOSUCHCODE' }),
      joinedMembers: () => ({}),
      notice: () => ({ communityId: COMMUNITY }),
      keepSearch: () => ({ name: '三号楼', building: '3号楼' }),
      dropSearch: () => ({ name: '三号楼' }),
      communities: () => ({}),
      moveTo: () => ({ communityId: cloud.stored<SettingsDocument>('settings')[0]?._id ?? '' }),
      me: () => ({}), // last: it makes a stranger known
    },
  };
  const rows = (Object.keys(inputs) as FunctionName[]).flatMap((name) =>
    Object.entries(inputs[name]).map(([method, input]) => ({ name, method, input })),
  );

  test('every method of the contract has a row', () => {
    const aboutOne = ['get', 'reveal', 'verify', 'deliveries', 'act'];
    for (const name of Object.keys(api) as FunctionName[])
      expect({ name, methods: Object.keys(methods[name]).sort() }).toEqual({
        name,
        methods: Object.keys(api[name])
          .filter((method) => name !== 'complaint' || !aboutOne.includes(method))
          .sort(),
      });
    expect(rows).toHaveLength(Object.values(methods).flatMap(Object.keys).length);
  });

  test.each(rows)(
    '$name $method is open to whom the table says, a denial writes nothing',
    async ({ name, method, input }) => {
      const verdicts = (methods[name] as Record<string, Record<Caller, string>>)[method] ?? {};
      for (const [caller, verdict] of Object.entries(verdicts)) {
        const openid = openids[callers[caller as Caller]];
        const given = await input(openid);
        const before = verdict === 'yes' ? '' : stored();
        const reply = await call(openid, name, method, given);
        expect({ caller, verdict: reply.ok ? 'yes' : reply.error?.code }).toEqual({ caller, verdict });
        await cloud.emulator.idle();
        if (verdict !== 'yes') expect(stored() === before).toBe(true);
      }
    },
  );

  test('the lists of staff show nothing that the page would not', async () => {
    const listed = async (party: Party) => {
      const filters = ['open', 'closed', 'mine', 'new', 'approval', 'contact', 'revisit'] as const;
      const pages = await Promise.all(
        filters.map((filter) => call(openids[party], 'complaint', 'desk', { filter })),
      );
      return JSON.stringify(pages);
    };
    for (const party of ['agent', 'handler', 'supervisor', 'manager', 'otherHandler'] as const) {
      const found = await listed(party);
      for (const state of inState(party).filter((one) => !exists[party].includes(one)))
        expect(found).not.toContain(fileIn(state));
    }
    expect(await listed('named')).not.toContain(fileIn('N'));
  });
});
