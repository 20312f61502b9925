import { localDay } from './durations';
import { dayAfter } from './figures/matters';

/** A proposal is answered within so many days, unless the manager says otherwise (§6). */
const ANSWER_DAYS = 14;
/** So long before that day whoever answers is told. */
const NOTICE_DAYS = 2;

/** The day by which a proposal is to be answered. */
export const answerBy = ({ at, answerBy: said }: { at: string; answerBy?: string }): string =>
  said ?? dayAfter(localDay(at), ANSWER_DAYS);

/** Which reminder of a proposal is due: one shortly before its day, then one in each week that it is late; undefined while there is time. */
export const commentReminder = (
  comment: { at: string; answerBy?: string },
  today: string,
): { mark: string; late: boolean } | undefined => {
  const due = answerBy(comment);
  if (due < today) {
    const weeks = Math.floor((Date.parse(today) - Date.parse(due)) / (7 * 24 * 60 * 60_000));
    return { mark: `${due}-${weeks + 1}`, late: true };
  }
  return dayAfter(due, -NOTICE_DAYS) <= today ? { mark: due, late: false } : undefined;
};
