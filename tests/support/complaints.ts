import { calendarOf, defaultCalendar } from '../../cloudfunctions/shared/workflow/calendar';
import { type Complaint, replay } from '../../cloudfunctions/shared/workflow/complaint';
import type { Context, StaffMember } from '../../cloudfunctions/shared/workflow/context';
import type { Filing } from '../../cloudfunctions/shared/workflow/decide';
import { defaultTerms } from '../../cloudfunctions/shared/workflow/terms';
import { Category } from '../../types/complaint';
import type { Actor, StaffRole } from '../../types/people';
import type { Settings } from '../../types/settings';

export const COMMUNITY = 'lanting';

/** Monday, 9:00 in the community. */
export const MONDAY = '2026-11-23T01:00:00.000Z';

export const calendar = calendarOf(defaultCalendar);

/** Somebody who complains. */
export const resident = (name: string): Actor => ({ id: name, roles: ['resident'] });

const members: StaffMember[] = [];

const staffMember = (id: string, ...roles: StaffRole[]): Actor => {
  members.push({
    id,
    name: id,
    title: roles.join('、'),
    communityId: COMMUNITY,
    roles,
    categories: [],
    onDuty: true,
    open: 0,
  });
  return { id, roles: ['resident', ...roles] };
};

/** Everybody who has to do with complaints in the tests. */
export const people = {
  lin: resident('林女士'),
  neighbour: resident('周先生'),
  agent: staffMember('客服小何', 'agent'),
  handler: staffMember('工程老李', 'handler'),
  otherHandler: staffMember('工程小赵', 'handler'),
  thirdHandler: staffMember('保洁王姐', 'handler'),
  supervisor: staffMember('主管陈工', 'supervisor'),
  otherSupervisor: staffMember('主管吴工', 'supervisor'),
  manager: staffMember('项目经理孙', 'manager'),
  admin: staffMember('管理员', 'admin'),
  system: { id: 'system', roles: ['system'] } satisfies Actor as Actor,
};

export const staff: readonly StaffMember[] = members;

export const settings: Settings = {
  communityId: COMMUNITY,
  name: '兰亭公寓',
  phone24h: '020-88880000',
  deskPhone: '020-88880001',
  deskHours: '8:30-18:00',
  deskEmail: 'desk@example.com',
  buildings: ['3号楼'],
  publicPlaces: ['地下车库'],
  terms: defaultTerms,
  calendar: defaultCalendar,
  categories: Category.options.map((code) => ({
    code,
    team: '工程部',
    defaultSeverity: 'normal',
    sensitive: false,
  })),
  templates: [],
  externalWays: '12345 热线、街道办事处',
  consentVersion: '1',
};

/** What a decision looks at, for somebody at some time. */
export const contextOf = (actor: Actor, now: string, main?: Complaint): Context => ({
  actor,
  now,
  settings,
  calendar,
  staff,
  ...(main && { main }),
});

/** What 林女士 files unless something else is said. */
export const filingOf = (differently: Partial<Filing> = {}): Filing => ({
  id: 'complaint-1',
  no: 'TS20261123-0001-7',
  communityId: COMMUNITY,
  channel: 'miniProgram',
  receivedAt: MONDAY,
  residentId: people.lin.id,
  text: '三号楼电梯运行时有异响，已经持续一周。',
  photos: [],
  location: { building: '3号楼', publicPlace: '电梯厅' },
  category: 'facility',
  danger: false,
  capacity: 'owner',
  verified: true,
  anonymous: false,
  sealed: false,
  namedStaff: [],
  receiptMethod: 'inApp',
  ...differently,
});

/** A main file of the same kind at the same place, of another resident and already in hand. */
export const mainFile = (differently: Partial<Complaint> = {}): Complaint => ({
  ...replay([
    {
      type: 'filed',
      at: MONDAY,
      by: { id: people.neighbour.id, role: 'resident' },
      data: {
        ...filingOf({ id: 'main-1', residentId: people.neighbour.id }),
        severity: 'normal',
        sensitive: false,
        terms: defaultTerms,
        expected: { acceptBy: MONDAY, investigateBy: MONDAY, basis: 'target' },
      },
    },
  ]),
  stage: 'investigating',
  handlerId: people.handler.id,
  ...differently,
});
