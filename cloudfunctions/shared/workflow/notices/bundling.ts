import type { Notice } from '../../../../types/messages';
import { addMinutes } from '../local-time';
import { rankOf } from './scarcity';

/** Within so many minutes a person is pushed one update of one complaint (§3.3.2). */
export const bundleMinutes = 30;

const updates: ReadonlySet<Notice> = new Set(['N5', 'N6', 'N8', 'N10', 'N13']);

/** Whether a notice is an update that a newer one makes old; questions, final answers and surveys are not (§3.3.2). */
export const isUpdate = ({ notice, urgent }: { notice: Notice; urgent: boolean }): boolean =>
  updates.has(notice) && !urgent;

/** When the next update of the same complaint may be pushed, given when the last ones were. */
export const nextUpdateAt = (pushedAt: readonly string[], now: string): string => {
  const last = pushedAt.reduce((latest, at) => (at > latest ? at : latest), '');
  const free = last ? addMinutes(last, bundleMinutes) : now;
  return free > now ? free : now;
};

type Ranked = { notice: Notice; at: string };

// What was told in one run is told at one instant: then the weightier stands for the others.
const isNewer = (one: Ranked, other: Ranked): boolean =>
  one.at === other.at ? rankOf(one.notice) < rankOf(other.notice) : one.at > other.at;

/** Of the updates about one complaint to one person all but the newest: their news is in the inbox, their push is the newest one's (§3.3.2). */
export const olderUpdates = <
  M extends { notice: Notice; urgent: boolean; personId: string; complaintId?: string; at: string },
>(
  messages: readonly M[],
): M[] => {
  const newest = new Map<string, M>();
  const older: M[] = [];
  for (const message of messages.filter(isUpdate)) {
    const slot = `${message.complaintId} ${message.personId}`;
    const other = newest.get(slot);
    if (other && isNewer(other, message)) older.push(message);
    else {
      if (other) older.push(other);
      newest.set(slot, message);
    }
  }
  return older;
};
