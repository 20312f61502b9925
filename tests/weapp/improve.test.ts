import type { NewImprovement } from '../../types/improvements';
import { fakeCloud, improvementRow, staffMe } from '../support/cloud-answers';
import { startMiniProgram } from '../support/mini-program';

type Call = { url?: string; success?: (result: unknown) => void };

const went: string[] = [];
let refused = false;

const cloud = fakeCloud({
  insight: {
    improve: ({ improvement }) =>
      refused
        ? undefined
        : {
            ...improvementRow,
            point: undefined,
            problem: improvement.problem,
            revision: 0,
            steps: [],
            colleagues: [],
            history: [],
            cases: [],
          },
  },
  account: { me: () => staffMe },
});
const asked = () =>
  cloud.asked
    .filter(({ method }) => method === 'improve')
    .map(({ input }) => (input as { improvement: NewImprovement }).improvement);

const program = startMiniProgram({
  cloud,
  redirectTo: ({ url = '', success }: Call) => {
    went.push(url);
    success?.({});
  },
  showToast: ({ success }: Call) => success?.({}),
  getStorageSync: () => '',
  setStorageSync: () => undefined,
  removeStorageSync: () => undefined,
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
});

beforeEach(() => {
  cloud.asked.length = 0;
  went.length = 0;
  refused = false;
});

test('§3.7.2 §5.3 a decision becomes an improvement: what is missing is said beside each field at once, then it is sent with where it began', async () => {
  const page = await (await program).open('staff/improve/index', { month: '2026-10', decision: '2' });
  expect(page.text()).toContain('来自2026年10月评审的第 2 项决定');
  await page.tap('.footer .button');
  const missing = page.all('.field__problem').map(({ dom }) => dom.id || dom.textContent);
  expect(missing).toHaveLength(4); // the problem, the measure, by whom, by when
  expect(asked()).toEqual([]);

  await page.input('#problem', '维修师傅上门前常常不打电话');
  await page.input('#cases', 'TS20261123-0007\n\n TS20261123-0015 ');
  await page.input('#measure', '派单时在单上写明先打电话');
  await page.tap('.people__one', '李建国');
  const DAY = 24 * 60 * 60 * 1000;
  const inTwoWeeks = new Date(Date.now() + DAY / 3 + 14 * DAY).toISOString().slice(0, 10); // as in China
  await page.tap('.chips__chip', '两周后');
  await page.tap('.footer .button');
  expect(asked()).toEqual([
    {
      problem: '维修师傅上门前常常不打电话',
      cases: ['TS20261123-0007', 'TS20261123-0015'],
      measure: '派单时在单上写明先打电话',
      ownerId: 'staff-1',
      dueOn: inTwoWeeks,
      origin: { kind: 'decision', month: '2026-10', decision: 2 },
    },
  ]);
  expect(went).toEqual(['/staff/improvement/index?id=improvement-1']);
  await page.close();
});

test('§3.7.2 what the server refuses is said, and nothing typed is lost', async () => {
  refused = true;
  const page = await (await program).open('staff/improve/index');
  await page.input('#problem', '维修师傅上门前常常不打电话');
  await page.input('#measure', '派单时在单上写明先打电话');
  await page.tap('.people__one', '李建国');
  await page.tap('.chips__chip', '两周后');
  await page.tap('.footer .button');
  expect(page.all('.footer .card--danger')).toHaveLength(1);
  expect(went).toEqual([]);
  await page.tap('.footer .button', '登记改进');
  expect(asked()).toHaveLength(2);
  expect(asked()[1]).toEqual(asked()[0]);
  await page.close();
});
