import { MOST_IN_REVIEW } from '../../types/reviews';
import { tellNews } from '../shared/news';
import { breachesOf } from '../shared/reports/entries';
import { settingsChanges } from '../shared/store/changes';
import { improvementsOf } from '../shared/store/improvements';
import type { Morning } from '../shared/store/mornings';
import type { Reported } from '../shared/store/reports';
import { insertReview, newReview, noteReminded, type ReviewHead } from '../shared/store/reviews';
import { localDay, startOfLocalDay } from '../shared/workflow/durations';
import { dayAfter } from '../shared/workflow/figures/matters';
import { reviewDue, reviewReminder } from '../shared/workflow/reviews';

const MOST_CHANGES = 200;
const MOST_IMPROVEMENTS = 200;

const startOf = (day: string): string => startOfLocalDay(`${day}T04:00:00.000Z`);

/** Begins the review of a month whose report is there: what it is about is noted once, by reference. */
const begin = async (
  communityId: string,
  { from, to }: { from: string; to: string },
  now: string,
): Promise<ReviewHead> => {
  const month = from.slice(0, 7);
  const [breaches, changes, improvements] = await Promise.all([
    breachesOf(communityId, { from, to }, MOST_IN_REVIEW.breaches),
    settingsChanges(communityId, startOf(from), startOf(dayAfter(to, 1)), MOST_CHANGES),
    improvementsOf(communityId, {}, MOST_IMPROVEMENTS),
  ]);
  const review = newReview(communityId, month, {
    dueOn: reviewDue(month, localDay(now)),
    breaches,
    changes: changes.map(({ _id }) => _id),
    improvements: improvements.filter(({ state }) => state === 'open').map(({ _id }) => _id),
  });
  await insertReview(review);
  return review;
};

/** Begins the reviews that are missing; a community that has never had one begins with its newest report. */
const beginMissing = async (
  communityId: string,
  { month: reports, reviews }: Morning,
  now: string,
): Promise<ReviewHead[]> => {
  const [newest] = reviews;
  const missing = newest
    ? reports.filter(({ from }) => from.slice(0, 7) > newest.month)
    : reports.slice(0, 1);
  const begun: ReviewHead[] = [];
  for (const report of missing.reverse()) begun.push(await begin(communityId, report, now));
  return [...begun, ...reviews];
};

const wordsOf = { near: '月度评审即将到期', late: '月度评审已逾期' } as const;

/** In the morning: the reviews of the months that have a report, and for whoever manages one reminder before the day and one when it is over (§5.3), so that a morning on which nothing is new writes nothing. A run that was killed is made good by the next. */
export const reviewMonths = async (community: Reported, morning: Morning, now: string): Promise<void> => {
  const managers = community.staff
    .filter(({ leftAt, roles }) => !leftAt && roles.includes('manager'))
    .map(({ personId }) => personId);
  for (const review of await beginMissing(community.communityId, morning, now)) {
    const reminder = reviewReminder(review, localDay(now));
    if (!reminder || review.reminded === reminder) continue;
    await tellNews(
      {
        about: `${review._id}-${reminder}`,
        notice: 'N24',
        kind: 'due',
        no: review.month,
        page: `staff/review/index?month=${review.month}`,
        words: wordsOf[reminder],
        due: startOf(dayAfter(review.dueOn, 1)),
      },
      managers,
      community,
      now,
    );
    await noteReminded(review._id, reminder);
  }
};
