import type { HomeBinding } from '../../../types/people';
import { DAY, later, localDay, startOfLocalDay } from './durations';

/** Whether the property has yet to say whether a home is somebody's (§1). */
export const isPending = ({ verified, refused }: Pick<HomeBinding, 'verified' | 'refused'>): boolean =>
  !verified && !refused;

/** Whether a tenancy has ended: from the day after its last. */
export const isOver = ({ until }: Pick<HomeBinding, 'until'>, now: string): boolean =>
  until !== undefined && until < localDay(now);

const REMINDER = 14 * DAY;

/** When somebody is reminded that a tenancy ends: two weeks before its last day, once. */
export const tenancyReminder = ({
  verified,
  until,
  reminded,
}: Pick<HomeBinding, 'verified' | 'until'> & { reminded?: boolean }): string | null =>
  verified && until && !reminded ? later(startOfLocalDay(`${until}T04:00:00.000Z`), -REMINDER) : null;

/** What a person is found by for their homes. */
export interface HomeLookups {
  pendingIn: string[];
  pendingSince: string | null;
  livesIn: string[];
  tenancyRemindAt: string | null;
}

/** Which communities have to confirm something, since when, which homes are confirmed, and when to remind of a tenancy's end. */
export const homeLookups = (homes: readonly (HomeBinding & { reminded?: boolean })[]): HomeLookups => {
  const waiting = homes.filter(isPending);
  const [since = null] = waiting.map(({ askedAt = '' }) => askedAt).sort();
  const [next = null] = homes.flatMap((home) => tenancyReminder(home) ?? []).sort();
  return {
    pendingIn: [...new Set(waiting.map(({ communityId }) => communityId))],
    pendingSince: since,
    livesIn: homes.filter(({ verified }) => verified).map(({ homeId }) => homeId),
    tenancyRemindAt: next,
  };
};

/** Whether somebody is who they say (§1): at a home that is theirs it is confirmed, or else one of their homes in the community is; a tenancy that is over counts no longer. */
export const isKnownAt = (
  homes: readonly HomeBinding[],
  communityId: string,
  { building, unit, room }: { building?: string; unit?: string; room?: string },
  now: string,
): boolean => {
  const here = homes.filter((home) => home.communityId === communityId && !isOver(home, now));
  const bound = here.find(
    (home) => home.building === building && home.unit === unit && home.room === room && building,
  );
  return bound ? bound.verified : here.some(({ verified }) => verified);
};
