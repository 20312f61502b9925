import type { Rating } from '../../types/feedback';
import type { Period, Report } from '../../types/insight';
import {
  at,
  fakeCloud,
  improvementRow,
  residentMe,
  residentRow,
  resolvedView,
  reviewRow,
  reviewView,
  staffMe,
} from '../support/cloud-answers';
import { builtPages, settle, startMiniProgram } from '../support/mini-program';

type Call = { url?: string; success?: (result: unknown) => void; complete?: (result: unknown) => void };

const went: string[] = [];
const stored = new Map<string, unknown>();
const done = (options: Call, result: unknown = {}) => {
  options.success?.(result);
  options.complete?.(result);
};
const go = (options: Call) => {
  went.push(options.url ?? '');
  done(options);
};

let staff = false;
const card = {
  id: 'staff-1',
  name: '何涛',
  clocks: [{ clock: 'plan' as const, kept: 3, late: 1 }],
  shared: [],
  resolved: 2,
  answered: 1,
  content: 1,
  redone: 0,
};
const proposal = {
  id: 'q1',
  at: at(-3),
  text: '上门前先打电话约时间',
  fromStaff: false,
  own: false,
  votes: 2,
  shown: true,
  answerBy: '2026-12-05',
};
const receipt = {
  id: 'complaint-9',
  no: 'TS20261123-0009',
  filedAt: at(0),
  acceptBy: at(2),
  investigateBy: at(24),
  basis: 'target' as const,
  afterHours: false,
  method: 'inApp' as const,
  phone24h: '0571-88001234',
  deskPhone: '0571-88001200',
};
const view = () => (staff ? { ...resolvedView, relation: 'staff' as const } : resolvedView);
/** A report on days without a complaint. */
const noReport = ({ from, to }: Period): Report => ({
  from,
  to,
  figures: [],
  days: [],
  categories: [],
  places: [],
  channels: [],
  corrections: [],
  hours: Array.from({ length: 24 }, () => 0),
  clocks: [],
  stages: [],
  waits: [],
  documents: 0,
});

