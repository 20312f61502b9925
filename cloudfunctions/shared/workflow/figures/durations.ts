import type { Complaint } from '../complaint';
import { between, MINUTE } from '../durations';
import { ownerOf } from '../owner';
import { isOpen } from '../stages';
import { type Count, one } from './counts';
import { columnOf } from './histogram';
import type { Life, Turn } from './life';

/** With whom a complaint can wait (C1.15). */
export const waits = ['desk', 'handler', 'supervisor', 'manager', 'resident', 'external', 'main'] as const;
export type Wait = (typeof waits)[number];

/** With whom an open complaint waits now. */
export const waitOf = (complaint: Complaint): Wait | undefined => {
  if (!isOpen(complaint.stage)) return undefined;
  if (complaint.hold) return complaint.hold.kind === 'waitingResident' ? 'resident' : 'external';
  // A finished job waits for the resident's word.
  if (complaint.stage === 'resolved') return 'resident';
  const { kind } = ownerOf(complaint);
  return waits.find((wait) => wait === kind);
};

const minutes = (from: string, to: string): number => Math.max(0, Math.round(between(from, to) / MINUTE));

/** How long things took: each stay in a stage when it ends, each wait with somebody, and the whole way to the solution (B14: the same population for counts and durations). */
export const durationsOf = ({ before, event, after }: Turn, life: Life): Count[] => {
  if (!before) return [];
  const counts: Count[] = [];
  if (before.stage !== after.stage) {
    if (isOpen(before.stage))
      counts.push(one(event.at, `stay:${before.stage}:${columnOf(minutes(life.stageSince, event.at))}`));
    life.stageSince = event.at;
  }
  const [was, is] = [waitOf(before), waitOf(after)];
  if (was !== is) {
    if (was) {
      const waited = minutes(life.waitSince, event.at);
      if (waited > 0) counts.push(one(event.at, `wait:${was}`, waited));
      counts.push(one(event.at, `waited:${was}`));
    }
    life.waitSince = event.at;
  }
  if (event.type === 'resolved' && !life.resolvedOnce) {
    life.resolvedOnce = true;
    counts.push(one(event.at, `whole:${columnOf(minutes(after.receivedAt, event.at))}`));
  }
  return counts;
};
