import { randomBytes } from 'node:crypto';
import { verify } from '../shared/archive/verification';
import type { ComplaintFile } from '../shared/store/documents';
import { type CheckRecord, filesFrom, type Kept, keepChecks, keptCommunities } from '../shared/store/upkeep';
import { between, HOUR, localDay, startOfLocalDay } from '../shared/workflow/durations';

const FROM_HOUR = 2;
const UNTIL_HOUR = 5;
const SAMPLE = 40;
const NIGHTS_KEPT = 30;
const MOST_NAMED = 20;

/** Whether the property sleeps: from two to five in the morning. */
export const isNight = (now: string): boolean => {
  const hour = between(startOfLocalDay(now), now) / HOUR;
  return hour >= FROM_HOUR && hour < UNTIL_HOUR;
};

/** Some files of a community, from somewhere among their ids on and round to the beginning. */
const sampleOf = async (communityId: string): Promise<ComplaintFile[]> => {
  const start = `c${randomBytes(8).toString('hex')}`;
  const after = await filesFrom(communityId, start, SAMPLE);
  if (after.length === SAMPLE) return after;
  const before = await filesFrom(communityId, '', SAMPLE - after.length);
  return [...after, ...before.filter(({ _id }) => _id < start)];
};

const examined = (files: readonly ComplaintFile[], date: string): CheckRecord => {
  const results = files.map((file) => ({ file, found: verify(file) }));
  const broken = results.flatMap(({ file: { _id, complaint }, found }) =>
    found.broken
      ? [
          {
            id: _id,
            no: complaint.no,
            revision: found.broken.revision,
            fault: found.broken.fault,
            hiddenFrom: complaint.namedStaff,
          },
        ]
      : [],
  );
  return {
    date,
    checked: files.length,
    unlinked: results.filter(({ found }) => found.linked === 0).length,
    broken: broken.length,
    files: broken.slice(0, MOST_NAMED),
  };
};

const check = async ({ communityId, upkeep }: Kept, date: string): Promise<void> => {
  const found = examined(await sampleOf(communityId), date);
  const checks = [found, ...(upkeep?.checks ?? [])].slice(0, NIGHTS_KEPT);
  await keepChecks(communityId, upkeep, date, checks);
};

/** Once a night the chains of a sample of every community's files are examined, and what was found is kept (§4). What a run does not reach in its time the next one does. */
export const examineFiles = async (now: string, mayGoOn: () => boolean): Promise<void> => {
  const date = localDay(now);
  for (const kept of await keptCommunities()) {
    if (!mayGoOn()) return;
    if (kept.upkeep?.checkedOn !== date) await check(kept, date);
  }
};