const cloud = fakeCloud({
  complaint: {
    list: () => ({ rows: [residentRow] }),
    get: view,
    calls: () => ({ calls: [] }),
    callsDue: () => ({ calls: 3 }),
    deliveries: () => ({ deliveries: [] }),
    search: () => ({ rows: [residentRow], loose: false, takeable: true }),
    verify: () => ({ events: 9, linked: 9, unwitnessed: 0 }),
    desk: ({ filter }) => ({ filter, counts: { mine: 1 }, rows: [residentRow] }),
    submit: () => receipt,
    suggest: () => ({ categories: [], clear: false, cases: [] }),
    act: ({ data }) => ({
      ...resolvedView,
      revision: 10,
      rating: {
        round: 1,
        solved: (data as Rating).solved,
        satisfaction: (data as Rating).satisfaction,
        byStaff: false,
        changeableUntil: at(24),
      },
    }),
  },
  account: {
    homeRequests: () => ({
      requests: [
        {
          personId: 'p1',
          homeId: 'h1',
          building: '3',
          room: '9999',
          capacity: 'owner',
          phoneVerified: false,
          phoneOnFile: false,
          listed: false,
          others: [],
        },
      ],
    }),
    myHomes: () => ({
      homes: residentMe.homes.map((home) => ({ ...home, mayInvite: true, members: [], invitations: [] })),
    }),
    joinedMembers: () => ({ members: [] }),
    me: () => (staff ? staffMe : residentMe),
    contact: () => ({ name: '林女士', phone: '13800006621' }),
    notice: ({ version = '2026-1' }) => ({ version, text: '收集什么：您的称呼、电话。' }),
    messages: () => ({
      messages: [
        {
          id: 'message-1',
          notice: 'N9',
          kind: 'survey',
          complaintId: 'complaint-1',
          no: 'TS20261123-0007',
          at: at(-2),
          delivery: 'sent',
          page: 'pages/survey/index?id=complaint-1',
          values: {},
        },
      ],
    }),
    subscribed: () => ({ credits: { 'template-r': 1 } }),
    place: ({ code }) => {
      if (code !== 'qLift') return undefined;
      const { templates, staff: colleagues, ...site } = residentMe.community;
      return { site, spot: { kind: 'publicPlace', name: '电梯厅' } };
    },
    communities: () => ({
      here: residentMe.community.id,
      communities: [{ id: residentMe.community.id, name: residentMe.community.name, staff: false }],
    }),
  },
  admin: {
    placeCodes: () => ({
      spots: [{ kind: 'building', name: '3号楼' }],
    }),
    handbook: () => ({ version: '2026-11.1', houseRules: '进户前出示工牌' }),
    guide: () => ({ steps: [{ step: 'contacts', done: true, missing: [] }] }),
    team: () => ({
      members: [
        {
          id: 'staff-1',
          revision: 0,
          name: '何涛',
          title: '工程部',
          roles: ['handler'],
          categories: [],
          onDuty: true,
          open: 2,
          absences: [],
        },
      ],
      invitations: [],
      teams: ['工程部'],
      administers: true,
      supervises: true,
    }),
    previewHandOver: () => ({
      from: { id: 'staff-1', name: '何涛', title: '工程部' },
      revision: 0,
      total: 0,
      shares: [],
      toDecide: [],
    }),
    changes: () => ({
      changes: [
        {
          id: 'change-1',
          at: at(-1),
          by: { id: 'staff-2', name: '唐宁', title: '项目经理' },
          what: 'set',
          subject: { kind: 'settings', section: 'contacts' },
          differences: [{ path: 'deskHours', before: '9:00', after: '8:30' }],
        },
      ],
    }),
  },
  rights: {
    held: () => ({
      since: at(-900),
      community: '锦云花园',
      contact: { name: '林女士', phone: '13800006621' },
      homes: [],
      consentVersion: '2026-1',
      linked: false,
      webSessions: false,
      credits: 0,
      messages: 1,
      complaints: { open: 1, closed: 0 },
      retentionYears: 3,
      comments: [],
      looks: [{ at: at(-2), staff: { id: 'staff-1', name: '李建国', title: '工程部' }, purpose: 'visit' }],
      requests: [],
    }),
    erasure: () => ({ mark: 'e1', employed: false, messages: 1, complaints: [], retentionYears: 3 }),
  },
  archivist: {
    list: () => ({
      exports: [
        { id: 'x1', kind: 'sheet', at: at(-1), state: 'done', rows: 3, cut: false, expiresAt: at(23) },
        { id: 'x2', kind: 'sheet', at: at(-2), state: 'failed', rows: 0, cut: false, expiresAt: at(22) },
      ],
    }),
    link: () => ({ url: 'https://storage.example/list.xlsx', name: '投诉清单.xlsx', until: at(0.1) }),
    again: () => ({}),
    take: () => ({ id: 'x3' }),
  },
  insight: {
    comments: () => ({ comments: [] }),
    commentsToAnswer: () => ({
      comments: [proposal],
    }),
    proposals: () => ({ comments: [proposal] }),
    report: noReport,
    regularReport: ({ id }) => ({
      id,
      kind: 'week',
      from: '2026-11-16',
      to: '2026-11-22',
      at: at(-1),
      report: noReport({ from: '2026-11-16', to: '2026-11-22' }),
    }),
    scorecard: () => ({ from: '2026-11-16', to: '2026-11-22', own: card, others: [] }),
    questionnaire: () => ({}),
    questionnaireResults: () => ({ rounds: [], stuck: [{ at: 'parts', count: 4 }] }),
    accesses: ({ staffId }) => ({
      accesses: staffId
        ? []
        : [
            {
              id: 'look-1',
              at: at(-1),
              staff: { id: 'staff-1', name: '李建国', title: '工程部' },
              purpose: 'contactTask',
              complaint: { id: 'complaint-1', no: 'TS20261123-0007' },
            },
          ],
      week: [
        { purpose: 'contactTask', count: 2 },
        { purpose: 'home', count: 1 },
        { purpose: 'export', count: 1 },
      ],
    }),
    waiting: () => ({ waiting: [] }),
    behind: () => ({ rows: [] }),
    publicNotices: () => ({ notices: [] }),
    monthlyReviews: () => ({ reviews: [reviewRow] }),
    monthlyReview: () => reviewView,
    advanceReview: () => ({
      ...reviewView,
      revision: 1,
      breaches: reviewView.breaches.map((breach) => ({
        ...breach,
        cause: { kind: 'staffing', at: at(0) },
      })),
      missing: ['summary', 'participants'],
    }),
    work: (period) => ({ ...period, people: [], teams: [] }),
    qualityChecks: () => ({ checks: [], toExamine: 0 }),
    weakPoints: ({ to }) => ({ to, points: [], weeks: 0, cells: 0, documents: 0 }),
    improvements: () => ({ improvements: [improvementRow] }),
    improvement: () => ({
      ...improvementRow,
      cases: [],
      revision: 0,
      steps: ['finish'],
      colleagues: [],
      history: [],
    }),
  },
});

