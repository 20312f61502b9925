import type { Span, Terms } from '../../../types/settings';

const HOUR = 60;
const DAY = 24 * HOUR;
const WORKING_DAY = 8 * HOUR;

const wall = (minutes: number): Span => ({ by: 'wall', minutes });
const working = (minutes: number): Span => ({ by: 'working', minutes });
const awake = (minutes: number): Span => ({ by: 'awake', minutes });

/** So many who have only joined a complaint are all revisited; of more, this percentage by lot (§3.7.1). */
export const usualLot = { revisitAllUpTo: 10, revisitShare: 20 } as const;

/** What is promised where a community has set nothing else: the [default] column of B4. The procedure's own clocks are not here, nobody can change them. */
export const defaultTerms: Terms = {
  version: 'default-1',
  anchor: 'submitted',
  spans: {
    triage: { normal: working(2 * HOUR), urgent: wall(15) },
    progress: { normal: awake(48 * HOUR), urgent: awake(12 * HOUR) },
    findings: { normal: working(3 * WORKING_DAY), urgent: wall(8 * HOUR) },
    plan: { normal: working(48 * HOUR), urgent: wall(4 * HOUR) },
    approval: { normal: working(24 * HOUR), urgent: wall(2 * HOUR) },
    decision: { normal: working(24 * HOUR) },
    urgentApproval: { normal: wall(24 * HOUR) },
    hold: { normal: wall(7 * DAY) },
    inactivity: { normal: wall(72 * HOUR) },
    alarm: { normal: wall(5) },
    offer: { normal: wall(30) },
  },
  targetDays: {
    service: 5,
    facility: 3,
    sanitation: 2,
    safety: 1,
    noise: 5,
    parking: 5,
    fees: 7,
    structureLeak: 15,
    neighbourViolation: 10,
    other: 7,
  },
  compensationLimit: 1000,
  appealDays: 7,
  undoHours: 24,
  reopenDays: 30,
  noAnswerDays: 7,
  ...usualLot,
};

/** Whether a community has not set its promises yet. */
export const isDefault = ({ version }: Terms): boolean => version.startsWith('default');
