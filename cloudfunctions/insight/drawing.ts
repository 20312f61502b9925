import { createHash } from 'node:crypto';
import type { Period } from '../../types/insight';
import { Duplicate } from '../shared/store/cloud';
import { type ClosedCase, closedBetween, insertQualityCheck, qualityCheckId } from '../shared/store/quality';
import type { Reported } from '../shared/store/reports';
import { addMinutes } from '../shared/workflow/local-time';

/** One case in twenty is examined, at least one and no more than a supervisor can read (§5.1). */
const SHARE = 0.05;
const MOST = 20;
const WEEK_MINUTES = 7 * 24 * 60;

/** The first instant of a day in China. */
export const startOf = (date: string): string => new Date(`${date}T00:00:00.000+08:00`).toISOString();

/** A number that nobody chooses and every run finds again: neither a handler nor a supervisor decides what is drawn. */
export const lot = (id: string, week: string): string =>
  createHash('sha256').update(`${week}\n${id}`).digest('hex');

/** Who had to do with a case, or is named in it: they do not examine it. */
export const barredFrom = ({ complaint, events }: ClosedCase): string[] => [
  ...new Set([
    ...events.filter(({ by }) => by.role !== 'resident' && by.role !== 'system').map(({ by }) => by.id),
    ...(complaint.handlerId ? [complaint.handlerId] : []),
    ...complaint.namedStaff,
  ]),
];

/** The cases of a week that are examined: drawn by lot among those that somebody may examine who had nothing to do with them. */
export const drawn = (
  cases: readonly ClosedCase[],
  examiners: readonly string[],
  week: string,
): ClosedCase[] => {
  const possible = cases.filter((one) => {
    const barred = barredFrom(one);
    return examiners.some((id) => !barred.includes(id));
  });
  const count = Math.min(MOST, Math.max(1, Math.ceil(cases.length * SHARE)));
  return possible
    .map((one) => ({ one, lot: lot(one._id, week) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one);
};

/** Draws the closed cases of a week for the quality check; a repeat draws the same (§5.1). */
export const draw = async (
  { communityId, staff }: Reported,
  { from: week }: Period,
  examiners: readonly string[],
): Promise<void> => {
  const from = startOf(week);
  const cases = await closedBetween(communityId, from, addMinutes(from, WEEK_MINUTES));
  const members = new Set(staff.map(({ personId }) => personId));
  for (const one of drawn(cases, examiners, week)) {
    const { no, category, handlerId, namedStaff } = one.complaint;
    try {
      await insertQualityCheck({
        _id: qualityCheckId(one._id),
        communityId,
        complaintId: one._id,
        no,
        category: category ?? null,
        week,
        ...(handlerId ? { handlerId } : {}),
        barred: barredFrom(one).filter((id) => members.has(id)),
        hiddenFrom: namedStaff,
        done: false,
      });
    } catch (error) {
      if (!(error instanceof Duplicate)) throw error;
    }
  }
};