const program = startMiniProgram({
  cloud,
  navigateTo: go,
  redirectTo: go,
  switchTab: go,
  showToast: done,
  showModal: (options: Call) => done(options, { confirm: true }),
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  removeStorageSync: (key: string) => void stored.delete(key),
  downloadFile: (options: Call) => done(options, { tempFilePath: 'wxfile://list', statusCode: 200 }),
  openDocument: (options: Call & { fileType?: string }) => {
    went.push(`${options.fileType}`);
    done(options);
  },
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1.2 }),
  requestSubscribeMessage: (options: Call & { tmplIds: string[] }) =>
    done(options, Object.fromEntries(options.tmplIds.map((id) => [id, 'accept']))),
});

beforeEach(() => {
  staff = false;
  stored.clear();
  went.length = 0;
  cloud.asked.length = 0;
});

/** What each page must show once the cloud has answered; a page without a line here fails. */
const shows: Record<string, string> = {
  'pages/home/index': '我要投诉',
  'pages/desk/index': residentRow.excerpt,
  'pages/messages/index': '处理好了，请您评价',
  'pages/me/index': '个人信息与权利',
  'mine/file/index': '发生了什么？',
  'mine/home/index': '用微信验证过的手机号',
  'mine/homes/index': '邀请家人',
  'mine/family/index': '由家人发给您',
  'mine/receipt/index': '回执',
  'pages/complaint/index': resolvedView.no,
  'mine/act/index': '补充',
  'pages/survey/index': '问题解决了吗？',
  'pages/web-sign-in/index': '确认登录',
  'staff/intake/index': '来电号码',
  'staff/act/index': '联系',
  'staff/insight/index': '这段时间没有投诉',
  'staff/behind/index': '没有说是哪个数字',
  'staff/weak-points/index': '截至',
  'staff/quality/index': '还没有抽查',
  'staff/improvements/index': improvementRow.measure,
  'staff/improvement/index': improvementRow.no,
  'staff/improve/index': '问题是什么',
  'staff/scorecard/index': '按时 3，超时 1',
  'staff/work/index': '这段时间没有可评的工作',
  'staff/reports/index': '这段时间没有投诉',
  'staff/reviews/index': '2026年12月10日前评审签字',
  'staff/review/index': '还有 1 次超时没有写明原因',
  'mine/notices/index': '还没有公示',
  'staff/calls/index': '现在没有要打的电话',
  'staff/admin/index': '社区已经可以正常运行',
  'staff/settings/index': '没有这一项设置',
  'staff/team/index': '何涛',
  'staff/member/index': '没有找到这位同事',
  'staff/hand-over/index': '手上没有在办投诉',
  'staff/homes/index': '粘贴到这里',
  'staff/changes/index': '修改了“名称与电话”',
  'staff/join/index': '邀请码',
  'staff/found/index': '开通码',
  'staff/place-codes/index': '生成 1 个二维码',
  'mine/outbox/index': '没有草稿，也没有待发送的',
  'mine/scan/index': '正在打开投诉表',
  'staff/handbook/index': '我已读完，确认',
  'mine/community/index': '现在在这里',
  'staff/search/index': residentRow.excerpt,
  'staff/exports/index': '投诉清单',
  'staff/records/index': '从第一条起逐条核对一致',
  'staff/residents/index': '房屋登记里没有这个房号',
  'mine/comments/index': '上门前先打电话约时间',
  'mine/questionnaire/index': '现在没有要问您的',
  'staff/contact/index': '没有可查看的联系方式',
  'staff/accesses/index': '看联系方式 3 次，查来电人 0 次，导出或打印 1 次',
  'staff/questionnaires/index': '等配件材料',
  'staff/comments/index': '上门前先打电话约时间',
  'mine/rights/index': '工程部 李建国',
  'mine/copy/index': '开始导出',
  'mine/erase/index': '您没有提交过投诉',
  'mine/erased/index': '账户已注销',
};

