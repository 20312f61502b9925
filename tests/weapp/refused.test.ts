import { fakeCloud, residentMe } from '../support/cloud-answers';
import { settle, startMiniProgram } from '../support/mini-program';

type Call = { content?: string; success?: (result: object) => void };

let refusal: object = {};
const asked: (string | undefined)[] = [];
let opened = 0;

const program = startMiniProgram({
  cloud: fakeCloud({
    complaint: { suggest: () => ({ categories: [], clear: false, cases: [] }) },
    account: { me: () => residentMe, contact: () => ({ name: '林女士', phone: '13800006621' }) },
  }),
  chooseMedia: () => Promise.reject(refusal),
  showModal: ({ content, success }: Call) => {
    asked.push(content);
    success?.({ confirm: true });
  },
  openSetting: ({ success }: Call) => {
    opened += 1;
    success?.({});
  },
  getStorageSync: () => '',
  setStorageSync: () => undefined,
  removeStorageSync: () => undefined,
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
});

/** What is said where WeChat does not let somebody add a picture, and whether its settings were opened. */
const addingWith = async (why: object) => {
  refusal = why;
  asked.length = 0;
  opened = 0;
  const page = await (await program).open('mine/file/index');
  await page.tap('.photo-grid__add', '加照片');
  await settle(20);
  await page.close();
  return { said: [...asked], opened };
};

test.each([
  ['there is no permission', { errMsg: 'chooseMedia:fail auth deny' }, '许可', 1],
  ['the system has none', { errMsg: 'chooseMedia:fail system permission denied' }, '许可', 1],
  [
    'the notice about privacy was refused',
    { errMsg: 'chooseMedia:fail privacy permission is not authorized', errno: 104 },
    '同意微信的隐私提示',
    0,
  ],
  [
    'the mini program has not declared it',
    { errMsg: 'chooseMedia:fail api scope is not declared in the privacy agreement', errno: 112 },
    '告诉客服',
    0,
  ],
  ['nobody knows why', { errMsg: 'chooseMedia:fail' }, '再点一次', 0],
])('where %s, a picture cannot be chosen, and the person is told why', async (_why, why, words, settings) => {
  const { said, opened: went } = await addingWith(why);
  expect(said).toEqual([expect.stringContaining(words)]);
  expect(went).toBe(settings);
});

test('who changed their mind is told nothing', async () => {
  expect(await addingWith({ errMsg: 'chooseMedia:fail cancel' })).toEqual({ said: [], opened: 0 });
});
