import type { Input, Output } from '../../types/api';
import type { StaffRole } from '../../types/people';
import { atHome, type Caller } from '../shared/caller';
import type { Asking } from '../shared/serve';
import { deskPage } from '../shared/store/worklists';
import { staffRow } from '../shared/viewing';
import { isReady } from '../shared/workflow/assignment';
import { isGone } from '../shared/workflow/people';
import { callQuestionOf } from './calls';

const PAGE = 30;

/** The queues in which the next step waits for whoever has the role (B2). */
const queues: Partial<Record<StaffRole, string>> = {
  agent: 'desk',
  supervisor: 'supervisor',
  manager: 'manager',
};

const LOCAL = 8 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** Midnight on the community's clock. */
const endOfDay = (now: string): string =>
  new Date((Math.floor((Date.parse(now) + LOCAL) / DAY) + 1) * DAY - LOCAL).toISOString();

const inAMonth = (now: string): string => new Date(Date.parse(now) + 30 * DAY).toISOString();

/** Whether handlers here take their cases themselves, and whether this one is there to do so (§3.2.2). */
const offersTo = ({ member, scene }: Caller) => ({
  here: scene.settings.assignment === 'grab' && member?.roles.includes('handler') === true,
  may: member !== undefined && isReady(member, scene.now),
});

/** The complaints that wait for staff (§7): one request for who asks, one for counts and rows. */
export const desk = async (
  { filter, category, cursor }: Input<'complaint', 'desk'>,
  asking: Asking,
): Promise<Output<'complaint', 'desk'>> => {
  const caller = await atHome(asking);
  const { member, scene } = caller;
  const whose = callQuestionOf(caller);
  const { counts, heads } = await deskPage({
    ...whose,
    holders: [whose.personId, ...(member?.roles ?? []).flatMap((role) => queues[role] ?? [])],
    manages: whose.manages && member !== undefined && !isGone(member, scene.now),
    away: scene.staff.filter((one) => isGone(one, scene.now)).map(({ id }) => id),
    present: scene.staff
      .filter((one) => one.roles.includes('supervisor') && !isGone(one, scene.now))
      .map(({ id }) => id),
    offers: offersTo(caller),
    filter,
    ...(category ? { category } : {}),
    endOfDay: endOfDay(scene.now),
    ...(cursor ? { cursor } : {}),
    limit: PAGE + 1,
  });
  const shown = heads.slice(0, PAGE);
  const last = shown.at(-1);
  const unknownYear = scene.calendar.unknownYear(scene.now, endOfDay(inAMonth(scene.now)));
  return {
    filter,
    counts,
    rows: shown.map((head) => staffRow(head, caller)),
    ...(unknownYear !== undefined ? { unknownYear } : {}),
    ...(heads.length > PAGE && last ? { next: `${last.nextAt} ${last._id}` } : {}),
  };
};