test.each(builtPages())('%s opens and shows what it is for', async (route) => {
  staff = route.startsWith('staff/') || route.includes('desk');
  if (staff) await (await (await program).open('pages/me/index')).close();
  const name = route.startsWith('staff/') ? 'logContact' : 'supplement';
  const page = await (await program).open(route, { id: 'complaint-1', name, month: '2026-11' });
  expect(page.text()).toContain(shows[route] ?? `a line for ${route} in this test`);
  await page.close();
});

test('B6 who leaves no number is found by name or by home, and what they have open is in view', async () => {
  staff = true;
  const page = await (await program).open('staff/intake/index');
  await page.input('#find-name', '林女士');
  await page.tap('.button', '按姓名或房号查');
  expect(cloud.asked).toContainEqual({ name: 'complaint', method: 'search', input: { name: '林女士' } });
  expect(page.text()).toContain('有 1 件正在处理');
  expect(page.text()).toContain(residentRow.excerpt);
  await page.close();
});

test('§5.3 many breaches get one cause together, and the signature says what is missing', async () => {
  staff = true;
  const page = await (await program).open('staff/review/index', { month: '2026-11' });
  await page.tap('.button', '签字');
  expect(cloud.asked.some(({ method }) => method === 'advanceReview')).toBe(false);
  await page.tap('.button', '全选');
  await page.tap('.button', '写明原因');
  await page.tap('.chips__chip', '人手不足');
  await page.tap('.button', '保存原因');
  expect(cloud.asked).toContainEqual({
    name: 'insight',
    method: 'advanceReview',
    input: {
      month: '2026-11',
      revision: 0,
      key: expect.any(String),
      step: { name: 'explain', breaches: ['complaint-1-4'], cause: { kind: 'staffing' } },
    },
  });
  expect(page.text()).toContain('每一次超时都写明了原因');
  await page.close();
});

test('home shows my complaint with its stage, who has it and the promised time', async () => {
  const page = await (await program).open('pages/home/index');
  for (const words of [
    residentRow.excerpt,
    '已处理，请您评价',
    '工程部 李建国',
    '明天 16:00',
    '0571-88001234',
  ])
    expect(page.text()).toContain(words);
  expect(cloud.asked.filter(({ method }) => method === 'list')).toHaveLength(1);
  await page.tap('.button', '我要投诉');
  expect(went).toEqual(['/mine/file/index']);
  await page.close();
});

