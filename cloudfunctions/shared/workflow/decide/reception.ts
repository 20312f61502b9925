import type { ActionInput } from '../../../../types/actions';
import type { ChildKind, Severity } from '../../../../types/complaint';
import { candidatesFor, supervisorFor } from '../assignment';
import { childOf } from '../categories/children';
import type { Complaint } from '../complaint';
import type { Context } from '../context';
import { canHandle } from '../people';
import { residentOf } from '../relations';
import { isSafety } from '../safety';
import { needsReason } from '../severity';
import { inHand } from '../stages';
import { byRule, expectedNow, isSensitive } from './classifying';
import { type Deeds, type Happening, happens, simply } from './outcome';

/** What the rule gave, kept where staff chose otherwise. */
const overruled = (chosen: Severity, given: Severity) => (chosen === given ? {} : { byRule: given });

/** The kind below the kind that staff chose: of those offered now, or the one on file, however it is called since (§3.2.1). */
const childNow = (
  { category, child: kept }: Complaint,
  { category: chosen, child }: Pick<ActionInput<'reclassify'>, 'category' | 'child'>,
  { settings }: Context,
): ChildKind | undefined =>
  childOf(settings, chosen, child) ?? (kept && category === chosen && kept.id === child ? kept : undefined);

/** Who takes over at once from somebody who turns out to be partial (B10). */
function takeover(complaint: Complaint, staffId: string, reason: string, context: Context): Happening[] {
  const working = ([...inHand, 'resolved'] as string[]).includes(complaint.stage);
  if (complaint.handlerId !== staffId || !working) return [];
  const named = { ...complaint, namedStaff: [...complaint.namedStaff, staffId] };
  const [next] = candidatesFor(named, context);
  return next ? [happens('transferred', { to: next.id, reason })] : [];
}

/** Reception, classification, questions, refusal and withdrawal (§3.1, §3.2, B10, B11). */
export const reception: Deeds<
  | 'markSeen'
  | 'accept'
  | 'reclassify'
  | 'correct'
  | 'requestInfo'
  | 'supply'
  | 'supplement'
  | 'nameStaff'
  | 'appeal'
  | 'withdraw'
  | 'undoWithdraw'
> = {
  markSeen: simply('seen'),
  accept: (complaint, data, context) => {
    const handler = context.staff.find(({ id }) => id === data.handlerId);
    if (!canHandle(complaint, handler, context.now)) return 'HANDLER_UNAVAILABLE';
    const { child: below, ...rest } = data;
    const child = childNow(complaint, data, context);
    if (below && !child) return 'KIND_CHANGED';
    const given = byRule(complaint, data, context);
    if (needsReason(data.severity, given, complaint) && !data.severityReason) return 'REASON_MISSING';
    const { child: _, ...before } = complaint;
    const classified = { ...before, category: data.category, ...(child && { child }) };
    const supervisorId = supervisorFor(classified, data.handlerId, context);
    const sensitive = isSensitive(complaint, data.category, context);
    const expected = expectedNow(complaint, data.category, context);
    const [proposed] = candidatesFor(complaint, context);
    return [
      happens('accepted', {
        ...rest,
        ...(child && { child }),
        ...overruled(data.severity, given),
        ...(supervisorId && { supervisorId }),
        sensitive,
        ...expected,
        ...(proposed && { proposed: proposed.id }),
      }),
    ];
  },
  reclassify: (complaint, data, context) => {
    const { child: below, ...rest } = data;
    const child = childNow(complaint, data, context);
    if (below && !child) return 'KIND_CHANGED';
    return [
      happens('reclassified', {
        ...rest,
        ...(child && { child }),
        ...overruled(data.severity, byRule(complaint, data, context)),
        sensitive: isSensitive(complaint, data.category, context),
      }),
    ];
  },
  correct: (complaint, { location, keepsRoom, reason }) => {
    const { room } = complaint.location;
    return [happens('corrected', { location: keepsRoom && room ? { ...location, room } : location, reason })];
  },
  requestInfo: simply('infoRequested'),
  supply: (complaint, data) => [
    happens('infoSupplied', data),
    ...(complaint.hold?.kind === 'waitingResident'
      ? [happens('holdEnded', { kind: 'waitingResident', why: 'answered' })]
      : []),
    ...(complaint.stage === 'declined'
      ? [happens('reopened', { reason: data.text, photos: data.photos })]
      : []),
  ],
  supplement: simply('supplemented'),
  nameStaff: (complaint, data, context) => {
    if (complaint.namedStaff.includes(data.staffId)) return 'ONCE_ONLY';
    if (!context.staff.some(({ id }) => id === data.staffId)) return 'HANDLER_UNAVAILABLE';
    return [happens('staffNamed', data), ...takeover(complaint, data.staffId, data.reason, context)];
  },
  appeal: simply('appealed'),
  withdraw: (complaint, data, { actor }) => {
    const own = actor.id === residentOf(complaint);
    if (!own && !data.reason) return 'REASON_MISSING'; // a request by phone is logged (T22)
    return [happens('withdrawn', { ...data, hazardContinues: isSafety(complaint) })];
  },
  undoWithdraw: () => [happens('withdrawalUndone', {})],
};
