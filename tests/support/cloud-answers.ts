import { type Api, api, type FunctionName, type Input, type MethodName, type Output } from '../../types/api';
import type { ImprovementRow } from '../../types/improvements';
import type { ComplaintRow } from '../../types/lists';
import type { Me } from '../../types/me';
import type { ReviewRow, ReviewView } from '../../types/reviews';
import type { ComplaintView } from '../../types/views';

const hour = 3_600_000;
const start = Date.parse('2026-11-23T02:00:00.000Z');

/** An instant so many hours after ten in the morning of 23 November 2026 in Shanghai. */
export const at = (hours: number): string => new Date(start + hours * hour).toISOString();

const handler = { id: 'staff-1', name: '李建国', title: '工程部' };

/** A resident with one home, as the server describes her. */
export const residentMe: Me = {
  id: 'person-1',
  folder: 'complaints/0123456789abcdef0123456789abcdef',
  name: '林女士',
  phone: '138****6621',
  homes: [
    {
      homeId: 'home-1',
      communityId: 'garden',
      building: '3',
      unit: '2',
      room: '502',
      capacity: 'owner',
      verified: true,
    },
  ],
  consent: { version: '2026-1', at: at(-48) },
  unread: 2,
  credits: {},
  community: {
    id: 'garden',
    name: '锦云花园',
    phone24h: '0571-88001234',
    deskPhone: '0571-88001200',
    deskHours: '每天 8:30–18:00',
    deskEmail: 'desk@garden.example',
    buildings: ['1', '2', '3'],
    publicPlaces: ['东门', '地下车库'],
    consentVersion: '2026-1',
    templates: { receipt: 'template-r', progress: 'template-p', survey: 'template-s' },
    staff: [handler],
  },
};

/** The same person as a member of staff. */
export const staffMe: Me = {
  ...residentMe,
  staff: { name: '李建国', title: '工程部', roles: ['handler'], onDuty: true },
};

/** A complaint in the list of its owner. */
export const residentRow: ComplaintRow = {
  id: 'complaint-1',
  no: 'TS20261123-0007',
  stage: 'resolved',
  round: 1,
  category: 'facility',
  severity: 'normal',
  place: '3栋 电梯厅',
  excerpt: '电梯门关不上，来回弹了十几次才走。',
  filedAt: at(-50),
  owner: { kind: 'handler', staff: handler },
  next: { clock: 'contact', dueAt: at(30), breached: false, paused: false },
  waitsForYou: true,
  escalation: 0,
  danger: false,
};

/** The review of November, still open. */
export const reviewRow: ReviewRow = { month: '2026-11', state: 'open', dueOn: '2026-12-10', overdue: false };

/** The same with one breach, before anybody has written of it. */
export const reviewView: ReviewView = {
  ...reviewRow,
  revision: 0,
  reportId: 'garden-month-2026-11-01',
  breaches: [
    {
      id: 'complaint-1-4',
      complaintId: 'complaint-1',
      no: 'TS20261123-0007',
      category: 'facility',
      clock: 'triage',
      dueAt: at(-48),
      shares: [{ kind: 'desk', minutes: 120 }],
    },
  ],
  decisions: [],
  changes: [],
  improvements: [],
  participants: [],
  addenda: [],
  missing: ['causes', 'summary', 'participants'],
  steps: ['explain', 'decide', 'summarise', 'attend', 'sign'],
  colleagues: [handler],
  history: [],
};

/** A complaint whose problem is solved and that waits for its owner's word. */
export const resolvedView: ComplaintView = {
  id: 'complaint-1',
  no: 'TS20261123-0007',
  revision: 9,
  stage: 'resolved',
  round: 1,
  relation: 'own',
  printable: true,
  category: 'facility',
  severity: 'normal',
  danger: false,
  channel: 'miniProgram',
  text: '电梯门关不上，来回弹了十几次才走。',
  photos: ['cloud://demo.bucket/photos/1.jpg'],
  location: { building: '3', publicPlace: '电梯厅' },
  capacity: 'owner',
  identityVerified: true,
  anonymous: false,
  sealed: false,
  contact: { name: '林女士', phone: '13800006621', purposes: [], parts: [] },
  filedAt: at(-50),
  receivedAt: at(-50),
  expected: { acceptBy: at(-48), investigateBy: at(-26), completeBy: at(70), basis: 'target' },
  owner: { kind: 'handler', staff: handler },
  handler,
  next: { clock: 'contact', dueAt: at(30), breached: false, paused: false },
  promises: [{ clock: 'contact', dueAt: at(30), breached: false, paused: false }],
  escalation: 0,
  plan: {
    version: 1,
    kind: 'remedy',
    measures: [{ what: '更换门机控制板', owner: '工程部 李建国', dueAt: at(-4), doneAt: at(-6) }],
    startAt: at(-20),
    endAt: at(20),
    progressEveryDays: 2,
    revisitMethod: 'phone',
    residentMessage: '周三前换好控制板。',
    approvedAt: at(-22),
  },
  resolution: { at: at(-2), result: '控制板已更换，试运行正常。', photos: [] },
  followers: 0,
  timeline: [
    { id: '0-0', at: at(-50), event: 'filed', by: { role: 'resident' }, internal: false, round: 1 },
    {
      id: '8-0',
      at: at(-2),
      event: 'resolved',
      by: { role: 'handler', name: '李建国' },
      internal: false,
      round: 1,
      text: '控制板已更换，试运行正常。',
    },
  ],
  actions: ['rate', 'supplement'],
  form: {},
  deskPhone: '0571-88001200',
  phone24h: '0571-88001234',
};

/** What is done about a hot spot. */
export const improvementRow: ImprovementRow = {
  id: 'improvement-1',
  no: 'GJ20261123-A1B2',
  point: {
    key: 'hotSpot:facility:building:3',
    rule: 'hotSpot',
    category: 'facility',
    place: { kind: 'building', name: '3' },
    from: '2026-10-25',
    to: '2026-11-23',
    seen: 3,
    of: 4,
  },
  measure: '三号楼电梯门机全部检修一遍',
  owner: handler,
  dueOn: '2026-12-10',
  state: 'open',
  overdue: false,
};

type Answers = {
  [F in FunctionName]: { [M in MethodName<F>]?: (input: Input<F, M>) => Output<F, M> | undefined };
};

/** What the cloud answers (nothing: it does not exist), and what it was asked; each answer is held against the contract, so a test cannot show what the server could never say. */
export function fakeCloud(answers: Partial<Answers>) {
  const asked: { name: string; method: string; input: unknown }[] = [];
  return {
    asked,
    init() {},
    async callFunction({ name, data }: { name: string; data: { method: string; input: unknown } }) {
      asked.push({ name, method: data.method, input: data.input });
      const contract = (api as Api)[name as FunctionName] as Record<
        string,
        { input: { parse(value: unknown): unknown }; output: { parse(value: unknown): unknown } }
      >;
      const method = contract?.[data.method];
      const answer = (
        answers[name as FunctionName] as Record<string, ((input: unknown) => unknown) | undefined> | undefined
      )?.[data.method];
      if (!method || !answer) return { result: { ok: false, error: { code: 'NOT_FOUND' }, at: at(0) } };
      const input = method.input.parse(data.input);
      const given = answer(input);
      if (given === undefined) return { result: { ok: false, error: { code: 'NOT_FOUND' }, at: at(0) } };
      return { result: { ok: true, data: method.output.parse(given), at: at(0) } };
    },
  };
}
