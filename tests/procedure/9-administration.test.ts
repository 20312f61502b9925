import { randomUUID } from 'node:crypto';
import { rowXml } from '../../cloudfunctions/archivist/sheet/cells';
import { Workbook } from '../../cloudfunctions/archivist/sheet/workbook';
import type { ChangeDocument } from '../../cloudfunctions/shared/store/changes';
import type { SettingsDocument } from '../../cloudfunctions/shared/store/documents';
import type { HomeDocument } from '../../cloudfunctions/shared/store/homes';
import { defaultTerms } from '../../cloudfunctions/shared/workflow/terms';
import type { SectionName, SectionValue } from '../../types/administration/settings';
import { alter } from '../support/alter';
import { type Cloud, COMMUNITY, startCloud } from '../support/cloud';
import { fileOne, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const all = () => cloud.hand('wang').ask('admin', 'settings', {});
/** Whoever files agrees to the notice that names the years (§5.2). */
const agree = (key: string) =>
  cloud.hand(key).ask('account', 'consent', { version: stored().consentVersion });
const set = async <N extends SectionName>(section: N, value: SectionValue<N>, key: string = randomUUID()) => {
  const { revision } = await all();
  return cloud.hand('wang').answer('admin', 'change', { section, revision, key, value });
};
/** What is said beside which field when a section is refused. */
const refused = async (section: SectionName, changes: object) => {
  const value = { ...(await all())[section], ...changes };
  const answer = await set(section, value as SectionValue<typeof section>);
  return answer.ok ? 'accepted' : answer.error.fields;
};
const stored = () => cloud.stored<SettingsDocument>('settings')[0] as SettingsDocument;

describe('C4 what a community sets is set in the app, on record', () => {
  test('B4 clocks set anew hold for what is filed from then on; older complaints keep what they were promised', async () => {
    const old = await storyUntil(cloud, 'assigned');
    const before = await cloud.hand('lin').see(old);
    const { clocks } = await all();
    const faster = {
      ...clocks,
      spans: { ...clocks.spans, triage: { normal: { by: 'working', minutes: 30 } } },
      targetDays: { ...clocks.targetDays, facility: 1 },
    } as SectionValue<'clocks'>;
    expect(await set('clocks', faster)).toMatchObject({ ok: true, data: { revision: 1 } });
    expect(await set('retention', { retentionYears: 5 })).toMatchObject({ ok: true });
    expect(stored().retentionYears).toBe(5);
    await agree('lin');
    const fresh = await fileOne(cloud, cloud.hand('lin'));
    const seen = await cloud.hand('lin').see(fresh);
    expect(Date.parse(seen.expected.acceptBy) - Date.parse(seen.filedAt)).toBe(30 * 60_000);
    expect(cloud.file(fresh).complaint.terms).toMatchObject({ version: `${COMMUNITY}-1` });
    const after = await cloud.hand('lin').see(old);
    expect([after.expected, after.promises]).toEqual([before.expected, before.promises]);
    expect(cloud.file(old).complaint.terms).toMatchObject({ version: 'default-1' });
  });

  test('B4 a clock that a community has never set is shown as it holds', async () => {
    const { spans } = (await all()).clocks;
    await alter(cloud, 'settings', COMMUNITY, { $unset: { 'terms.spans.alarm': true } });
    expect((await all()).clocks.spans).toEqual(spans);
    expect(spans.alarm).toEqual(defaultTerms.spans.alarm);
  });

  test('§6 before clocks are adopted, the newest cases are replayed under them; nothing is written, and what would be refused is', async () => {
    const { clocks, revision } = await all();
    const spans = { ...clocks.spans, triage: { normal: { by: 'wall', minutes: 5 } } };
    await cloud.hours(1);
    const ask = (value: unknown) =>
      cloud.hand('wang').answer('admin', 'tryClocks', { cases: 50, value: value as never });
    expect(await ask({ ...clocks, spans })).toMatchObject({
      ok: true,
      data: {
        cases: 2,
        wouldBeLateCases: 1,
        clocks: expect.arrayContaining([{ clock: 'triage', runs: 2, late: 1, wouldBeLate: 1 }]),
      },
    });
    expect(await ask({ ...clocks, spans: { ...spans, triage: undefined } })).toMatchObject({
      error: { fields: { 'value.spans.triage.normal': 'REQUIRED' } },
    });
    expect((await all()).revision).toBe(revision);
  });

  test('C4 each change says who, when, before and after; the same tap twice is one change; who was slower is told', async () => {
    const { contacts, revision } = await all();
    const change = {
      section: 'contacts',
      revision,
      key: randomUUID(),
      value: { ...contacts, phone24h: '021-60009999' },
    } as const;
    await cloud.hand('wang').ask('admin', 'change', change);
    await cloud.hand('wang').ask('admin', 'change', change);
    expect(stored()).toMatchObject({ phone24h: '021-60009999', revision: revision + 1 });
    const slow = { ...change, key: randomUUID(), value: { ...contacts, deskHours: '每日 8:00–20:00' } };
    expect(await cloud.hand('wang').answer('admin', 'change', slow)).toMatchObject({
      error: { code: 'CHANGED' },
    });
    const { changes } = await cloud.hand('wang').ask('admin', 'changes', {});
    expect(changes.filter(({ subject }) => subject.section === 'contacts')).toMatchObject([
      {
        what: 'set',
        by: { name: '王总' },
        differences: [{ path: 'phone24h', before: '400-820-0001', after: '021-60009999' }],
      },
    ]);
    expect((await cloud.hand('lin').ask('account', 'me', {})).community.phone24h).toBe('021-60009999');
  });

  test('C4 a run that dies after the record is finished by the next', async () => {
    const { privacy, revision } = await all();
    const text = (more: string) => `${privacy.text}\n${more}`;
    const before = stored().consentVersion;
    const change = (key: string, more: string) =>
      cloud.hand('wang').answer('admin', 'change', {
        section: 'privacy',
        revision,
        key,
        value: { text: text(more) },
      });
    cloud.emulator.faults.inject('function-killed', { functionName: 'admin', after: 1 });
    await change('first-change', '本条为补充说明。').catch(() => undefined);
    expect(stored().consentVersion).toBe(before);
    expect(await change('second-change', '另一条说明。')).toMatchObject({ error: { code: 'CHANGED' } });
    expect(stored()).toMatchObject({
      privacyText: text('本条为补充说明。'),
      consentVersion: `2026-01-05-${revision + 1}`,
      revision: revision + 1,
    });
    expect(await change('first-change', '本条为补充说明。')).toMatchObject({ ok: true });
    expect(cloud.stored<ChangeDocument>('changes', { section: 'privacy' })).toHaveLength(1);
  });

  test('C4 what is wrong is refused beside its field, and nothing is written', async () => {
    const before = JSON.stringify([stored(), cloud.stored('changes')]);
    const { clocks, calendar, categories, templates } = await all();
    const triage = { by: 'wall', minutes: 60 };
    expect(await refused('contacts', { phone24h: '没有', deskEmail: 'desk' })).toEqual({
      'value.phone24h': 'NOT_A_PHONE',
      'value.deskEmail': 'INVALID',
    });
    expect(await refused('places', { buildings: ['1号楼', '1号楼'] })).toEqual({
      'value.buildings.1': 'NOT_UNIQUE',
    });
    expect(await refused('places', { buildings: [] })).toEqual({ 'value.buildings': 'TOO_FEW' });
    expect(
      await refused('clocks', {
        spans: { ...clocks.spans, triage: { normal: triage, urgent: { by: 'wall', minutes: 90 } } },
      }),
    ).toEqual({ 'value.spans.triage.urgent.minutes': 'LONGER_THAN_NORMAL' });
    expect(
      await refused('clocks', { spans: { ...clocks.spans, triage: { normal: { by: 'wall', minutes: 1 } } } }),
    ).toEqual({ 'value.spans.triage.normal.minutes': 'OUT_OF_RANGE' });
    // The 24 hours of the procedure are nobody's to set (B4).
    expect(
      await refused('clocks', { spans: { ...clocks.spans, investigationStart: { normal: triage } } }),
    ).not.toBe('accepted');
    expect(await refused('calendar', { week: calendar.week.map(() => []) })).toEqual({
      'value.week.1': 'TOO_FEW',
    });
    expect(
      await refused('calendar', { week: calendar.week.map((day, at) => (at === 2 ? [[600, 540]] : day)) }),
    ).toEqual({ 'value.week.2': 'OVERLAPPING' });
    expect(await refused('calendar', { holidays: ['2026-02-30'] })).toEqual({
      'value.holidays.0': 'NOT_A_TIME',
    });
    expect(await refused('categories', { categories: categories.categories.slice(1) })).toEqual({
      'value.categories': 'TOO_FEW',
    });
    expect(
      await refused('templates', {
        templates: templates.templates.map((one) =>
          one.kind === 'survey' ? { ...one, fields: { ...one.fields, number: 'time9' } } : one,
        ),
      }),
    ).toEqual({ 'value.templates.2.fields.number': 'INVALID' });
    expect(await refused('retention', { retentionYears: 0 })).toEqual({
      'value.retentionYears': 'OUT_OF_RANGE',
    });
    expect(JSON.stringify([stored(), cloud.stored('changes')])).toBe(before);
  });

  test('§3.2.2 automatic assignment is a setting like any other', async () => {
    expect(await set('assignment', { assignment: 'automatic' })).toMatchObject({ ok: true });
    await agree('lin');
    const id = await fileOne(cloud, cloud.hand('lin'), { category: 'facility' });
    expect(cloud.file(id).complaint.stage).toBe('assigned');
    const teamBuildings = [{ team: '工程部', buildings: ['3号楼'] }];
    expect(await set('assignment', { assignment: 'desk', teamBuildings })).toMatchObject({
      ok: true,
      data: { assignment: { assignment: 'desk', teamBuildings } },
    });
    expect(
      await refused('assignment', {
        assignment: 'desk',
        teamBuildings: [...teamBuildings, ...teamBuildings],
      }),
    ).toEqual({
      'value.teamBuildings.1': 'NOT_UNIQUE',
    });
    expect(
      await refused('assignment', { assignment: 'desk', teamBuildings: [{ team: '工程部', buildings: [] }] }),
    ).toEqual({
      'value.teamBuildings.0.buildings': 'TOO_FEW',
    });
    expect(await set('assignment', { assignment: 'desk' })).toMatchObject({
      data: { assignment: { assignment: 'desk' } },
    });
  });

  test('C4 the guided list says what is still missing, in order', async () => {
    const { steps } = await cloud.hand('wang').ask('admin', 'guide', {});
    expect(steps.map(({ step, done }) => [step, done])).toEqual([
      ['contacts', true],
      ['places', true],
      ['homes', false],
      ['calendar', true],
      ['categories', true],
      ['staff', true],
      ['coverage', true],
      ['templates', true],
      ['clocks', true],
      ['privacy', true],
      ['opening', true],
    ]);
    const { templates } = await all();
    await set('templates', { templates: templates.templates.filter(({ kind }) => kind !== 'survey') });
    const again = await cloud.hand('wang').ask('admin', 'guide', {});
    expect(again.steps.find(({ step, done }) => !done && step !== 'homes')).toEqual({
      step: 'templates',
      done: false,
      missing: ['survey'],
    });
    await set('templates', templates);
  });
});

test('each screen is one call of at most two requests; a change is read, put on record and carried out', async () => {
  const requestsOf = async (call: () => Promise<unknown>) => {
    const mark = cloud.emulator.requests.count();
    await call();
    return cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'admin').length;
  };
  const wang = cloud.hand('wang');
  expect(await requestsOf(() => wang.ask('admin', 'guide', {}))).toBe(2);
  expect(await requestsOf(() => wang.ask('admin', 'settings', {}))).toBe(1);
  expect(await requestsOf(() => wang.ask('admin', 'team', {}))).toBe(2);
  expect(await requestsOf(() => wang.ask('admin', 'changes', {}))).toBe(2);
  const { revision } = await all();
  const change = { section: 'retention', revision, key: randomUUID(), value: { retentionYears: 4 } } as const;
  expect(await requestsOf(() => wang.ask('admin', 'change', change))).toBe(3);
  expect(await requestsOf(() => wang.ask('admin', 'change', change))).toBe(1);
});

