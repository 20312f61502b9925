import type { HomeBinding } from '../../../types/people';
import { isOver } from '../workflow/homes';

/** A home as its person reads it: an allow-list, without who of the staff decided. */
export const homeView = (
  {
    homeId,
    communityId,
    building,
    unit,
    room,
    capacity,
    verified,
    how,
    askedAt,
    since,
    unlisted,
    refused,
    until,
  }: HomeBinding,
  now: string,
): HomeBinding => ({
  homeId,
  communityId,
  building,
  ...(unit ? { unit } : {}),
  ...(room ? { room } : {}),
  capacity,
  verified,
  ...(how ? { how } : {}),
  ...(askedAt ? { askedAt } : {}),
  ...(verified && (since ?? askedAt) ? { since: since ?? askedAt } : {}),
  ...(unlisted ? { unlisted } : {}),
  ...(refused ? { refused } : {}),
  ...(until ? { until } : {}),
  ...(until && isOver({ until }, now) ? { over: true } : {}),
});
