import type { Effect } from '../../types/improvements';
import { lengthOf } from '../shared/counting/calendar';
import { readSheets } from '../shared/counting/sheets';
import type { ImprovementDocument } from '../shared/store/improvements';
import type { HiddenFile } from '../shared/store/naming';
import { localDay } from '../shared/workflow/durations';
import { tallyOf } from '../shared/workflow/figures';
import { comparedDays, effectOf } from '../shared/workflow/improvements';

/** Days so near that one reading covers them. */
const NEAR = 190;

/** Whether one of the complaints that are hidden from a reader counts in an effect (C5). */
const countsIn = ({ before, after }: Effect, hidden: readonly HiddenFile[]): boolean =>
  hidden
    .flatMap(({ events }) => tallyOf(events))
    .some(({ day }) => [before, after].some(({ from, to }) => from <= day && day <= to));

/** The effect of an improvement as its reader may see it: as it was judged, but counted anew without complaints that are hidden from the reader (C5). */
export const effectFor = async (
  improvement: ImprovementDocument,
  reader: { now: string; hidden: readonly HiddenFile[] },
): Promise<Effect | undefined> => {
  const { effect } = improvement;
  return effect && !countsIn(effect, reader.hidden) ? effect : effectNow(improvement, reader);
};

/** What an improvement has brought so far; undefined as long as it is not carried out, or where nothing measures it. */
export const effectNow = async (
  { communityId, point, measured, createdAt, doneOn }: ImprovementDocument,
  { now, hidden }: { now: string; hidden: readonly HiddenFile[] },
): Promise<Effect | undefined> => {
  const today = localDay(now);
  const looking = { today, backlog: false };
  const subject = { point, measured };
  // What nothing measures is judged by what is seen.
  if (!point && !measured) return undefined;
  const compared = doneOn && comparedDays(createdAt, doneOn, today);
  if (!compared) return undefined;
  const { before, after } = compared;
  const whole = { from: before.from, to: after.to };
  if (lengthOf(whole) <= NEAR) {
    const sheets = await readSheets(communityId, whole, looking, hidden);
    return effectOf(subject, compared, { before: sheets, after: sheets });
  }
  const [were, are] = await Promise.all(
    [before, after].map((span) => readSheets(communityId, span, looking, hidden)),
  );
  return were && are && effectOf(subject, compared, { before: were, after: are });
};
