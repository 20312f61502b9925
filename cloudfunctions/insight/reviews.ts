import type { Input, Output } from '../../types/api';
import type { ReviewStep, ReviewView } from '../../types/reviews';
import { whoOf } from '../shared/caller';
import { presentBreaches, presentReview, presentReviewRow } from '../shared/present';
import { Problem } from '../shared/problem';
import { relationTo } from '../shared/reported';
import { improvementHead } from '../shared/reports/detail';
import { numbersWithout } from '../shared/reports/recounted';
import type { Asking } from '../shared/serve';
import { findImprovement, type ImprovementDocument } from '../shared/store/improvements';
import {
  appendToReview,
  type OpenReview,
  openReviewed,
  type ReviewDocument,
  reviewsOf,
} from '../shared/store/reviews';
import { localDay } from '../shared/workflow/durations';
import {
  entryOf,
  faultsOf,
  type ReviewEvent,
  recordFor,
  reviewOf,
  reviewSteps,
} from '../shared/workflow/reviews';
import { handlesComplaints, type Reader, readerOf, supervises, supervising } from './supervisor';

const MONTHS = 36;
const TRIES = 3;
/** A record longer than this is not kept by people. */
const MOST_ENTRIES = 1000;

/** The reviews of the community's last months, newest first (§5.3): two requests. */
export const monthlyReviews = async (
  _input: Input<'insight', 'monthlyReviews'>,
  asking: Asking,
): Promise<Output<'insight', 'monthlyReviews'>> => {
  const { communityId, caller } = await supervising(asking);
  const reader = { staff: caller.scene.staff, today: localDay(asking.now) };
  const found = await reviewsOf(communityId, MONTHS);
  return { reviews: found.map((review) => presentReviewRow(review, reader)) };
};

/** A review that was opened, for one reader. */
interface Opened extends Omit<OpenReview, 'review' | 'told'> {
  reader: Reader;
  review: ReviewDocument;
  breaches: ReturnType<typeof presentBreaches>;
  /** The breaches that are there for the reader, by name. */
  visible: ReadonlySet<string>;
  now: string;
}

const openFor = async (month: string, asking: Asking): Promise<Opened> => {
  const { now } = asking;
  const opening = await openReviewed(whoOf(asking), month);
  const reader = readerOf(opening, now);
  if (!supervises(reader.roles)) throw new Problem('NOT_ALLOWED');
  if (!opening?.review) throw new Problem('NOT_FOUND');
  const { review, told, reports, adopted, improvements, begun } = opening;
  const { caller } = reader;
  const files = told.flatMap((file) => {
    const relation = relationTo(caller, file);
    return relation ? [[file._id, { ...file, relation }] as const] : [];
  });
  const breaches = presentBreaches(review.breaches, new Map(files), caller.scene.staff);
  const visible = new Set(breaches.map(({ id }) => id));
  return { reader, review, breaches, visible, reports, adopted, improvements, begun, now };
};

const newestFirst = (a: { at: string }, b: { at: string }): number => (a.at < b.at ? 1 : -1);
const dueFirst = (a: { dueOn: string }, b: { dueOn: string }): number => (a.dueOn < b.dueOn ? -1 : 1);

/** Who can be made responsible, or have taken part. */
const colleaguesOf = ({ caller }: Reader) => caller.scene.staff.filter(handlesComplaints);

const manages = ({ roles }: Reader): boolean => roles.includes('manager');

const viewOf = async (opened: Opened): Promise<ReviewView> => {
  const { reader, review, breaches, reports, adopted, improvements, begun, now } = opened;
  const [report] = reports;
  const today = localDay(now);
  return presentReview(
    review,
    {
      reportId: review.reportId,
      ...(report
        ? { report: await numbersWithout(report, reader.hidden, reader.caller.scene.settings, now) }
        : {}),
      events: review.events,
      breaches,
      changes: [...adopted].sort(newestFirst).map((change) => {
        const { terms } = (change.sets ?? {}) as { terms?: { version: string } };
        return { ...change, ...(terms ? { version: terms.version } : {}) };
      }),
      improvements: [...improvements].sort(dueFirst).map((one) => improvementHead(one, today)),
      begun: [...begun]
        .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
        .flatMap(({ _id: id, no, state, origin }) =>
          origin?.kind === 'decision' ? [{ id, no, state, decision: origin.decision }] : [],
        ),
    },
    {
      manages: manages(reader),
      staff: reader.caller.scene.staff,
      colleagues: colleaguesOf(reader),
      today,
    },
  );
};

/** The review of a month as its reader may see it (§5.3): one request, where no complaint names the reader. */
export const monthlyReview = async (
  { month }: Input<'insight', 'monthlyReview'>,
  asking: Asking,
): Promise<ReviewView> => viewOf(await openFor(month, asking));

/** The improvement that a decision names, which must be one of the community's. */
const namedBy = async (step: ReviewStep, { review }: Opened): Promise<ImprovementDocument[]> => {
  if (step.name !== 'decide' || !step.improvementId) return [];
  const found = await findImprovement(step.improvementId);
  if (found?.communityId !== review.communityId)
    throw new Problem('INVALID_INPUT', { 'step.improvementId': 'NOT_A_CHOICE' });
  return [found];
};

const check = (step: ReviewStep, { reader, review, visible, now }: Opened): void => {
  const state = reviewOf(review.events);
  const may = reviewSteps(state, { manages: manages(reader), breaches: visible });
  if (!may.includes(step.name)) throw new Problem('NOT_ALLOWED');
  const staff = new Set(colleaguesOf(reader).map(({ id }) => id));
  const faults = faultsOf(state, step, { breaches: visible, staff, today: localDay(now) });
  if (faults)
    throw new Problem(
      'INVALID_INPUT',
      Object.fromEntries(Object.entries(faults).map(([field, fault]) => [`step.${field}`, fault])),
    );
  if (review.events.length >= MOST_ENTRIES) throw new Problem('TOO_MANY');
};

/** Whether an entry is the one that this very step has made. */
const isSame = (event: ReviewEvent, step: ReviewStep, by: string): boolean =>
  event.by === by && event.type === step.name;

/** One step of a review, on record: who and when (§5.3). What is written of complaints that name the reader does not count as a change to what the reader saw (C5). */
export const advanceReview = async (
  { month, revision, key, step }: Input<'insight', 'advanceReview'>,
  asking: Asking,
): Promise<ReviewView> => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const opened = await openFor(month, asking);
    const { reader, review, visible, improvements } = opened;
    const before = review.events.find((event) => event.key === key);
    if (before && !isSame(before, step, reader.id)) throw new Problem('KEY_REUSED');
    if (before) return viewOf(opened);
    if (recordFor(review.events, visible).length !== revision) throw new Problem('CHANGED');
    check(step, opened);
    const named = await namedBy(step, opened);
    const event = entryOf(step, { at: asking.now, by: reader.id, key });
    if (!(await appendToReview(review, event))) continue;
    const { at, by } = event;
    const signed = step.name === 'sign' ? ({ state: 'signed', signed: { at, by } } as const) : {};
    return viewOf({
      ...opened,
      improvements: [...improvements, ...named.filter(({ _id }) => !review.improvements.includes(_id))],
      review: { ...review, ...signed, events: [...review.events, event] },
    });
  }
  throw new Problem('CHANGED');
};
