import type { RunContext } from '../shared/serve';
import { type Kept, keepUpkeep, nightWork } from '../shared/store/upkeep';
import { between, HOUR, localDay, startOfLocalDay } from '../shared/workflow/durations';
import { removeDiscarded } from './discarded';
import { finishErasures } from './erasures';
import { examine } from './examination';
import { renewKeys } from './key-renewal';
import { removeOldExports } from './old-exports';
import { recountDays } from './recounting';
import { eraseExpired, purgeLeftovers } from './retention';

const FROM_HOUR = 2;
const UNTIL_HOUR = 5;
const NIGHTS_KEPT = 30;

/** Whether the property sleeps: from two to five in the morning. */
export const isNight = (now: string): boolean => {
  const hour = between(startOfLocalDay(now), now) / HOUR;
  return hour >= FROM_HOUR && hour < UNTIL_HOUR;
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

const check = async (kept: Kept, { date, now, mayGoOn }: Night): Promise<void> => {
  const erased = kept.upkeep?.erasing?.date === date ? kept.upkeep.erasing.files : 0;
  const { found, uncounted: missing, ...walked } = await examine(kept, { date, now, mayGoOn });
  const from = kept.upkeep?.recountedTo ?? '';
  const { after: recountedTo, ...recounted } = await recountDays(kept.communityId, from, mayGoOn);
  const night = { ...found, erased, counters: { ...recounted, missing } };
  const checks = [night, ...(kept.upkeep?.checks ?? [])].slice(0, NIGHTS_KEPT);
  await keepUpkeep(kept, { checkedOn: date, checks, ...walked, recountedTo });
};

/** What the archive needs once a night, community by community: what is over its years becomes anonymous, then the chains of a sample and of the next stretch of the way round are examined, what was found is kept and told (§4). What a run does not reach in its time the next one does. */
export const tendArchive = async (
  now: string,
  mayGoOn: () => boolean,
  context: RunContext,
): Promise<void> => {
  const night = { now, date: localDay(now), mayGoOn, context };
  const work = await nightWork();
  await finishErasures(work, now, mayGoOn, context);
  const waiting = work.communities.filter(({ upkeep }) => upkeep?.checkedOn !== night.date);
  if (waiting.length > 0) {
    await purgeLeftovers();
    await removeOldExports(now, mayGoOn);
    await removeDiscarded(now, mayGoOn);
  }
  for (const kept of waiting) {
    if (!mayGoOn()) return;
    const erased = await erase(kept, night);
    if (erased?.upkeep?.erasedOn === night.date) await check(erased, night);
  }
  await renewKeys(now, mayGoOn);
};
