import { randomUUID } from 'node:crypto';
import { type Cloud, startCloud } from '../support/cloud';
import { complaintForm, registrationForm } from '../support/forms';
import { fileOne } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const suggest = (
  key: string,
  text: string,
  more: { category?: 'facility' | 'noise'; building?: string } = {},
) => cloud.hand(key).ask('complaint', 'suggest', { text, ...more });

test('C3 while typing: the kind with its words, and nothing of danger where there is none', async () => {
  expect(await suggest('lin', '单元门禁失灵')).toEqual({
    categories: [{ category: 'facility', child: { id: 'door', name: '门禁' }, words: ['单元门禁', '失灵'] }],
    clear: true,
    cases: [],
  });
  expect(await suggest('lin', '')).toEqual({ categories: [], clear: false, cases: [] });
});

test('C3 danger brings whom to call, the community’s own phone among the first', async () => {
  const { danger } = await suggest('lin', '我被困在电梯里了，快来人');
  expect(danger).toMatchObject({ level: 'now', kinds: ['trapped'] });
  expect(danger?.calls[0]).toEqual({ whom: 'property', number: '400-820-0001' });
  expect((await suggest('qian', '如果有人被困在电梯里怎么办')).danger?.level).toBe('hazard');
});

test('B9 similar cases at the same place, the likest first; of others neither number nor words', async () => {
  const place = { building: '3号楼' };
  const lift = await fileOne(cloud, cloud.hand('lin'), {
    text: '电梯门关不上，来回弹了十几次',
    location: place,
  });
  const lamp = await fileOne(cloud, cloud.hand('lin'), {
    text: '二层楼道的照明不亮已经三天',
    location: place,
  });
  const ask = { category: 'facility', ...place } as const;
  expect((await suggest('chen', '电梯门关不上了', ask)).cases.map(({ id }) => id)).toEqual([lift, lamp]);
  const { cases } = await suggest('chen', '二层楼道照明不亮', ask);
  expect(cases.map(({ id }) => id)).toEqual([lamp, lift]);
  expect(JSON.stringify(cases)).not.toMatch(/照明|电梯|TS2026|person-/);
  expect((await suggest('chen', '电梯门关不上了', { category: 'noise', ...place })).cases).toEqual([]);
  expect(
    (await suggest('chen', '电梯门关不上了', { category: 'facility', building: '1号楼' })).cases,
  ).toEqual([]);
  expect((await suggest('lin', '电梯门关不上了', ask)).cases[0]).toMatchObject({
    own: true,
    no: expect.any(String),
  });
});

test('B9 the desk is offered the likest first to merge into', async () => {
  const place = { building: '1号楼' };
  const lock = await fileOne(cloud, cloud.hand('lin'), {
    text: '单元门禁刷卡没有反应，进不了门',
    location: place,
  });
  const lamp = await fileOne(cloud, cloud.hand('lin'), {
    text: '一层大厅的灯一直在闪，晚上看不清',
    location: place,
  });
  const asked = await fileOne(cloud, cloud.hand('chen'), {
    text: '门禁刷卡没有反应，老人进不了单元门',
    location: place,
  });
  const { form } = await cloud.hand('qian').see(asked);
  expect(form.mergeTargets?.map(({ id }) => id)).toEqual([lock, lamp]);
});

test('C3 what was suggested is on record beside what was chosen, and is no part of the form', async () => {
  const key = randomUUID();
  const complaint = { ...complaintForm(), category: 'noise', suggested: 'facility' } as const;
  const { id } = await cloud.hand('lin').ask('complaint', 'submit', { key, complaint });
  const [filed] = cloud.file(id).events;
  expect(filed?.data).toMatchObject({ category: 'noise', suggested: 'facility' });
  expect(cloud.file(id).complaint).not.toHaveProperty('suggested');
  const again = await cloud
    .hand('lin')
    .ask('complaint', 'submit', { key, complaint: { ...complaint, suggested: 'safety' } });
  expect(again.id).toBe(id);
  const registration = { ...registrationForm(), suggested: 'service' } as const;
  const told = await cloud
    .hand('qian')
    .ask('complaint', 'register', { key: randomUUID(), complaint: registration });
  expect(cloud.file(told.id).events[0]?.data).toMatchObject({ suggested: 'service' });
});

test('C3 the person’s own word holds: danger in the text alone makes nothing urgent, and no text takes it back', async () => {
  const calm = await fileOne(cloud, cloud.hand('chen'), { text: '电梯困人了，刚刚才放出来', danger: false });
  expect(cloud.file(calm).complaint).toMatchObject({ danger: false, severity: 'normal' });
  const grave = await fileOne(cloud, cloud.hand('chen'), { text: '走廊的灯有点暗，请看一看', danger: true });
  expect(cloud.file(grave).complaint).toMatchObject({ danger: true, severity: 'urgent' });
});