test('the form says what is missing, keeps what was typed, and files once however often it is tapped', async () => {
  const page = await (await program).open('mine/file/index');
  await page.tap('.button', '提交投诉');
  expect(cloud.asked.some(({ method }) => method === 'submit')).toBe(false);
  expect(page.text()).toContain('这一项还没填');

  await page.input('#text', '电梯门关不上，来回弹了十几次才走。');
  await page.tap('.chips__chip', '没有');
  await page.tap('.chips__chip', '设备故障');
  await page.tap('.chips__chip', '我家');
  expect((stored.get('outbox') as unknown[])[0]).toMatchObject({
    value: { text: '电梯门关不上，来回弹了十几次才走。', where: 'home' },
  });

  const button = page.all('.button').find(({ dom }) => dom.textContent?.includes('提交投诉'));
  button?.dispatchEvent('tap', { bubbles: true });
  button?.dispatchEvent('tap', { bubbles: true });
  await settle(20);
  const submitted = cloud.asked.filter(({ method }) => method === 'submit');
  expect(new Set(submitted.map(({ input }) => (input as { key: string }).key)).size).toBe(1);
  expect(submitted).toHaveLength(1);
  expect(submitted[0]?.input).toMatchObject({
    complaint: { category: 'facility', location: { building: '3', unit: '2', room: '502' } },
  });
  expect(cloud.asked.find(({ method }) => method === 'subscribed')?.input).toEqual({
    accepted: ['template-r', 'template-p', 'template-s'],
  });
  expect(went).toEqual(['/mine/receipt/index?id=complaint-9']);
  expect(stored.get('outbox')).toEqual([]);
  await page.close();
});

test('C1.18 after a scan the place is filled in: a danger question, some words, and it is sent', async () => {
  const page = await (await program).open('mine/scan/index', { scene: 'qLift' });
  await settle(20);
  expect(cloud.asked).toContainEqual({ name: 'account', method: 'place', input: { code: 'qLift' } });
  expect(went).toEqual([`/mine/file/index?publicPlace=${encodeURIComponent('电梯厅')}`]);
  await page.close();
  const form = await (await program).open('mine/file/index', { publicPlace: encodeURIComponent('电梯厅') });
  await form.tap('.chips__chip', '没有');
  await form.input('#text', '电梯门关不上，来回弹了十几次才走。');
  await form.tap('.button', '提交投诉');
  await settle(20);
  expect(cloud.asked.find(({ method }) => method === 'submit')?.input).toMatchObject({
    complaint: { location: { publicPlace: '电梯厅' } },
  });
  await form.close();
});

test('C1.18 a code that stands for nothing any more leads to the plain form, which says so', async () => {
  const page = await (await program).open('mine/scan/index', { scene: 'qGone' });
  await settle(20);
  expect(went).toEqual(['/mine/file/index?unknown=1']);
  await page.close();
  const form = await (await program).open('mine/file/index', { unknown: '1' });
  expect(form.text()).toContain('这个二维码上的地点已经变了');
  await form.close();
});

test('B7 a matter that is back: kind, place and number are filled in, and the new complaint names the earlier one', async () => {
  const form = await (await program).open('mine/file/index', { anew: '1', again: 'complaint-1' });
  expect(form.text()).toContain('接着 TS20261123-0007');
  await form.tap('.chips__chip', '没有');
  await form.tap('.button', '提交投诉');
  await settle(20);
  expect(cloud.asked.find(({ method }) => method === 'submit')?.input).toMatchObject({
    complaint: {
      relatedTo: 'complaint-1',
      category: 'facility',
      location: { building: '3', freeText: '电梯厅' },
      text: expect.stringContaining('TS20261123-0007'),
    },
  });
  await form.close();
});

