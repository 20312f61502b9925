import { start } from '../clock-runs';
import type { Complaint } from '../complaint';
import type { EventOf } from '../events';

/** What a complaint is the moment it is on record (T1): 24 hours run from the receipt, back-dated or not (B6). */
export function filed({ data, at, by }: EventOf<'filed'>): Complaint {
  const {
    channelRef,
    backdatingReason: _,
    receiptMethod: __,
    suggested: ___,
    consent: ____,
    ...facts
  } = data;
  const registeredBy = by.role === 'resident' || by.role === 'system' ? undefined : by.id;
  const triage = start([], 'triage', 1, at);
  return {
    ...facts,
    ...(registeredBy && channelRef ? { channelRef } : {}),
    stage: 'submitted',
    round: 1,
    filedAt: at,
    registeredBy,
    unsealed: false,
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
    clocks:
      data.terms.anchor === 'submitted' ? start(triage, 'investigationStart', 1, data.receivedAt) : triage,
    pauses: [],
    fired: [],
    holders: [],
    lastPublicAt: at,
    keys: [],
  };
}
