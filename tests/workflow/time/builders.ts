import { calendarOf, defaultCalendar } from '../../../cloudfunctions/shared/workflow/calendar';
import type { ClockRun, Complaint } from '../../../cloudfunctions/shared/workflow/complaint';
import { defaultTerms } from '../../../cloudfunctions/shared/workflow/terms';

/** Local time in Shanghai as an instant. */
export const local = (time: string): string => new Date(`${time}+08:00`).toISOString();

/** Works Monday to Friday 8:30–12:00 and 13:30–18:00; Monday 30 November 2026 is a holiday, Saturday 5 December is worked for it. */
export const calendar = calendarOf({
  ...defaultCalendar,
  holidays: ['2026-11-30'],
  makeUpDays: ['2026-12-05'],
});

/** Wednesday morning. */
export const filedAt = local('2026-11-25T09:00');

/** A complaint in which nothing runs. */
export const complaint = (changes: Partial<Complaint> = {}): Complaint => ({
  id: 'c1',
  no: 'TS20261125-0001',
  communityId: 'lanting',
  stage: 'submitted',
  round: 1,
  channel: 'miniProgram',
  receivedAt: filedAt,
  filedAt,
  residentId: 'lin',
  text: '电梯停在五楼不动，老人出门很不方便。',
  photos: [],
  location: { building: '3' },
  capacity: 'owner',
  verified: true,
  anonymous: false,
  sealed: false,
  unsealed: false,
  category: 'facility',
  severity: 'normal',
  danger: false,
  sensitive: false,
  namedStaff: [],
  terms: defaultTerms,
  expected: { acceptBy: filedAt, investigateBy: filedAt, basis: 'target' },
  transfers: 0,
  extensions: 0,
  escalation: 0,
  urges: { count: 0 },
  plans: [],
  rejections: 0,
  tasks: [],
  contacts: [],
  dissatisfactions: 0,
  revisits: [],
  appealed: false,
  followers: [],
  clocks: [],
  pauses: [],
  fired: [],
  holders: [],
  lastPublicAt: filedAt,
  keys: [],
  ...changes,
});

/** A complaint in which one clock runs. */
export const running = (
  clock: ClockRun['clock'],
  startedAt: string,
  changes: Partial<Complaint> & { dueAt?: string } = {},
): Complaint => {
  const { dueAt, ...rest } = changes;
  return complaint({ clocks: [{ clock, round: 1, startedAt, ...(dueAt && { dueAt }) }], ...rest });
};
