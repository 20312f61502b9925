import { keyed } from '../../../cloudfunctions/shared/contact';
import type { DayDigest } from '../../../cloudfunctions/shared/store/digests';
import type { ComplaintFile } from '../../../cloudfunctions/shared/store/documents';
import { localDay } from '../../../cloudfunctions/shared/workflow/durations';
import { cellOf, tallyOf } from '../../../cloudfunctions/shared/workflow/figures';
import type { Cloud } from '../../support/cloud';

const dayDigest = (communityId: string, date: string): DayDigest => ({
  ...{ _id: `${communityId}-${date}`, communityId, kind: 'day', date, revision: 1, folded: false },
  ...{ counts: {}, counted: {}, matters: {} },
});

/** The counters of every day, as the product counts each event of each file. */
const digestsOf = (files: readonly ComplaintFile[]): DayDigest[] => {
  const days = new Map<string, DayDigest>();
  const on = (communityId: string, date: string): DayDigest => {
    const id = `${communityId}-${date}`;
    const day = days.get(id) ?? dayDigest(communityId, date);
    days.set(id, day);
    return day;
  };
  const households = new Map<string, string>();
  for (const { _id, complaint, events, ownerKey } of files) {
    for (const { day, key, by } of tallyOf(events)) {
      const { counts } = on(complaint.communityId, day);
      counts[key] = (counts[key] ?? 0) + by;
    }
    const { building, unit = '', room } = complaint.location;
    const home = building && room ? `${building}|${unit}|${room}` : ownerKey;
    const household = households.get(home) ?? keyed('household', home).slice(0, 12);
    households.set(home, household);
    const { matters = {} } = on(complaint.communityId, localDay(complaint.receivedAt));
    matters[_id] = { cell: cellOf(complaint), household };
  }
  return [...days.values()];
};

const MOST_RUNS = 60;

/** Puts the counters of the files into the database, and lets the courier fold the months that are over. */
export const fillDigests = async ({ emulator }: Cloud, files: readonly ComplaintFile[]): Promise<number> => {
  const days = digestsOf(files);
  await emulator.database.load('digests', days as unknown as Record<string, unknown>[]);
  const month = emulator.clock.now().toISOString().slice(0, 7);
  const waiting = () =>
    emulator.database.read('digests', { kind: 'day', folded: false, date: { $lt: month } }).length;
  for (let run = 0; run < MOST_RUNS && waiting() > 0; run++) {
    // A run that is ended by its time limit is made good by the next.
    await emulator.trigger('courier').catch(() => undefined);
    await emulator.idle();
  }
  return days.length;
};
