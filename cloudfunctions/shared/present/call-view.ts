import type { CallView } from '../../../types/calls';
import type { Contact } from '../../../types/people';
import { reachedIn, waitsUntil } from '../workflow/call-times';
import type { CallDue } from '../workflow/calls';
import type { Complaint } from '../workflow/complaint';
import { actionsFor } from '../workflow/decide';
import { isSafety } from '../workflow/safety';
import type { Viewer } from './file';
import { masked } from './masking';
import { excerptOf, locationFor, placeOf } from './place';
import { relationOf, revealPurposes } from './relation';
import { staffName } from './staff-names';
import { sees } from './visibility';

const notable: readonly CallView['actions'][number][] = ['logContact', 'recordAnswer', 'revisit'];

/** What is read out: what the message that did not arrive would have led to, and the result that is asked about (§3.3.2, §3.6.1). */
function sayings(complaint: Complaint, { notices, reasons }: CallDue): string[] {
  const { questions = [], plans, resolution, declined, disputed } = complaint;
  const asked = reasons.some((reason) => reason !== 'undelivered') || notices.includes('N9');
  return [
    ...(notices.includes('N3') ? questions : []),
    ...(notices.includes('N4') && declined ? [declined.explanation, declined.referral ?? ''] : []),
    ...(notices.includes('N8') ? [plans.at(-1)?.plan.residentMessage ?? ''] : []),
    ...(notices.includes('N11') && disputed ? [disputed.finalAnswer, disputed.externalWays] : []),
    ...(asked ? [resolution?.result ?? ''] : []),
  ].filter(Boolean);
}

/** When the resident would rather be called: as they say, else as they were reached before; who is in danger does not wait (C1.16). */
function suits(complaint: Complaint, { callTime }: Contact, { until }: CallDue, now: string) {
  const reached = callTime ? undefined : reachedIn(complaint);
  const best: CallView['best'] = callTime
    ? { time: callTime, because: 'said' }
    : reached && { time: reached, because: 'reached' };
  if (!best) return {};
  const later = isSafety(complaint) ? undefined : waitsUntil(best.time, until, now);
  return { best, ...(later && { waitsUntil: later }) };
}

/** A call that is due, for somebody who may make it and note it down: with the number masked, to be shown only by an audited reveal (B12). Undefined for everybody else. */
export function presentCall(
  { complaint, revision, contact }: { complaint: Complaint; revision: number; contact: Contact },
  due: CallDue,
  viewer: Viewer,
): Omit<CallView, 'together'> | undefined {
  const relation = relationOf(complaint, viewer.actor, false);
  if (!sees(relation, 'words') || !revealPurposes(complaint, viewer.actor).includes('contactTask'))
    return undefined;
  const actions = actionsFor(complaint, viewer).filter((name) => notable.includes(name));
  const owed = due.reasons.every((reason) => reason === 'revisit') ? 'revisit' : 'logContact';
  if (!actions.includes(owed)) return undefined;
  const handler = staffName(viewer.staff, complaint.handlerId);
  return {
    id: complaint.id,
    no: complaint.no,
    revision,
    stage: complaint.stage,
    round: complaint.round,
    ...(complaint.category && { category: complaint.category }),
    severity: complaint.severity,
    danger: complaint.danger,
    place: placeOf(locationFor(complaint, relation)),
    matter: excerptOf(complaint.text),
    ...(contact.name && !complaint.anonymous && { name: masked.name(contact.name) }),
    ...(contact.phone && { phone: masked.phone(contact.phone) }),
    ...(handler && { handler }),
    reasons: due.reasons,
    notices: due.notices,
    since: due.since,
    until: due.until,
    attempts: due.attempts,
    ...(due.last && { last: due.last }),
    ...suits(complaint, contact, due, viewer.now),
    say: sayings(complaint, due),
    actions,
  };
}
