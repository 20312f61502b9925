import type { Input, Output } from '../../types/api';
import { atHome } from '../shared/caller';
import { refuseBeyond } from '../shared/limits';
import { isOwnFile } from '../shared/pictures/folder';
import type { Asking } from '../shared/serve';
import { insertDiscard } from '../shared/store/discards';
import { DAY, later } from '../shared/workflow/durations';

/** Takes back what somebody sent and wants no more, such as a picture before its faces were covered (§5.2). It is deleted by night, a day later at the earliest: by then whatever was filed after all has its seal and stays (§2.3). */
export const discard = async (
  { fileIds }: Input<'complaint', 'discard'>,
  asking: Asking,
): Promise<Output<'complaint', 'discard'>> => {
  const { person } = await atHome(asking);
  const own = fileIds.filter((fileId) => isOwnFile(fileId, person._id));
  if (own.length === 0) return {};
  await refuseBeyond('discard', person._id, asking);
  await insertDiscard({ fileIds: own, expiresAt: later(asking.now, DAY) });
  return {};
};
