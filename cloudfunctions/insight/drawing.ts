import { createHash } from 'node:crypto';
import type { Period } from '../../types/insight';
import { ownerKeys } from '../shared/contact';
import { Duplicate } from '../shared/store/cloud';
import {
  type ClosedCase,
  closedBetween,
  insertQualityCheck,
  QUALITY_SHARE,
  qualityCheckId,
} from '../shared/store/quality';
import type { Reported } from '../shared/store/reports';
import { addMinutes } from '../shared/workflow/local-time';

/** So many are examined in a week at most: more a supervisor cannot read. */
const MOST = 20;
const WEEK_MINUTES = 7 * 24 * 60;

/** The first instant of a day in China. */
export const startOf = (date: string): string => new Date(`${date}T00:00:00.000+08:00`).toISOString();

/** A number that nobody chooses and every run finds again: neither a handler nor a supervisor decides what is drawn. */
export const lot = (id: string, week: string): string =>
  createHash('sha256').update(`${week}\n${id}`).digest('hex');

/** A closed case with which of the staff complained in it, if one of them did. */
export type Drawable = ClosedCase & { ownerId?: string };

/** Which of the staff a case's complaint is of: they live here too (§1). */
export const withOwners = (cases: readonly ClosedCase[], staff: readonly string[]): Drawable[] => {
  const owners = new Map(staff.flatMap((id) => ownerKeys(id).map((key) => [key, id])));
  return cases.map((one) => {
    const ownerId = owners.get(one.ownerKey);
    return ownerId ? { ...one, ownerId } : one;
  });
};

/** Whom a check does not exist for: the staff whom the case is about, and who complained (B10, §1). */
const hiddenFrom = ({ complaint, ownerId }: Drawable): string[] => [
  ...complaint.namedStaff,
  ...(ownerId ? [ownerId] : []),
];

/** Who had to do with a case, is named in it or complained: they do not examine it. */
export const barredFrom = (one: Drawable): string[] => {
  const { complaint, events } = one;
  return [
    ...new Set([
      ...events.filter(({ by }) => by.role !== 'resident' && by.role !== 'system').map(({ by }) => by.id),
      ...(complaint.handlerId ? [complaint.handlerId] : []),
      ...hiddenFrom(one),
    ]),
  ];
};

/** The cases of a week that are examined, so many per cent of them and at least one (§5.1): drawn by lot among those that somebody may examine who had nothing to do with them. A sealed one of the staff is left out: who had to be kept off it would say whose it is (B10). */
export const drawn = (
  cases: readonly Drawable[],
  examiners: readonly string[],
  week: string,
  share = QUALITY_SHARE,
): Drawable[] => {
  const possible = cases.filter((one) => {
    if (one.ownerId && one.complaint.sealed) return false;
    const barred = barredFrom(one);
    return examiners.some((id) => !barred.includes(id));
  });
  const count = Math.min(MOST, Math.max(1, Math.ceil((cases.length * share) / 100)));
  return possible
    .map((one) => ({ one, lot: lot(one._id, week) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one);
};

/** Draws the closed cases of a week for the quality check; a repeat draws the same (§5.1). */
export const draw = async (
  { communityId, staff, qualityShare }: Reported,
  { from: week }: Period,
  examiners: readonly string[],
): Promise<void> => {
  const from = startOf(week);
  const members = new Set(staff.map(({ personId }) => personId));
  const closed = await closedBetween(communityId, from, addMinutes(from, WEEK_MINUTES));
  const cases = withOwners(closed, [...members]);
  for (const one of drawn(cases, examiners, week, qualityShare)) {
    const { no, category, handlerId } = one.complaint;
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
        hiddenFrom: hiddenFrom(one),
        done: false,
      });
    } catch (error) {
      if (!(error instanceof Duplicate)) throw error;
    }
  }
};
