import { tenanciesEnding } from './bindings';
import { aggregate, glance } from './cloud';
import { countedBefore } from './counted';
import { foldable } from './digests';
import { type Expiring, expired, expiring } from './expiry';
import { toRemind } from './improvements';
import { owed, unfinished } from './messages';

/** What there is to do for the courier's timer. */
export interface Chores {
  /** Files of which people have not been told everything. */
  news: boolean;
  /** Messages that an earlier run has not finished with. */
  messages: boolean;
  /** Days that are to be folded. */
  days: boolean;
  /** Improvements whose owners are to be reminded. */
  reminders: boolean;
  /** Files that the figures of now have not counted. */
  counting: boolean;
  /** Tenants to remind that their time here ends. */
  tenancies: boolean;
  /** Where something lies whose time is over; looked for once an hour. */
  expired: Expiring[];
}

type Glance = Record<
  'news' | 'left' | 'owed' | 'days' | 'reminders' | 'uncounted' | 'tenancies',
  { _id: string }[]
> &
  Partial<Record<Expiring, { _id: string }[]>>;

const isFirstOfHour = (now: string): boolean => new Date(now).getUTCMinutes() < 10;

/** Whether anything waits for the courier: one request, however much is open; without a community nothing does. */
export const choresAt = async (now: string, month: string): Promise<Chores> => {
  const swept = isFirstOfHour(now) ? expiring : [];
  const [found] = await aggregate<Glance>('settings', [
    ['sort', { _id: 1 }],
    ['limit', 1],
    ['project', { _id: 1 }],
    glance('complaints', { untold: true }, 'news'),
    glance('messages', unfinished(now), 'left'),
    glance('messages', owed, 'owed'),
    glance('digests', foldable(month), 'days'),
    glance('improvements', toRemind(now), 'reminders'),
    glance('complaints', countedBefore, 'uncounted'),
    glance('people', tenanciesEnding(now), 'tenancies'),
    ...swept.map((collection) => glance(collection, expired(collection, now), collection)),
  ]);
  const any = (...lists: ({ _id: string }[] | undefined)[]) => lists.some((list) => list && list.length > 0);
  return {
    news: any(found?.news),
    messages: any(found?.left, found?.owed),
    days: any(found?.days),
    reminders: any(found?.reminders),
    counting: any(found?.uncounted),
    tenancies: any(found?.tenancies),
    expired: swept.filter((collection) => any(found?.[collection])),
  };
};
