import { fakeCloud, residentMe } from '../support/cloud-answers';
import { settle, startMiniProgram } from '../support/mini-program';

const stored = new Map<string, unknown>();

/** What the cloud suggests for a text, whatever else is asked. */
const answers = {
  '我被困在电梯里，电梯不动了': {
    categories: [{ category: 'facility' as const, child: { id: 'lift', name: '电梯' }, words: ['电梯'] }],
    clear: true,
    danger: {
      level: 'now' as const,
      kinds: ['trapped' as const],
      words: ['被困'],
      calls: [{ whom: 'property' as const, number: '0571-88001234' }],
    },
    cases: [{ id: 'other-1', own: false, stage: 'investigating' as const }],
  },
};

const children = [
  { id: 'lift', name: '电梯' },
  { id: 'door', name: '门禁' },
];

const cloud = fakeCloud({
  complaint: {
    suggest: ({ text, category }) => ({
      ...(answers[text as keyof typeof answers] ?? { categories: [], clear: false, cases: [] }),
      ...(category === 'facility' ? { advice: { category, children } } : {}),
    }),
  },
  account: { me: () => residentMe, contact: () => ({ name: '林女士', phone: '13800006621' }) },
});

const program = startMiniProgram({
  cloud,
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  removeStorageSync: (key: string) => void stored.delete(key),
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
});

const open = async () => {
  const page = await (await program).open('mine/file/index');
  const reads = async (words: string) => {
    for (let turn = 0; turn < 100 && !page.text().includes(words); turn++) await settle();
    expect(page.text()).toContain(words);
  };
  const draft = () => (stored.get('outbox') as { value: unknown }[] | undefined)?.[0];
  return { page, reads, draft };
};

test('C3, B9 while typing: the numbers, the kind with its words, how many are known; only a tap takes any of it', async () => {
  const { page, reads, draft } = await open();
  const [field] = page.all('#text');
  for (const value of ['我被困', '我被困在电梯里', '我被困在电梯里，电梯不动了'])
    field?.dispatchEvent('input', { detail: { value } });
  await reads('建议 设备故障 · 电梯');
  expect(cloud.asked.filter(({ method }) => method === 'suggest')).toHaveLength(1); // one question per pause
  for (const words of ['因为写到“电梯”', '您写到“被困”', '物业 24 小时 0571-88001234', '已有 1 件同类投诉'])
    expect(page.text()).toContain(words);
  expect(draft()).toMatchObject({ value: { category: undefined, danger: undefined } });

  await page.tap('.button', '有人身危险，标为紧急');
  expect(draft()).toMatchObject({ value: { danger: true } });
  expect(page.text()).not.toContain('有人身危险，标为紧急');
  await page.tap('.chips__chip--suggested', '设备故障');
  expect(draft()).toMatchObject({ value: { category: 'facility', child: 'lift' } });
  expect(page.all('.chips__chip--suggested')).toHaveLength(0);
  await page.close();
});

test('C3 a chosen kind is never overwritten', async () => {
  stored.clear();
  const { page, reads, draft } = await open();
  await page.tap('.chips__chip', '噪音扰民');
  await page.input('#text', '我被困在电梯里，电梯不动了');
  await reads('您写到“被困”');
  expect(page.all('.chips__chip--suggested')).toHaveLength(0);
  expect(draft()).toMatchObject({ value: { category: 'noise' } });
  await page.close();
});

test('§3.2.1 below a chosen kind, in a row that may be passed over: one tap takes one, another takes it back, another kind leaves it', async () => {
  stored.clear();
  const { page, reads, draft } = await open();
  await page.tap('.chips__chip', '设备故障');
  await reads('具体是');
  expect(draft()).toMatchObject({ value: { category: 'facility', child: undefined } });
  await page.tap('.chips__chip', '门禁');
  expect(draft()).toMatchObject({ value: { category: 'facility', child: 'door' } });
  await page.tap('.chips__chip', '门禁');
  expect(draft()).toMatchObject({ value: { category: 'facility', child: undefined } });
  await page.tap('.chips__chip', '门禁');
  await page.tap('.chips__chip', '噪音扰民');
  expect(draft()).toMatchObject({ value: { category: 'noise', child: undefined } });
  expect(page.text()).not.toContain('具体是');
  await page.close();
});
