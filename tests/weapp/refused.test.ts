import { fakeCloud, residentMe } from '../support/cloud-answers';
import { settle, startMiniProgram } from '../support/mini-program';

type Call = {
  content?: string;
  tmplIds?: string[];
  withSubscriptions?: boolean;
  success?: (result: object) => void;
  fail?: (refusal: object) => void;
};

let refusal: object = {};
const asked: (string | undefined)[] = [];
let opened = 0;
let ofMessages = false;
let requests = 0;

const program = startMiniProgram({
  cloud: fakeCloud({
    complaint: { suggest: () => ({ categories: [], clear: false, cases: [] }) },
    account: { me: () => residentMe, contact: () => ({ name: '林女士', phone: '13800006621' }) },
  }),
  chooseMedia: () => Promise.reject(refusal),
  requestSubscribeMessage: ({ tmplIds = [], success, fail }: Call) => {
    requests += 1;
    if ('errCode' in refusal) fail?.(refusal);
    else success?.(Object.fromEntries(tmplIds.map((id) => [id, 'reject'])));
  },
  showModal: ({ content, success }: Call) => {
    asked.push(content);
    success?.({ confirm: true });
  },
  openSetting: ({ withSubscriptions, success }: Call) => {
    opened += 1;
    ofMessages = withSubscriptions === true;
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

test.each([
  ['switched off for this mini program', { errCode: 20004, errMsg: 'The main switch is switched off' }],
  ['refused, also once more in the same visit', {}],
])('C2 where messages are %s, whoever asks for them is shown the way', async (_why, why) => {
  refusal = why;
  requests = 0;
  const page = await (await program).open('pages/me/index');
  for (let time = 0; time < 2; time++) {
    asked.length = 0;
    await page.tap('.button', '再接收一次');
    await settle(20);
    expect(asked).toEqual([expect.stringContaining('通知管理')]);
  }
  expect([requests, ofMessages]).toEqual([2, true]);
  await page.close();
});
