import type { ReviewRow } from '../../../types/reviews';
import { breachId, type Reminder, type ReviewEvent } from '../workflow/reviews';
import type { ChangeDocument } from './changes';
import { _, aggregate, Duplicate, follow, insert, type Stage, update } from './cloud';
import type { ComplaintFile } from './documents';
import type { ImprovementDocument } from './improvements';
import { type HiddenFile, namingCaller } from './naming';
import { type Opening, openHomeWith, type Who } from './opening';
import { type ReportDocument, reportId, type Told } from './reports';

/** The review of one month of one community (§5.3): what it is about by reference, and its record. */
export interface ReviewDocument {
  _id: string;
  communityId: string;
  month: string;
  dueOn: string;
  reportId: string;
  /** What ran out in the month, the newest first: the words stay in the files. */
  breaches: Told[];
  /** The changes of the settings in the month. */
  changes: string[];
  /** The improvements that were open when the review began, and those that decisions name. */
  improvements: string[];
  events: ReviewEvent[];
  revision: number;
  state: ReviewRow['state'];
  signed?: { at: string; by: string };
  /** Of what whoever manages was reminded last. */
  reminded?: Reminder;
}

/** The name of a community's review of a month: a second one of the same cannot be. */
export const reviewId = (communityId: string, month: string): string => `${communityId}-review-${month}`;

/** A review that is to be made. */
export const newReview = (
  communityId: string,
  month: string,
  about: Pick<ReviewDocument, 'dueOn' | 'breaches' | 'changes' | 'improvements'>,
): ReviewDocument => ({
  _id: reviewId(communityId, month),
  communityId,
  month,
  reportId: reportId(communityId, 'month', `${month}-01`),
  ...about,
  events: [],
  revision: 0,
  state: 'open',
});

/** Adds a review; the same again is there already. */
export const insertReview = async (review: ReviewDocument): Promise<void> => {
  try {
    await insert('reviews', review);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** A review in a list. */
export type ReviewHead = Pick<ReviewDocument, '_id' | 'month' | 'dueOn' | 'state' | 'signed' | 'reminded'>;

/** How the newest reviews of a community are read, newest first, without what is in them. */
export const newestReviews = (communityId: string, limit: number): Stage[] => [
  ['match', { communityId }],
  ['sort', { month: -1 }],
  ['limit', limit],
  ['project', { month: 1, dueOn: 1, state: 1, signed: 1, reminded: 1 }],
];

/** The newest reviews of a community, newest first, without what is in them. */
export const reviewsOf = (communityId: string, limit: number): Promise<ReviewHead[]> =>
  aggregate<ReviewHead>('reviews', newestReviews(communityId, limit));

/** A community's review of a month, with its record alone. */
export const findReview = async (
  communityId: string,
  month: string,
): Promise<Pick<ReviewDocument, '_id' | 'events'> | undefined> => {
  const [found] = await aggregate<Pick<ReviewDocument, '_id' | 'events'>>('reviews', [
    ['match', { _id: reviewId(communityId, month) }],
    ['limit', 1],
    ['project', { events: 1 }],
  ]);
  return found;
};

/** Notes of what everybody who manages has been reminded. */
export const noteReminded = (id: string, reminded: Reminder): Promise<number> =>
  update('reviews', { _id: id }, { reminded });

/** A complaint file as a review looks at it. */
export type ReviewedFile = Pick<ComplaintFile, '_id' | 'ownerKey' | 'complaint' | 'events'>;

/** A review with everything that it refers to. */
export interface OpenReview {
  review?: ReviewDocument;
  reports: Pick<ReportDocument, 'communityId' | 'from' | 'to' | 'at' | 'report'>[];
  told: ReviewedFile[];
  adopted: ChangeDocument[];
  improvements: ImprovementDocument[];
  /** Those that began from its decisions. */
  begun: ImprovementDocument[];
}

/** What of the files no review shows. */
const unread = [
  'links',
  'terms',
  'facts',
  'contact',
  'seal',
  'seals',
  'events.data.text',
  'events.data.plan',
];

/** The caller at home, the complaints that name the caller, and the review of a month with everything that it refers to: one request. */
export const openReviewed = (
  who: Who,
  month: string,
): Promise<(Opening & { naming: HiddenFile[] } & OpenReview) | undefined> =>
  openHomeWith<{ naming: HiddenFile[] } & OpenReview>(who, [
    namingCaller,
    ['addFields', { wanted: { $concat: ['$communityId', `-review-${month}`] } }],
    follow('reviews', 'wanted', '_id', 'reviews'),
    ['addFields', { review: { $arrayElemAt: ['$reviews', 0] } }],
    follow('reports', 'review.reportId', '_id', 'reports'),
    follow('complaints', 'review.breaches.id', '_id', 'told'),
    follow('changes', 'review.changes', '_id', 'adopted'),
    follow('improvements', 'review.improvements', '_id', 'improvements'),
    follow('improvements', 'review._id', 'origin.id', 'begun'),
    [
      'project',
      {
        reviews: 0,
        'reports.detail': 0,
        'reports.behind': 0,
        ...Object.fromEntries(unread.map((field) => [`told.${field}`, 0])),
      },
    ],
  ]);

/** Appends an entry to a review's record, with what follows from it; false when somebody was faster. */
export const appendToReview = async (
  { _id, revision }: Pick<ReviewDocument, '_id' | 'revision'>,
  event: ReviewEvent,
): Promise<boolean> => {
  const { at, by } = event;
  const updated = await update(
    'reviews',
    { _id, revision },
    {
      events: _.push([event]),
      revision: _.inc(1),
      ...(event.type === 'sign' ? { state: 'signed', signed: _.set({ at, by }) } : {}),
      ...(event.type === 'decide' && event.improvementId
        ? { improvements: _.addToSet(event.improvementId) }
        : {}),
    },
  );
  return updated === 1;
};

/** Forgets what was written of the breaches of a complaint: it may tell of whom the case was, which is anonymous from now on (T28, B13.11). The causes stay. */
export const forgetCauses = async (complaintId: string): Promise<void> => {
  const found = await aggregate<Pick<ReviewDocument, '_id' | 'events' | 'breaches'>>('reviews', [
    ['match', { 'breaches.id': complaintId }],
    ['limit', 100],
    ['project', { events: 1, breaches: 1 }],
  ]);
  for (const { _id, events, breaches } of found) {
    const own = new Set(breaches.filter(({ id }) => id === complaintId).map(breachId));
    const worded = events.flatMap((event, index) =>
      event.type === 'explain' && event.words && event.breaches.some((id) => own.has(id)) ? [index] : [],
    );
    if (worded.length === 0) continue;
    // Whatever is appended meanwhile stands behind these.
    await update(
      'reviews',
      { _id },
      Object.fromEntries(worded.map((at) => [`events.${at}.words`, _.remove()])),
    );
  }
};
