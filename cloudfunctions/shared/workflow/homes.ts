import type { HomeBinding } from '../../../types/people';

/** Whether the property has yet to say whether a home is somebody's (§1). */
export const isPending = ({ verified, refused }: Pick<HomeBinding, 'verified' | 'refused'>): boolean =>
  !verified && !refused;

/** What a person is found by for their homes. */
export interface HomeLookups {
  pendingIn: string[];
  pendingSince: string | null;
  livesIn: string[];
}

/** Which communities have to confirm something, since when, and which homes are confirmed. */
export const homeLookups = (homes: readonly HomeBinding[]): HomeLookups => {
  const waiting = homes.filter(isPending);
  const [since = null] = waiting.map(({ askedAt = '' }) => askedAt).sort();
  return {
    pendingIn: [...new Set(waiting.map(({ communityId }) => communityId))],
    pendingSince: since,
    livesIn: homes.filter(({ verified }) => verified).map(({ homeId }) => homeId),
  };
};

/** Whether somebody is who they say (§1): at a home that is theirs it is confirmed, or else one of their homes in the community is. */
export const isKnownAt = (
  homes: readonly HomeBinding[],
  communityId: string,
  { building, unit, room }: { building?: string; unit?: string; room?: string },
): boolean => {
  const here = homes.filter((home) => home.communityId === communityId);
  const bound = here.find(
    (home) => home.building === building && home.unit === unit && home.room === room && building,
  );
  return bound ? bound.verified : here.some(({ verified }) => verified);
};