describe('C4 the staff, by invitation', () => {
  const member = {
    name: '何工',
    title: '工程部',
    roles: ['handler' as const],
    categories: ['facility' as const],
  };

  test('C4 somebody joins by a code that is stored nowhere, once, within seven days', async () => {
    const order = { key: randomUUID(), member };
    const { code, id } = await cloud.hand('wang').ask('admin', 'invite', order);
    expect((await cloud.hand('wang').ask('admin', 'invite', order)).code).toBe(code);
    expect(JSON.stringify([cloud.stored('invitations'), cloud.stored('changes')])).not.toContain(code);
    expect((await cloud.hand('wang').ask('admin', 'team', {})).invitations).toMatchObject([
      { id, name: '何工' },
    ]);
    const join = (key: string, its = code) => cloud.hand(key).answer('admin', 'join', { code: its });
    expect(await join('chen', 'WRONGONE')).toMatchObject({ error: { fields: { code: 'INVALID' } } });
    expect(await join('chen', ` ${code.toLowerCase()} `)).toMatchObject({ ok: true });
    expect(await join('chen')).toMatchObject({ ok: true }); // the same tap again
    expect(await join('zhao')).toMatchObject({ error: { fields: { code: 'INVALID' } } });
    expect(await cloud.hand('chen').ask('account', 'me', {})).toMatchObject({
      staff: { roles: ['handler'] },
    });
    await agree('lin');
    const filed = await fileOne(cloud, cloud.hand('lin'), { category: 'facility' });
    const { form } = await cloud.hand('qian').see(filed);
    expect(form.candidates?.[0]).toMatchObject({
      name: '何工',
      reasons: expect.arrayContaining(['ofCategory']),
    });

    for (let one = 0; one < 9; one++) await join('lin', `GUESS${one}`);
    expect(await join('lin', 'GUESSTEN')).toMatchObject({ error: { fields: { code: 'INVALID' } } });
    expect(await join('lin', 'GUESSELEVEN')).toMatchObject({ error: { code: 'TOO_MANY' } });

    const late = await cloud.hand('wang').ask('admin', 'invite', { key: randomUUID(), member });
    await cloud.hand('wang').ask('admin', 'withdrawInvitation', { id: late.id });
    expect(await join('zhao', late.code)).toMatchObject({ error: { fields: { code: 'INVALID' } } });
  });

  test('B1 who leads sees everybody, who does not sees but himself, a resident nobody', async () => {
    const seen = async (key: string) => {
      const answer = await cloud.hand(key).answer('admin', 'team', {});
      return answer.ok ? answer.data.members.map(({ id }) => id) : answer.error.code;
    };
    expect(await seen('li')).toEqual(['person-li']);
    expect(await seen('zhou')).toContain('person-li');
    expect(await seen('lin')).toBe('NOT_ALLOWED');
  });

  test('§2.2 nobody changes his own roles, and somebody who administers is always left', async () => {
    const mine = async (staffId: string, roles: ('manager' | 'admin' | 'agent' | 'handler')[]) => {
      const { members } = await cloud.hand('wang').ask('admin', 'team', {});
      const found = members.find(({ id }) => id === staffId);
      if (!found) throw new Error('nobody');
      const { name, title, categories, onDuty, revision } = found;
      return cloud.hand('wang').answer('admin', 'changeMember', {
        staffId,
        revision,
        key: randomUUID(),
        member: { name, title, categories, onDuty, roles },
      });
    };
    expect(await mine('person-wang', ['admin'])).toMatchObject({
      error: { fields: { 'member.roles': 'NOT_YOUR_OWN' } },
    });
    expect(await mine('person-wu', ['handler', 'agent'])).toMatchObject({ ok: true });
    expect(await cloud.hand('wu').ask('account', 'me', {})).toMatchObject({
      staff: { roles: ['handler', 'agent'] },
    });
    const { changes } = await cloud.hand('wang').ask('admin', 'changes', {});
    expect(changes.find(({ subject }) => subject.staff?.id === 'person-wu')).toMatchObject({
      what: 'set',
      subject: { kind: 'staff' },
      differences: [{ path: 'roles', before: ['handler'], after: ['handler', 'agent'] }],
    });
  });
});

