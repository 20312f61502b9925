import { keepHomes } from './homes';
import { tellNews } from './news';
import { nudgeCourier } from './nudge';
import { Problem } from './problem';
import type { BindingDocument, PersonDocument } from './store/documents';
import { endFamilyInvitations, familyInvitationsBy, keepUses, livingIn } from './store/families';
import { communityOf } from './store/settings';
import { DAY, later, localDay } from './workflow/durations';
import { isOver } from './workflow/homes';

/** Whether a home is one where somebody is confirmed and still lives. */
export const livesThere = (home: BindingDocument, now: string): boolean =>
  home.verified && !isOver(home, now);

/** Whether somebody belongs to a home because another invited them (§1). */
export const isGuestOf =
  (inviterId: string, homeId: string, now: string) =>
  (home: BindingDocument): boolean =>
    home.homeId === homeId && home.invitedBy === inviterId && livesThere(home, now);

/** Tells somebody that a family has changed, in words that name nobody: the page shows who. */
export const tellFamily = async (
  personId: string,
  { about, words, communityId }: { about: string; words: string; communityId: string },
  now: string,
): Promise<void> => {
  const settings = await communityOf(communityId);
  if (!settings) return;
  const no = `FW${localDay(now).replace(/-/g, '')}`;
  const news = { about, notice: 'N25', kind: 'progress', no, page: 'mine/homes/index', words } as const;
  await tellNews(news, [personId], settings, now);
  await nudgeCourier();
};

const staying = ({ until: _, reminded: __, ...home }: BindingDocument, until: string | undefined) =>
  until ? { ...home, until } : home;

/** The day before today: what ends then has ended. */
export const yesterday = (now: string): string => localDay(later(now, -DAY));

const ended = ({ invitedBy: _, ...home }: BindingDocument, now: string): BindingDocument =>
  livesThere(home, now) ? { ...staying(home, yesterday(now)), reminded: true } : home;

/** Somebody belongs to a home no longer, which they were invited to, nor is it kept by whom; they are told, what they complained of stays theirs. */
export const endMembership = async (
  person: PersonDocument,
  isTheirs: (home: BindingDocument) => boolean,
  now: string,
): Promise<void> => {
  const before = person.homes.find(isTheirs);
  const held = await keepHomes(person, (homes) =>
    homes.some(isTheirs) ? homes.map((one) => (isTheirs(one) ? ended(one, now) : one)) : undefined,
  );
  if (!held || !before || !livesThere(before, now)) return;
  const about = `${before.homeId}-${yesterday(now)}`;
  const words = '您已不是一处房屋的成员';
  await tellFamily(person._id, { about, words, communityId: before.communityId }, now);
};

const TRIES = 3;

/** The same code brings nobody back who was removed. */
export const shutOut = async (by: string, personId: string, now: string): Promise<void> => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const open = await familyInvitationsBy(by, now);
    const stale = open.filter(({ used }) => used.some((use) => use.personId === personId && !use.gone));
    const kept = await Promise.all(
      stale.map((one) =>
        keepUses(
          one,
          one.used.map((use) => (use.personId === personId ? { ...use, gone: true } : use)),
          one.usedAt,
        ),
      ),
    );
    if (kept.every(Boolean)) return;
  }
  throw new Problem('CHANGED');
};

/** Whoever was invited to a home stays as long as whoever invited them (§1): until that day, or without end. */
export const followInviter = async (
  inviterId: string,
  homeId: string,
  until: string | undefined,
  now: string,
): Promise<void> => {
  const isGuest = isGuestOf(inviterId, homeId, now);
  for (const guest of await livingIn([homeId]))
    await keepHomes(guest, (homes) =>
      homes.some((one) => isGuest(one) && one.until !== until)
        ? homes.map((one) => (isGuest(one) ? staying(one, until) : one))
        : undefined,
    );
};

/** Somebody is about to belong to homes no longer: their invitations end first, and so do the memberships that rest on them. A run that dies leaves them where they are, to be done again. */
export const endFamilies = async (
  inviterId: string,
  homeIds: readonly string[],
  now: string,
): Promise<void> => {
  for (const homeId of homeIds) {
    await endFamilyInvitations(inviterId, homeId, now);
    const wasInvited = (home: BindingDocument) => home.homeId === homeId && home.invitedBy === inviterId;
    for (const guest of await livingIn([homeId])) await endMembership(guest, wasInvited, now);
  }
};
