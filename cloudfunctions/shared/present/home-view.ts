import type { HomeBinding } from '../../../types/people';

/** A home as its person reads it: an allow-list, without who of the staff decided. */
export const homeView = ({
  homeId,
  communityId,
  building,
  unit,
  room,
  capacity,
  verified,
  how,
  askedAt,
  unlisted,
  refused,
}: HomeBinding): HomeBinding => ({
  homeId,
  communityId,
  building,
  ...(unit ? { unit } : {}),
  ...(room ? { room } : {}),
  capacity,
  verified,
  ...(how ? { how } : {}),
  ...(askedAt ? { askedAt } : {}),
  ...(unlisted ? { unlisted } : {}),
  ...(refused ? { refused } : {}),
});
