import type { Input, Output } from '../../types/api';
import { atHome } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { findKeyRenewal } from '../shared/store/key-renewal';
import { type UpkeepDocument, upkeepOf } from '../shared/store/upkeep';

const roundOf = ({
  round,
  lastRound: last,
}: Partial<UpkeepDocument> = {}): Pick<Output<'insight', 'checks'>, 'round'> => {
  const now = round?.after ? { from: round.from, files: round.files } : undefined;
  return last || now ? { round: { ...(last && { last }), ...(now && { now }) } } : {};
};

/** What the nights found in the files of the caller's community (§4). A file that names the reader is counted, not named (B10). */
export const checks = async (
  _input: Input<'insight', 'checks'>,
  asking: Asking,
): Promise<Output<'insight', 'checks'>> => {
  const { member } = await atHome(asking);
  if (!member?.roles.some((role) => role === 'admin' || role === 'manager')) throw new Problem('NOT_ALLOWED');
  const [upkeep, keys] = await Promise.all([upkeepOf(member.communityId), findKeyRenewal()]);
  return {
    ...(keys ? { keys: { done: keys.done, documents: keys.total, at: keys.at } } : {}),
    ...roundOf(upkeep),
    nights: (upkeep?.checks ?? []).map(({ files, ...night }) => ({
      ...night,
      files: files
        .filter(({ hiddenFrom }) => !hiddenFrom.includes(member.id))
        .map(({ id, no, revision, fault }) => ({ id, no, revision, fault })),
    })),
  };
};
