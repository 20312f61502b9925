import type { CallReason } from '../../../types/calls';
import type { Notice } from '../../../types/messages';
import { attemptsMade, resolvedAt } from './attempts';
import { running } from './clock-runs';
import type { Complaint } from './complaint';
import type { Calendar } from './context';
import { DAY, HOUR, later, limits } from './durations';
import { canBeCalled } from './evolve/to-tell';
import { dayOf, instant, millis, outOfQuietHours, startOfDay } from './local-time';
import { type Promised, promisesOf } from './promises';
import { isSafety } from './safety';

/** A call that is owed to a resident: why, since when, from when on it makes sense, and until when it is to be made (C1.16). */
export interface CallDue {
  reasons: CallReason[];
  notices: Notice[];
  since: string;
  from: string;
  until: string;
  attempts: number;
  last?: { at: string; outcome: Complaint['contacts'][number]['outcome'] };
}

interface Errand {
  reason: CallReason;
  notice?: Notice;
  since: string;
  until: string;
}

const NOON = 12 * HOUR;
/** Who was reached and gave no answer is left alone for so long. */
const PATIENCE = 2 * DAY;

/** Attempts count in different halves of a day (§3.6.1): noon, or the next morning. */
function nextHalfDay(at: string): string {
  const day = dayOf(millis(at));
  const noon = instant(startOfDay(day) + NOON);
  return at < noon ? noon : outOfQuietHours(instant(startOfDay(day + 1)));
}

const clocks = ['alarm', 'triage', 'contact', 'noAnswer', 'revisit'] as const;
type Due = (clock: (typeof clocks)[number]) => Promised | undefined;

/** The running clocks that a call can be about; a complaint without one, and without anything to tell, costs nothing to look at. */
function dueOf(complaint: Complaint, calendar: Calendar): Due | undefined {
  if (!complaint.toTell && clocks.every((clock) => !running(complaint, clock))) return undefined;
  const promised = promisesOf(complaint, calendar);
  return (clock) => promised.find((one) => one.clock === clock);
}

/** Whoever has said that it is urgent, and whom nobody has seen to in time, is asked how it is; by when it was to be taken up (T1). */
function alarm(_: Complaint, dueAt: Due): Errand[] {
  const due = dueAt('alarm');
  if (!due?.breached) return [];
  return [{ reason: 'alarm', since: due.dueAt, until: dueAt('triage')?.dueAt ?? due.dueAt }];
}

/** A message that did not arrive is told within a day, and before the clock it belongs to is over (C1.4, §3.3.2). */
function undelivered(complaint: Complaint, dueAt: Due): Errand[] {
  const contact = dueAt('contact')?.dueAt;
  return (complaint.toTell ?? []).map(({ notice, since }) => {
    const aDay = outOfQuietHours(later(since, DAY));
    return { reason: 'undelivered', notice, since, until: notice === 'N9' && contact ? contact : aDay };
  });
}

/** 48 hours from the result, to be called from the second day on (§3.6.1). */
function contact(_: Complaint, dueAt: Due): Errand[] {
  const due = dueAt('contact');
  return due ? [{ reason: 'contact', since: later(due.startedAt, DAY), until: due.dueAt }] : [];
}

/** Who has been tried but has not answered is tried again: three times on two days before the file may close without an answer (T18). */
function answer(complaint: Complaint, dueAt: Due): Errand[] {
  const due = dueAt('noAnswer');
  if (!due || dueAt('contact') || attemptsMade(complaint)) return [];
  return [{ reason: 'answer', since: later(due.startedAt, DAY), until: due.dueAt }];
}

/** From the fourteenth day on, within the month (§3.7.1). */
function revisit(complaint: Complaint, dueAt: Due): Errand[] {
  const due = complaint.stage === 'archived' ? dueAt('revisit') : undefined;
  return due
    ? [{ reason: 'revisit', since: later(due.startedAt, limits.revisitOpens), until: due.dueAt }]
    : [];
}

type Attempt = Complaint['contacts'][number];

/** The attempts since the occasion that the call is about. */
function attemptsOf(complaint: Complaint, errands: readonly Errand[]): Attempt[] {
  const { round, archive } = complaint;
  const again = errands.some(({ reason }) => reason === 'revisit');
  const [first = ''] = errands.map(({ since }) => since).sort();
  const occasion = (again ? archive?.at : resolvedAt(complaint)) ?? first;
  const unreached = complaint.revisits
    .filter(({ outcome }) => outcome === 'unreached')
    .map((one) => ({ ...one, outcome: 'unreached' as const }));
  return [...complaint.contacts, ...(again ? unreached : [])]
    .filter((one) => one.round === round && one.at >= occasion)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** From when on the next attempt makes sense. */
function nextAttempt({ at, outcome, againAt }: Attempt): string {
  if (outcome === 'later' && againAt) return againAt;
  return outcome === 'reached' ? later(at, PATIENCE) : nextHalfDay(at);
}

/** The call that a complaint owes its resident, all its reasons in one; nothing where nobody can be called or nothing is owed (§3.6.1, §3.7.1, B7, C1.16). */
export function callOf(complaint: Complaint, calendar: Calendar): CallDue | undefined {
  if (!canBeCalled(complaint) || complaint.stage === 'withdrawn') return undefined;
  const dueAt = dueOf(complaint, calendar);
  if (!dueAt) return undefined;
  const errands = [alarm, undelivered, contact, answer, revisit].flatMap((find) => find(complaint, dueAt));
  const [since] = errands.map((errand) => errand.since).sort();
  const [until] = errands.map((errand) => errand.until).sort();
  if (!since || !until) return undefined;
  const attempts = attemptsOf(complaint, errands);
  const last = attempts.at(-1);
  const again = last ? nextAttempt(last) : since;
  const from = again > since ? again : since;
  return {
    reasons: [...new Set(errands.map(({ reason }) => reason))],
    notices: errands.flatMap(({ notice }) => notice ?? []),
    since,
    from: isSafety(complaint) ? from : outOfQuietHours(from),
    until,
    attempts: attempts.length,
    ...(last && { last: { at: last.at, outcome: last.outcome } }),
  };
}
