import type { Input, Output } from '../../types/api';
import { verify as examine } from '../shared/archive/verification';
import { before } from '../shared/caller';
import { relationOf, seesInside } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';

/** The examination of one file's chain, for staff who may read the whole file (§4). */
export const verify = async (
  { id }: Input<'complaint', 'verify'>,
  asking: Asking,
): Promise<Output<'complaint', 'verify'>> => {
  const { file, actor, relation } = await before(asking, id);
  const own = relation === 'own';
  if (!seesInside(relationOf(file.complaint, actor, own))) throw new Problem('NOT_ALLOWED');
  return examine(file);
};
