import type { Asked } from '../../types/questionnaire';
import { nameOf } from '../shared/contact';
import { tellNews } from '../shared/news';
import type { Morning } from '../shared/store/mornings';
import { findPeople } from '../shared/store/people';
import {
  askedSince,
  insertQuestionnaire,
  insertRound,
  residentsOfClosed,
  roundId,
} from '../shared/store/questionnaires';
import type { Reported } from '../shared/store/reports';
import { respondentOf } from '../shared/voter';
import { later, localDay } from '../shared/workflow/durations';
import { dayAfter } from '../shared/workflow/figures/matters';
import { addMinutes } from '../shared/workflow/local-time';
import { lotsOf, OPEN_DAYS, quarterBefore, SILENT_DAYS } from '../shared/workflow/questionnaire';
import { lot, startOf } from './drawing';

const DAY_MINUTES = 24 * 60;
const DAY = DAY_MINUTES * 60_000;

/** Those who have not been asked for so long that they may be asked again. */
const rested = async (personIds: readonly string[], now: string): Promise<string[]> => {
  if (personIds.length === 0) return [];
  const asked = new Set(await askedSince(personIds.map(respondentOf), later(now, -SILENT_DAYS * DAY)));
  return personIds.filter((id) => !asked.has(respondentOf(id)));
};

/** Residents whose case was closed in the quarter, drawn by lot: none of the staff, nobody who took the consent back, nobody whose name is sealed (B10). */
const drawnResidents = async (
  closed: readonly string[],
  { communityId, staff }: Reported,
  quarter: string,
  now: string,
): Promise<string[]> => {
  const people = await findPeople(closed);
  const possible = people
    .filter((person) => person.communityId === communityId && !person.withdrawal)
    .map(({ _id }) => _id)
    .filter((id) => !staff.some(({ personId }) => personId === id));
  return (await rested(possible, now))
    .map((id) => ({ id, lot: lot(id, quarter) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, lotsOf(possible.length))
    .map(({ id }) => id);
};

/** Asks about the quarter that is over, once: residents by lot and the staff; where no case was closed there is nothing to ask about (§6). A run that was killed is made good by the next. */
export const askQuestions = async (
  community: Reported,
  { rounds: [last] }: Morning,
  now: string,
): Promise<void> => {
  const { communityId, staff } = community;
  const { from, to } = quarterBefore(localDay(now));
  if (last && last.from >= from) return;
  const closed = await residentsOfClosed(communityId, startOf(from), startOf(dayAfter(to, 1)));
  if (closed.length === 0) return;
  const working = staff
    .filter(({ leftAt, roles }) => !leftAt && roles.some((role) => role !== 'admin'))
    .map(({ personId }) => personId);
  const groups: Record<Asked, string[]> = {
    resident: await drawnResidents(closed, community, from, now),
    staff: await rested(working, now),
  };
  const until = addMinutes(now, OPEN_DAYS * DAY_MINUTES);
  for (const asked of ['resident', 'staff'] as const)
    for (const personId of groups[asked]) {
      const mark = respondentOf(personId);
      const _id = nameOf('u', communityId, from, mark);
      await tellNews(
        {
          about: _id,
          notice: 'N20',
          kind: 'survey',
          no: `WJ${from.replaceAll('-', '')}`,
          page: 'mine/questionnaire/index',
          words: '三个小问题，点一下就好',
          yields: true,
        },
        [personId],
        community,
        now,
      );
      await insertQuestionnaire({ _id, communityId, from, to, asked, mark, at: now, until, answers: {} });
    }
  const sent = { resident: groups.resident.length, staff: groups.staff.length };
  await insertRound({ _id: roundId(communityId, from), communityId, from, to, at: now, until, sent });
};
