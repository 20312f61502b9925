import type { Input, Output } from '../../types/api';
import type { JoinedMember } from '../../types/families';
import { isGuestOf } from '../shared/families';
import { maskedName } from '../shared/homes';
import type { Asking } from '../shared/serve';
import { familiesJoined } from '../shared/store/families';
import { DAY, later } from '../shared/workflow/durations';
import { reviewing } from './home-review';

const LISTED = 30 * DAY;

/** Who has joined a home by an invitation in the last weeks, and by whose (§1): nobody at the desk was asked before. Two requests. */
export const joinedMembers = async (
  _input: Input<'account', 'joinedMembers'>,
  asking: Asking,
): Promise<Output<'account', 'joinedMembers'>> => {
  const { now } = asking;
  const { member } = await reviewing(asking);
  const since = later(now, -LISTED);
  const found = await familiesJoined(member.communityId, since);
  const members = found.flatMap(({ by, homeId, building, unit, room, used, people, inviters }) => {
    const [inviter] = inviters;
    const capacity = inviter?.homes.find((one) => one.homeId === homeId)?.capacity;
    const invitedBy = { ...maskedName(inviter?.contact), ...(capacity ? { capacity } : {}) };
    return used.flatMap(({ personId, at }): JoinedMember[] => {
      const person = people.find(({ _id }) => _id === personId);
      if (!person || at < since) return [];
      const home = person.homes.find(isGuestOf(by, homeId, now));
      return [
        {
          personId,
          homeId,
          building,
          ...(unit ? { unit } : {}),
          ...(room ? { room } : {}),
          ...maskedName(person.contact),
          at,
          ...(home?.until ? { until: home.until } : {}),
          here: home !== undefined,
          by: invitedBy,
        },
      ];
    });
  });
  return { members: members.sort((a, b) => (a.at < b.at ? 1 : -1)) };
};
