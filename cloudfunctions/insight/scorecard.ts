import type { Input, Output } from '../../types/api';
import type { Period } from '../../types/insight';
import type { StaffRole } from '../../types/people';
import type { Scorecard } from '../../types/scorecard';
import { datesIn, weekBefore } from '../shared/counting/calendar';
import { readSheets } from '../shared/counting/sheets';
import { tellNews } from '../shared/news';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import type { Reported } from '../shared/store/reports';
import { localDay } from '../shared/workflow/durations';
import { type Counts, comparedWork, handClocks, handKey, sumOf } from '../shared/workflow/figures';
import { dayAfter } from '../shared/workflow/figures/matters';
import { type Reader, readingStaff, supervises } from './supervisor';

/** Whoever did the work reads it on Monday, those who supervise from Wednesday on (§5.1). */
const OWN_FIRST_DAYS = 2;

/** The queues in which clocks run out for all who have the role. */
const queueOf: Partial<Record<StaffRole, string>> = {
  agent: 'desk',
  supervisor: 'supervisor',
  manager: 'manager',
};

/** The queues that somebody of these roles is one of. */
export const queuesOf = (roles: readonly StaffRole[]): string[] =>
  roles.flatMap((role) => queueOf[role] ?? []);

interface Worker {
  id: string;
  name: string;
  roles: readonly StaffRole[];
}

/** What the counters of a week say of one person. */
const cardOf = (counts: Counts, { id, name, roles }: Worker): Scorecard => {
  const late = (holder: string, clock: (typeof handClocks)[number]) =>
    counts[handKey(holder, 'late', clock)] ?? 0;
  const queues = queuesOf(roles);
  const of = (what: string) => comparedWork(counts, [id], what, ['asked']);
  return {
    id,
    name,
    clocks: handClocks
      .map((clock) => ({ clock, kept: counts[handKey(id, 'kept', clock)] ?? 0, late: late(id, clock) }))
      .filter((one) => one.kept + one.late > 0),
    shared: handClocks
      .map((clock) => ({ clock, late: queues.reduce((sum, queue) => sum + late(queue, clock), 0) }))
      .filter((one) => one.late > 0),
    resolved: of('asked').whole,
    answered: comparedWork(counts, [id], 'answered', ['answered']).whole,
    content: of('content').part,
    redone: of('redone').part,
  };
};

const isEmpty = ({ clocks, resolved, answered }: Scorecard): boolean =>
  clocks.length === 0 && resolved === 0 && answered === 0;

const countsIn = async (
  communityId: string,
  week: Period,
  today: string,
  hidden: Reader['hidden'] = [],
): Promise<Counts> => {
  const sheets = await readSheets(communityId, week, { today, backlog: false }, hidden);
  return sumOf(datesIn(week).map(sheets.on));
};

/** The week that a day begins; only one that is over. */
const weekOf = (monday: string | undefined, today: string): Period => {
  const last = weekBefore(today);
  if (!monday) return last;
  const { from, to } = weekBefore(dayAfter(monday, 7));
  if (from !== monday || to > last.to) throw new Problem('INVALID_INPUT', { week: 'OUT_OF_RANGE' });
  return { from, to };
};

/** One's own week; for those who supervise also the others', from Wednesday on (§5.1): two requests at most. */
export const scorecard = async (
  { week: monday }: Input<'insight', 'scorecard'>,
  asking: Asking,
): Promise<Output<'insight', 'scorecard'>> => {
  const { id: reader, communityId, roles, hidden, caller } = await readingStaff(asking);
  const today = localDay(asking.now);
  const week = weekOf(monday, today);
  const counts = await countsIn(communityId, week, today, hidden);
  const { staff } = caller.scene;
  const othersFrom = dayAfter(week.to, OWN_FIRST_DAYS + 1);
  const all = supervises(roles);
  return {
    ...week,
    own: cardOf(counts, { id: reader, name: caller.member?.name ?? '', roles }),
    others:
      all && today >= othersFrom
        ? staff
            .filter(({ id, leftAt }) => id !== reader && !leftAt)
            .map((one) => cardOf(counts, one))
            .filter((card) => !isEmpty(card))
        : [],
    ...(all ? { othersFrom } : {}),
  };
};

/** Tells everybody who worked in the week that is over that the own numbers can be read, before anybody else sees them (§5.1). */
export const tellScorecards = async (community: Reported, _morning: unknown, now: string): Promise<void> => {
  const today = localDay(now);
  const week = weekBefore(today);
  // Later it is told no more: what was not told on Monday is in the page all the same.
  if (today > dayAfter(week.to, OWN_FIRST_DAYS)) return;
  const counts = await countsIn(community.communityId, week, today);
  const told = community.staff
    .filter(({ leftAt }) => !leftAt)
    .filter(({ personId, name, roles }) => !isEmpty(cardOf(counts, { id: personId, name, roles })))
    .map(({ personId }) => personId);
  await tellNews(
    {
      about: `${community.communityId}-${week.from}`,
      notice: 'N21',
      kind: 'approval',
      no: week.from,
      page: `staff/scorecard/index?week=${week.from}`,
      words: '您上周的工作小结',
      yields: true,
    },
    told,
    community,
    now,
  );
};