describe('C4 homes come from a table, after a look at what is wrong in which row', () => {
  const text = [
    '楼栋\t单元\t房号',
    '5号楼\t1单元\t101',
    '5号楼\t1单元\t102',
    '\t1单元\t103',
    '5号楼\t1单元\t101',
    `5号楼\t1单元\t${'1'.repeat(30)}`,
    '',
    '1号楼\t\t201',
  ].join('\n');

  test('C4 the preview writes nothing; the import takes what is in order; the same again adds nothing', async () => {
    const seen = await cloud.hand('wang').ask('admin', 'previewHomes', { text });
    expect(seen).toMatchObject({ rows: 6, fresh: 3, known: 0, newBuildings: ['5号楼'] });
    expect(seen.problems.map(({ row, column, problem }) => [row, column, problem])).toEqual([
      [4, 'building', 'REQUIRED'],
      [5, 'row', 'NOT_UNIQUE'],
      [6, 'room', 'TOO_LONG'],
    ]);
    // The same out of a spreadsheet is the same text, row for row.
    const book = new Workbook();
    const rows = text.split('\n').map((line) => rowXml(line.split('\t')));
    book.add('xl/worksheets/sheet1.xml', ['<worksheet><sheetData>', ...rows, '</sheetData></worksheet>']);
    const file = book.end().toString('base64');
    expect(await cloud.hand('wang').ask('admin', 'homesIn', { file })).toEqual({ text });
    expect(cloud.stored('homes')).toEqual([]);
    const order = { key: randomUUID(), text };
    expect(await cloud.hand('wang').ask('admin', 'importHomes', order)).toEqual({ added: 3 });
    expect(await cloud.hand('wang').ask('admin', 'importHomes', order)).toEqual({ added: 0 });
    expect(
      cloud
        .stored<HomeDocument>('homes')
        .map(({ address }) => address)
        .sort(),
    ).toEqual(['1号楼201', '5号楼1单元101', '5号楼1单元102']);
    expect((await cloud.hand('lin').ask('account', 'me', {})).community.buildings).toContain('5号楼');
    const quoted = '"6号楼","2单元","3,01"\n7号楼,1单元,101,多余';
    expect(await cloud.hand('wang').ask('admin', 'previewHomes', { text: quoted })).toMatchObject({
      fresh: 1,
      sample: ['6号楼2单元3,01'],
      problems: [{ row: 2, column: 'row', problem: 'INVALID' }],
    });
  });
});
