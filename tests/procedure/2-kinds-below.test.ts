import { randomUUID } from 'node:crypto';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { recount, sumOf } from '../../cloudfunctions/shared/workflow/figures';
import { type Copy, readable } from '../../src/mine/copy/readable';
import type { Input } from '../../types/api';
import type { Category, ChildKind } from '../../types/complaint';
import { withMember } from '../support/administration';
import { type Cloud, startCloud } from '../support/cloud';
import { textOfExport } from '../support/exported';
import { registrationForm } from '../support/forms';
import { fileOne, inHours, storyUntil } from '../support/story';
import { fileOnWeb, webOf } from '../support/web';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const lift = { id: 'lift', name: '电梯' };
const door = { id: 'door', name: '门禁' };

/** Sets the kinds below one kind, in this order. */
const set = async (code: Category, children: (ChildKind & { team?: string })[]) => {
  const { categories, revision } = await cloud.hand('wang').ask('admin', 'settings', {});
  const value = {
    categories: categories.categories.map((one) => (one.code === code ? { ...one, children } : one)),
  };
  return cloud
    .hand('wang')
    .answer('admin', 'change', { section: 'categories', revision, key: randomUUID(), value });
};

const offered = async (key: string, category: Category = 'facility') =>
  (await cloud.hand(key).ask('complaint', 'suggest', { text: '', category })).advice?.children;

/** What somebody reads in what they have taken out. */
const takenOut = async (key: string, wanted: Input<'archivist', 'take'>): Promise<string> => {
  const { id } = await cloud.hand(key).ask('archivist', 'take', wanted);
  await cloud.emulator.idle();
  const { url } = await cloud.hand(key).ask('archivist', 'link', { id });
  return textOfExport(Buffer.from(await (await fetch(url)).arrayBuffer()));
};

const order = { severity: 'normal', handlerId: 'person-li' } as const;

describe('§3.2.1 kinds in two levels', () => {
  test('§3.2.1 a community that has said nothing of them has the house’s; nobody has to choose one', async () => {
    const found = await offered('lin');
    expect(found?.slice(0, 2)).toEqual([lift, door]);
    const plain = await fileOne(cloud, cloud.hand('lin'), { category: 'facility' });
    expect(await cloud.hand('lin').see(plain)).not.toHaveProperty('child');
    const chosen = await fileOne(cloud, cloud.hand('lin'), { category: 'facility', child: 'lift' });
    for (const key of ['lin', 'qian']) expect((await cloud.hand(key).see(chosen)).child).toEqual(lift);
  });

  test('§3.2.1 chosen by the desk and on the website too; what is not offered holds no complaint up', async () => {
    const form = registrationForm({ category: 'facility', child: 'door' });
    const { id } = await cloud
      .hand('qian')
      .ask('complaint', 'register', { key: randomUUID(), complaint: form });
    expect((await cloud.hand('qian').see(id)).child).toEqual(door);
    const visited = await fileOnWeb(cloud, webOf(cloud, '203.0.113.31'), {
      category: 'facility',
      child: 'lift',
    });
    expect((await cloud.hand('qian').see(visited.id)).child).toEqual(lift);
    for (const part of [
      { category: 'noise', child: 'lift' },
      { category: 'facility', child: 'gone' },
    ] as const)
      expect(await cloud.hand('qian').see(await fileOne(cloud, cloud.hand('lin'), part))).not.toHaveProperty(
        'child',
      );
  });

  test('§3.2.1 T2 set when it is taken up and changed later, on record; no promise is erased; one of another kind is refused', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'));
    const qian = cloud.hand('qian');
    const wrong = { ...order, category: 'noise', child: 'lift' } as const;
    expect(await qian.refused(id, 'accept', wrong)).toBe('KIND_CHANGED');
    const accepted = await qian.act(id, 'accept', {
      ...order,
      category: 'facility',
      child: 'lift',
      further: 'noise',
    });
    expect(accepted).toMatchObject({ category: 'facility', child: lift, further: 'noise' });
    const { handlerId: _, ...kind } = { ...order, category: 'facility' as const, reason: '实为门禁故障' };
    expect(await qian.refused(id, 'reclassify', { ...kind, child: 'gone' })).toBe('KIND_CHANGED');
    const after = await qian.act(id, 'reclassify', { ...kind, child: 'door' });
    expect(after).toMatchObject({ child: door, expected: accepted.expected });
    expect(after.promises).toEqual(accepted.promises);
    const told = (await cloud.hand('lin').see(id)).timeline;
    expect(told.map(({ child }) => child).filter(Boolean)).toEqual([lift, door]);
    const none = await qian.act(id, 'reclassify', { ...kind, category: 'noise' });
    expect(none).not.toHaveProperty('child');
  });

  test('§3.2.1 what a resident chose stays when the system makes somebody responsible', async () => {
    const change = async (assignment: 'desk' | 'automatic') => {
      const { revision } = await cloud.hand('wang').ask('admin', 'settings', {});
      const value = { assignment };
      await cloud
        .hand('wang')
        .ask('admin', 'change', { section: 'assignment', revision, key: randomUUID(), value });
    };
    await change('automatic');
    const id = await fileOne(cloud, cloud.hand('lin'), { category: 'facility', child: 'lift' });
    expect(await cloud.hand('qian').see(id)).toMatchObject({ stage: 'assigned', child: lift });
    await change('desk');
  });

  test('C3 the words suggest one below the kind, with what led to it; nothing where they do not decide', async () => {
    const suggested = async (text: string) =>
      (await cloud.hand('lin').ask('complaint', 'suggest', { text })).categories[0];
    expect(await suggested('电梯又停运了，轿厢门关不上')).toMatchObject({
      category: 'facility',
      child: lift,
      words: expect.arrayContaining(['电梯', '轿厢']),
    });
    const both = await suggested('电梯和门禁都坏了，设备没人维修');
    expect(both?.category).toBe('facility');
    expect(both).not.toHaveProperty('child');
  });
});

