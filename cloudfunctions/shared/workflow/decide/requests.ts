import type { RequestKind } from '../../../../types/complaint';
import type { Complaint } from '../complaint';
import type { Context } from '../context';
import { between, limits } from '../durations';
import type { RequestOrder } from '../events';
import { extendable } from '../evolve/overlays';
import { canHandle } from '../people';
import { promisesOf } from '../promises';
import { joins, mergeable } from './joining';
import { type Deeds, type Happening, happens, type Outcome } from './outcome';

const ask = (order: RequestOrder): Happening[] => [happens('requested', order)];

/** Until when a step of the plan or the house was promised. */
function promisedUntil(complaint: Complaint, { calendar }: Context): string {
  const clock = extendable[complaint.stage];
  const promise = promisesOf(complaint, calendar).find((running) => running.clock === clock);
  return promise?.dueAt ?? complaint.expected.completeBy ?? complaint.filedAt;
}

const transferred = (complaint: Complaint, to: string, reason: string): Happening =>
  happens('transferred', { ...(complaint.handlerId && { from: complaint.handlerId }), to, reason });

function handedTo(complaint: Complaint, to: string | undefined, reason: string, context: Context): Outcome {
  const member = context.staff.find(({ id }) => id === to);
  if (!member || member.id === complaint.handlerId || !canHandle(complaint, member, context.now))
    return 'HANDLER_UNAVAILABLE';
  return [transferred(complaint, member.id, reason)];
}

type Granting = (
  complaint: Complaint,
  request: RequestOrder & { by: string },
  handlerId: string | undefined,
  context: Context,
) => Outcome;

/** What a request brings about once it is granted (B2). */
const granting: Record<RequestKind, Granting> = {
  decline: (_, { declineReason, reason, referral, by }) => [
    happens('declined', {
      reason: declineReason ?? 'notPropertyMatter',
      explanation: reason,
      ...(referral && { referral }),
      proposedBy: by,
    }),
  ],
  transfer: (complaint, { reason }, handlerId, context) => handedTo(complaint, handlerId, reason, context),
  extend: (complaint, { until, reason }, _, context) => [
    happens('extended', { from: promisedUntil(complaint, context), until: until ?? context.now, reason }),
  ],
  hold: (_, { until, reason }) => [
    happens('holdStarted', { kind: 'waitingExternal', ...(until && { until }), reason }),
  ],
  // The system asks where the resident wanted nothing but to join (B9).
  merge: (complaint, { into, reason, by }, _, context) =>
    mergeable(complaint, into, context) ?? [
      joins(complaint, into ?? '', reason, context.main, by === 'system' || undefined),
    ],
  dispute: () => [],
};

/** Requests that a second person answers, and what may be done without asking (B2, T5, T24, T25, B8). */
export const requests: Deeds<
  | 'proposeDecline'
  | 'askTransfer'
  | 'transfer'
  | 'askExtension'
  | 'askHold'
  | 'resume'
  | 'proposeDispute'
  | 'grant'
  | 'deny'
> = {
  proposeDecline: (_, { reason, explanation, referral }) =>
    ask({ kind: 'decline', reason: explanation, declineReason: reason, ...(referral && { referral }) }),
  askTransfer: (_, { reason }) => ask({ kind: 'transfer', reason }),
  transfer: (complaint, { handlerId, reason }, context) => handedTo(complaint, handlerId, reason, context),
  askExtension: (complaint, { until, reason }, context) =>
    until <= promisedUntil(complaint, context) ? 'PLAN_TIMES' : ask({ kind: 'extend', reason, until }),
  askHold: (_, { until, reason }, { now }) =>
    until <= now || between(now, until) > limits.longestHold
      ? 'PLAN_TIMES'
      : ask({ kind: 'hold', reason, until }),
  resume: ({ hold }) => (hold ? [happens('holdEnded', { kind: hold.kind, why: 'resumed' })] : 'NOT_NOW'),
  proposeDispute: (_, { reason }) => ask({ kind: 'dispute', reason }),
  grant: (complaint, { handlerId, remark }, context) => {
    const { request } = complaint;
    if (!request) return 'NO_REQUEST';
    const outcome = granting[request.kind](complaint, request, handlerId, context);
    if (typeof outcome === 'string') return outcome;
    return [happens('granted', { kind: request.kind, ...(remark && { remark }) }), ...outcome];
  },
  deny: ({ request }, { reason }) =>
    request ? [happens('denied', { kind: request.kind, reason })] : 'NO_REQUEST',
};