test('B10 whoever files it again under another identity files it untied, and is told of the number in the text', async () => {
  const form = await (await program).open('mine/file/index', { anew: '1', again: 'complaint-1' });
  await form.tap('.chips__chip', '没有');
  await form.tap('.chips__chip', '匿名');
  expect(form.text()).toContain('请把文字里的编号也删掉');
  await form.tap('.button', '提交投诉');
  await settle(20);
  const sent = cloud.asked.find(({ method }) => method === 'submit')?.input;
  expect(sent).toMatchObject({ complaint: { anonymous: true } });
  expect(sent).not.toHaveProperty('complaint.relatedTo');
  await form.close();
});

test('the complaint page shows promise, plan, result and history, and offers what the server allows', async () => {
  const page = await (await program).open('pages/complaint/index', { id: 'complaint-1' });
  for (const words of ['明天 16:00', '更换门机控制板', '控制板已更换，试运行正常。', '处理经过'])
    expect(page.text()).toContain(words);
  await page.tap('.footer .button', '评价');
  expect(went).toEqual(['/pages/survey/index?id=complaint-1']);
  await page.close();
});

test('C2 an open complaint whose news can no longer be pushed asks again at a tap', async () => {
  const page = await (await program).open('pages/complaint/index', { id: 'complaint-1' });
  expect(page.text()).toContain('微信提醒已用完');
  await page.tap('.button', '再订一条');
  await settle();
  expect(cloud.asked.find(({ method }) => method === 'subscribed')?.input).toEqual({
    accepted: ['template-p', 'template-s'],
  });
  await page.close();
});

test('what was taken out is fetched and opened with a tap, what failed is tried again, and both from one list', async () => {
  const page = await (await program).open('staff/exports/index');
  await page.tap('.button', '下载');
  await settle(20);
  expect(went).toEqual(['xlsx']);
  await page.tap('.button', '再试一次');
  expect(cloud.asked.map(({ method }) => method)).toEqual(expect.arrayContaining(['link', 'again']));
  expect(cloud.asked.find(({ method }) => method === 'again')?.input).toEqual({ id: 'x2' });
  await page.close();
});

test('a complaint is printed after a question, from its page', async () => {
  const page = await (await program).open('pages/complaint/index', { id: 'complaint-1' });
  await page.tap('.button', '打印或导出 PDF');
  await settle(20);
  expect(cloud.asked.find(({ method }) => method === 'take')?.input).toMatchObject({
    kind: 'document',
    complaintId: 'complaint-1',
  });
  expect(went).toEqual(['/staff/exports/index']);
  await page.close();
});

test('opening the survey records nothing; the second answer records at once', async () => {
  const page = await (await program).open('pages/survey/index', { id: 'complaint-1' });
  await page.tap('.chips__chip', '完全解决');
  expect(cloud.asked.some(({ method }) => method === 'act')).toBe(false);
  await page.tap('.chips__chip', '基本满意');
  const recorded = cloud.asked.filter(({ method }) => method === 'act');
  expect(recorded).toHaveLength(1);
  expect(recorded[0]?.input).toMatchObject({
    name: 'rate',
    revision: 9,
    data: { solved: 'fully', satisfaction: 'mostly' },
  });
  expect(page.text()).toContain('已记下');
  await page.close();
});

test('a dissatisfied answer waits for one reason, then records', async () => {
  const page = await (await program).open('pages/survey/index', { id: 'complaint-1' });
  await page.tap('.chips__chip', '没有解决');
  await page.tap('.chips__chip', '不满意');
  expect(cloud.asked.some(({ method }) => method === 'act')).toBe(false);
  await page.tap('.chips__chip', '太慢');
  expect(cloud.asked.find(({ method }) => method === 'act')?.input).toMatchObject({
    data: { tags: ['tooSlow'] },
  });
  await page.close();
});

test('the custom tab bar shows staff a fourth tab and goes where it is tapped', async () => {
  const bar = await (await program).show('custom-tab-bar/index');
  expect(bar.text()).toContain('消息');
  await bar.tap('.tab-bar__tab', '消息');
  expect(went).toEqual(['/pages/messages/index']);
  await bar.close();
});