describe('§3.2.1 what a community offers below a kind', () => {
  test('§3.2.1 added, renamed, put in order: on record with before and after; the file keeps the name of then', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'), { category: 'facility', child: 'lift' });
    const before = (await offered('lin')) ?? [];
    const renamed = [door, { id: 'lift', name: '升降机' }, { id: 'pool', name: '泳池设备' }];
    expect(await set('facility', renamed)).toMatchObject({ ok: true });
    expect(await offered('lin')).toEqual(renamed);
    const { changes } = await cloud.hand('wang').ask('admin', 'changes', {});
    const last = changes.find(({ subject }) => subject.section === 'categories');
    expect(last?.differences).toEqual([{ path: 'categories.facility.children', before, after: renamed }]);
    expect((await cloud.hand('qian').see(id)).child).toEqual(lift);
    const accepted = await cloud
      .hand('qian')
      .act(id, 'accept', { ...order, category: 'facility', child: 'lift' });
    expect(accepted.child).toEqual({ id: 'lift', name: '升降机' });
  });

  test('§3.2.1 one taken away is chosen no more and stays on its files, also when these are assessed again; back under its name it is the same', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'), { category: 'facility', child: 'door' });
    const without = [{ id: 'lift', name: '升降机' }];
    expect(await set('facility', without)).toMatchObject({ ok: true });
    expect(await offered('qian')).toEqual(without);
    expect((await cloud.hand('qian').ask('account', 'me', {})).community.children?.facility).toEqual(without);
    expect(
      await cloud.hand('qian').act(id, 'accept', { ...order, category: 'facility', child: 'door' }),
    ).toMatchObject({ child: door });
    const late = await fileOne(cloud, cloud.hand('lin'), { category: 'facility', child: 'door' });
    expect(await cloud.hand('qian').see(late)).not.toHaveProperty('child');
    await set('facility', [...without, { id: 'newdoor', name: '门禁' }]);
    expect(await offered('qian')).toEqual([...without, door]);
  });

  test('§3.2.1 the same name twice, none, or one too long is refused beside its field', async () => {
    const fields = async (children: ChildKind[]) => {
      const answer = await set('facility', children);
      return answer.ok ? undefined : answer.error.fields;
    };
    const at = 'value.categories.1.children';
    expect(await fields([door, { id: 'second', name: ' 门禁' }])).toEqual({ [`${at}.1.name`]: 'NOT_UNIQUE' });
    expect(await fields([door, { id: 'door', name: '大门' }])).toEqual({ [`${at}.1.id`]: 'NOT_UNIQUE' });
    expect(await fields([{ id: 'empty', name: ' ' }])).toEqual({ [`${at}.0.name`]: 'REQUIRED' });
    expect(await fields([{ id: 'long', name: '长'.repeat(13) }])).toEqual({ [`${at}.0.name`]: 'TOO_LONG' });
    const many = Array.from({ length: 13 }, (_, index) => ({ id: `n${index}`, name: `第${index}种` }));
    expect(await fields(many)).toEqual({ [at]: 'TOO_MANY' });
  });

  test('§3.2.1 §3.2.2 one with a department of its own goes to whoever is of it, on the desk’s list; the others go where their kind goes', async () => {
    expect(await set('parking', [{ id: 'gate', name: '道闸出入', team: '智能化部' }])).toMatchObject({
      ok: true,
    });
    const { categories } = await cloud.hand('wang').ask('admin', 'settings', {});
    expect(categories.categories.find(({ code }) => code === 'parking')?.children).toEqual([
      { id: 'gate', name: '道闸出入', team: '智能化部' },
    ]);
    expect((await cloud.hand('wang').ask('admin', 'team', {})).teams).toContain('智能化部');
    await withMember(cloud, 'wu', { team: '智能化部' });
    const reasons = async (part: object) => {
      const id = await fileOne(cloud, cloud.hand('lin'), { category: 'parking', ...part });
      const { form } = await cloud.hand('qian').see(id);
      return form.candidates?.filter(({ reasons: said }) => said.includes('ofTeam')).map(({ name }) => name);
    };
    expect(await reasons({ child: 'gate' })).toEqual(['吴军']);
    expect(await reasons({})).toEqual([]);
    await withMember(cloud, 'wu', { team: '' });
  });

  test('§3.2.1 a kind that is to have none has none', async () => {
    expect(await set('other', [])).toMatchObject({ ok: true });
    expect(await offered('lin', 'other')).toBeUndefined();
  });
});

