import type { ActionInput } from '../../../../types/actions';
import { attemptsMade } from '../attempts';
import { hasFired, numberOf, running } from '../clock-runs';
import type { Complaint } from '../complaint';
import { gapsOf } from '../completeness';
import type { Context } from '../context';
import { MINUTE } from '../durations';
import type { Share } from '../events';
import { stillMatters } from '../evolve/to-tell';
import { lapsesAt, promisesOf } from '../promises';
import { isUnresolved } from '../stages';
import { offerLapsed } from './assigning';
import { missingFrom } from './feedback';
import { type Deeds, happens, type Outcome, simply } from './outcome';

/** In whose hands the time went, in whole minutes that add up to the whole (B4, B13.6). */
export function sharesOf(complaint: Complaint, from: string, to: string): Share[] {
  const minute = (at: string) => Math.round((Date.parse(at) - Date.parse(from)) / MINUTE);
  const total = new Map<string, number>();
  complaint.holders.forEach(({ at, holder }, index) => {
    const begin = at > from && index > 0 ? at : from;
    const until = complaint.holders[index + 1]?.at ?? to;
    const end = until < to ? until : to;
    if (end > begin) total.set(holder, (total.get(holder) ?? 0) + minute(end) - minute(begin));
  });
  return [...total].map(([holder, minutes]) => ({ holder, minutes }));
}

function ended(complaint: Complaint, { clock }: ActionInput<'lapse'>, context: Context): Outcome {
  if (clock === 'offer') return offerLapsed(complaint, context);
  if (clock === 'hold' && complaint.hold)
    return [happens('holdEnded', { kind: complaint.hold.kind, why: 'over' })];
  if (clock !== 'noAnswer') return 'NOT_NOW';
  if (!attemptsMade(complaint)) return 'ATTEMPTS_MISSING';
  const answered = complaint.rating?.round === complaint.round;
  return [
    happens('archived', {
      result: answered ? 'mostly' : 'noResponse',
      missing: missingFrom(complaint, answered),
    }),
  ];
}

function lapsed(complaint: Complaint, data: ActionInput<'lapse'>, context: Context): Outcome {
  const run = running(complaint, data.clock);
  if (!run) return 'NOT_NOW';
  if (hasFired(complaint, run, data.level)) return 'ONCE_ONLY';
  const due = lapsesAt(complaint, context.calendar, context.now);
  const isDue = due.some(({ clock, level }) => clock === data.clock && level === data.level);
  if (!isDue)
    return data.clock === 'noAnswer' && data.level === 'end' && !attemptsMade(complaint)
      ? 'ATTEMPTS_MISSING'
      : 'TOO_EARLY';
  const { clock, level } = data;
  const mark = { clock, round: run.round, run: numberOf(complaint, run) };
  const dueAt =
    promisesOf(complaint, context.calendar).find((promise) => promise.clock === clock)?.dueAt ?? context.now;
  switch (level) {
    case 'warn50':
      return [happens('warned', { ...mark, percent: 50, dueAt })];
    case 'warn75':
      return [happens('warned', { ...mark, percent: 75, dueAt })];
    case 'breach':
      return [
        happens('breached', { ...mark, dueAt, shares: sharesOf(complaint, run.startedAt, context.now) }),
      ];
    case 'escalate1':
      return [happens('escalated', { ...mark, level: 1 })];
    case 'escalate2':
      return [happens('escalated', { ...mark, level: 2 })];
    case 'escalate3':
      return [happens('escalated', { ...mark, level: 3 })];
    case 'end':
      return ended(complaint, data, context);
  }
}

/** What lies over the stages, and what only the system does (B2 overlays, B4, B8, B10). */
export const overlays: Deeds<
  | 'urge'
  | 'preserve'
  | 'release'
  | 'explainMissing'
  | 'unseal'
  | 'lapse'
  | 'confirmDelivery'
  | 'failDelivery'
  | 'flagText'
  | 'claim'
  | 'closeAccount'
  | 'anonymise'
> = {
  urge: simply('urged'),
  preserve: simply('preserved'),
  release: simply('released'),
  explainMissing: (complaint, data) =>
    gapsOf(complaint).includes(data.piece) ? [happens('missingExplained', data)] : 'NOT_NOW',
  unseal: simply('unsealed'),
  lapse: lapsed,
  confirmDelivery: (complaint, data) => [
    happens('deliveryConfirmed', data),
    ...(data.notice === 'N3' && complaint.questions && !complaint.hold && isUnresolved(complaint.stage)
      ? [happens('holdStarted', { kind: 'waitingResident' })]
      : []),
  ],
  failDelivery: (complaint, data) =>
    stillMatters(complaint, data.notice) ? [happens('deliveryFailed', data)] : [],
  flagText: simply('textFlagged'),
  claim: simply('claimed'),
  closeAccount: simply('accountClosed'),
  anonymise: () => [happens('anonymised', {})],
};
