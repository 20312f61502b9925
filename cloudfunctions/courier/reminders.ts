import { tellNews } from '../shared/news';
import { type ImprovementDocument, improvementsToRemind, reminded } from '../shared/store/improvements';
import { openForIntake } from '../shared/store/opening';
import { later, startOfLocalDay } from '../shared/workflow/durations';
import { nextReminder, reminderWords } from '../shared/workflow/improvements';

const MOST = 100;
const EVENING = 18 * 60 * 60_000;

type Staff = readonly { personId: string; roles: readonly string[]; leftAt?: string }[];

const supervises = ({ roles }: Staff[number]): boolean =>
  roles.includes('supervisor') || roles.includes('manager');

/** Who is reminded: its owner of carrying it out; of looking at the effect, or where the owner has left, whoever proposed it, or else those who supervise. */
const toldOf = ({ state, ownerId, createdBy }: ImprovementDocument, staff: Staff): string[] => {
  const here = staff.filter(({ leftAt }) => !leftAt);
  const has = (id: string) => here.some(({ personId }) => personId === id);
  if (state === 'open' && has(ownerId)) return [ownerId];
  if (createdBy !== ownerId && has(createdBy)) return [createdBy];
  return here.flatMap((one) => (supervises(one) && one.personId !== ownerId ? [one.personId] : []));
};

/** Reminds of improvements that are nearly due, overdue, or whose effect can be looked at (§3.7.2); killed in between, the same reminder is not told twice. */
export const remindOwners = async (now: string): Promise<void> => {
  for (const improvement of await improvementsToRemind(now, MOST)) {
    const { _id, communityId, no, dueOn, remindAt } = improvement;
    if (!remindAt) continue;
    const community = await openForIntake(communityId);
    const [settings] = community?.settings ?? [];
    if (settings)
      await tellNews(
        {
          about: `${_id}-${remindAt.slice(0, 10)}`,
          notice: 'N16',
          kind: 'due',
          no,
          page: `staff/improvement/index?id=${_id}`,
          words: reminderWords(improvement, now),
          due: later(startOfLocalDay(`${dueOn}T04:00:00.000Z`), EVENING),
        },
        toldOf(improvement, community?.staff ?? []),
        settings,
        now,
      );
    await reminded({ _id, remindAt }, nextReminder(improvement, now));
  }
};