describe('§3.2.1 §3.7.2 found, taken out and counted by it', () => {
  const today = () => inHours(cloud, 8).slice(0, 10);
  const report = () => cloud.hand('zhou').ask('insight', 'report', { from: today(), to: today() });

  test('§4 found by it, alone and with a stage and a building; in the list that is taken out, on paper and in the copy', async () => {
    const id = await fileOne(cloud, cloud.hand('chen'), {
      category: 'noise',
      child: 'works',
      location: { building: '2号楼' },
    });
    const other = await fileOne(cloud, cloud.hand('chen'), { category: 'noise', child: 'music' });
    const search = async (part: object) =>
      (await cloud.hand('qian').ask('complaint', 'search', part)).rows.map((row) => row.id);
    expect(await search({ category: 'noise', child: 'works' })).toEqual([id]);
    const exact = { category: 'noise', child: 'works', stage: 'submitted', building: '2号楼' };
    expect(await search(exact)).toEqual([id]);
    expect(await search({ ...exact, stage: 'assigned' })).toEqual([]);
    expect(await search({ category: 'noise' })).toEqual(expect.arrayContaining([id, other]));
    const { rows } = await cloud
      .hand('qian')
      .ask('complaint', 'search', { category: 'noise', child: 'works' });
    expect(rows[0]?.child).toEqual({ id: 'works', name: '装修施工' });

    const held = await cloud.hand('chen').ask('rights', 'export', {});
    const lines = readable({ exportedAt: inHours(cloud, 0), ...held } as Copy).flatMap((part) => part.lines);
    expect(lines).toContain('类别：噪音扰民 · 装修施工');
    const paper = { kind: 'document', key: randomUUID(), complaintId: id } as const;
    expect(await takenOut('chen', paper)).toContain('噪音扰民 · 装修施工');
    const wanted = { category: 'noise', child: 'works' } as const;
    const sheet = await takenOut('zhou', { kind: 'sheet', key: randomUUID(), wanted });
    for (const words of ['细类', '装修施工']) expect(sheet).toContain(words);
    expect(sheet).not.toContain('广场舞音响');
  });

  test('§3.7.2 counted once by it, moved where it is changed, with its list behind each number; the counters are what the files give', async () => {
    const id = await storyUntil(cloud, 'assigned');
    await cloud.emulator.idle();
    const counts = async () =>
      Object.fromEntries(
        ((await report()).children ?? [])
          .filter(({ category }) => category === 'facility')
          .map(({ id, count }) => [id ?? 'none', count]),
      );
    const before = await counts();
    const kind = { category: 'facility', severity: 'normal', reason: '实为电梯故障' } as const;
    await cloud.hand('qian').act(id, 'reclassify', { ...kind, child: 'lift' });
    await cloud.emulator.idle();
    const after = await counts();
    expect((await report()).children?.find(({ id: child }) => child === 'lift')?.name).toBe('升降机');
    expect(after.lift).toBe((before.lift ?? 0) + 1);
    expect(after.none).toBe((before.none ?? 0) - 1);
    const { categories } = await report();
    expect(Object.values(after).reduce((sum, one) => sum + one, 0)).toBe(
      categories.find(({ category }) => category === 'facility')?.count,
    );
    const { rows } = await cloud
      .hand('zhou')
      .ask('insight', 'behind', { number: 'child:facility:lift', from: today(), to: today() });
    expect(rows).toHaveLength(after.lift ?? 0);
    expect(rows.map((row) => row.id)).toContain(id);

    const files = cloud.stored<ComplaintFile>('complaints').map(({ events }) => events);
    const rebuilt = sumOf([...recount(files).values()]);
    const kept = sumOf(
      cloud
        .stored<{ kind: string; counts: Record<string, number> }>('digests')
        .flatMap((one) => (one.kind === 'day' ? [one.counts] : [])),
    );
    const ofChildren = (all: Readonly<Record<string, number>>) =>
      Object.fromEntries(
        Object.entries(all).filter(([key, count]) => key.startsWith('child:') && count !== 0),
      );
    expect(ofChildren(kept)).toEqual(ofChildren(rebuilt));
    expect(Object.keys(ofChildren(kept))).toContain('child:facility:lift');
  });
});
