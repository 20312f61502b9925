import { randomBytes } from 'node:crypto';
import { verify } from '../shared/archive/verification';
import type { RunContext } from '../shared/serve';
import type { ComplaintFile } from '../shared/store/documents';
import { type CheckRecord, filesFrom, type Kept, keepUpkeep, keptCommunities } from '../shared/store/upkeep';
import { between, HOUR, localDay, startOfLocalDay } from '../shared/workflow/durations';
import { finishErasures } from './erasures';
import { renewKeys } from './key-renewal';
import { removeOldExports } from './old-exports';
import { eraseExpired, purgeLeftovers } from './retention';

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

const examined = (files: readonly ComplaintFile[], date: string, erased: number): CheckRecord => {
  const results = files.map((file) => ({ file, found: verify(file) }));
  const broken = results.flatMap(({ file: { _id: id, complaint }, found }) => {
    if (!found.broken) return [];
    const { revision, fault } = found.broken;
    return [{ id, no: complaint.no, revision, fault, hiddenFrom: complaint.namedStaff }];
  });
  return {
    date,
    checked: files.length,
    unlinked: results.filter(({ found }) => found.linked === 0).length,
    broken: broken.length,
    files: broken.slice(0, MOST_NAMED),
    erased,
  };
};

interface Night {
  now: string;
  date: string;
  mayGoOn: () => boolean;
  context: RunContext;
}

const erase = async (kept: Kept, { now, date, mayGoOn, context }: Night): Promise<Kept | undefined> => {
  const { upkeep } = kept;
  if (upkeep?.erasedOn === date) return kept;
  const before = upkeep?.erasing?.date === date ? upkeep.erasing.files : 0;
  const { files, finished } = await eraseExpired(kept, now, mayGoOn, context);
  const erasing = { date, files: before + files };
  return keepUpkeep(kept, finished ? { erasing, erasedOn: date } : { erasing });
};

const check = async (kept: Kept, { date }: Night): Promise<void> => {
  const erased = kept.upkeep?.erasing?.date === date ? kept.upkeep.erasing.files : 0;
  const found = examined(await sampleOf(kept.communityId), date, erased);
  const checks = [found, ...(kept.upkeep?.checks ?? [])].slice(0, NIGHTS_KEPT);
  await keepUpkeep(kept, { checkedOn: date, checks });
};

/** What the archive needs once a night, community by community: what is over its years becomes anonymous, then the chains of a sample are examined and what was found is kept (§4). What a run does not reach in its time the next one does. */
export const tendArchive = async (
  now: string,
  mayGoOn: () => boolean,
  context: RunContext,
): Promise<void> => {
  const night = { now, date: localDay(now), mayGoOn, context };
  await finishErasures(now, mayGoOn, context);
  const waiting = (await keptCommunities()).filter(({ upkeep }) => upkeep?.checkedOn !== night.date);
  if (waiting.length > 0) {
    await purgeLeftovers();
    await removeOldExports(now, mayGoOn);
  }
  for (const kept of waiting) {
    if (!mayGoOn()) return;
    const erased = await erase(kept, night);
    if (erased?.upkeep?.erasedOn === night.date) await check(erased, night);
  }
  await renewKeys(now, mayGoOn);
};
