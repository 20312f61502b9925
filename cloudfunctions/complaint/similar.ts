import type { Input, Output } from '../../types/api';
import { atHome } from '../shared/caller';
import { ownerKey } from '../shared/contact';
import { placeKey } from '../shared/lookups';
import type { Asking } from '../shared/serve';
import { filesAt } from '../shared/store/worklists';

const WINDOW = 30 * 24 * 60 * 60 * 1000;
const MOST = 20;

/** Open complaints of the same kind at the same place in the last 30 days: that they exist, and nothing of anybody's words (B9). */
export const similar = async (
  { category, building, publicPlace }: Input<'complaint', 'similar'>,
  asking: Asking,
): Promise<Output<'complaint', 'similar'>> => {
  const { person, scene } = await atHome(asking);
  const place = placeKey({ ...(building ? { building } : {}), ...(publicPlace ? { publicPlace } : {}) });
  if (!place) return { cases: [] };
  const since = new Date(Date.parse(scene.now) - WINDOW).toISOString();
  const found = await filesAt(person.communityId, place, since, 200);
  const mine = ownerKey(person._id);
  const cases = found
    .filter(
      ({ open, complaint }) => open && complaint.stage !== 'archived' && complaint.category === category,
    )
    .filter(({ ownerKey: owner, complaint }) => owner === mine || !(complaint.sealed || complaint.sensitive))
    .slice(0, MOST);
  return {
    cases: cases.map(({ ownerKey: owner, complaint }) => ({
      id: complaint.id,
      own: owner === mine,
      ...(owner === mine ? { no: complaint.no } : {}),
      stage: complaint.stage,
      category,
      ...(complaint.expected.completeBy ? { completeBy: complaint.expected.completeBy } : {}),
    })),
  };
};
