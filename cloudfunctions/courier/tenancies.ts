import { keepHomes } from '../shared/homes';
import { tellNews } from '../shared/news';
import { tenantsToRemind } from '../shared/store/bindings';
import type { BindingDocument } from '../shared/store/documents';
import { communityOf } from '../shared/store/settings';
import { localDay } from '../shared/workflow/durations';
import { isOver, tenancyReminder } from '../shared/workflow/homes';

const MOST = 100;

/** Reminds tenants two weeks before their last day, once (§1); killed in between, nobody is told twice. */
export const remindTenants = async (now: string): Promise<void> => {
  const due = (home: BindingDocument): boolean => (tenancyReminder(home) ?? '9') <= now;
  for (const person of await tenantsToRemind(now, MOST)) {
    for (const home of person.homes.filter(due)) {
      const settings = await communityOf(home.communityId);
      if (settings && !isOver(home, now))
        await tellNews(
          {
            about: `${home.homeId}-${home.until}`,
            notice: 'N22',
            kind: 'progress',
            no: `FW${localDay(now).replace(/-/g, '')}`,
            page: 'mine/homes/index',
            words: '您的租期快到了',
          },
          [person._id],
          settings,
          now,
        );
    }
    await keepHomes(person, (homes) => homes.map((one) => (due(one) ? { ...one, reminded: true } : one)));
  }
};
