import { performance } from 'node:perf_hooks';
import type { Input, Output } from '../../types/api';
import { Allowance } from '../shared/archive/allowance';
import { examineFile } from '../shared/archive/examining';
import { before } from '../shared/caller';
import { relationOf, seesInside } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';

const MOST_ATTACHMENTS = 40;
const MOST_BYTES = 40 * 1024 * 1024;
/** Somebody waits for the answer. */
const BUDGET_MS = 6_000;

/** The examination of one file's chain and attachments, for staff who may read the whole file (§4). */
export const verify = async (
  { id }: Input<'complaint', 'verify'>,
  asking: Asking,
): Promise<Output<'complaint', 'verify'>> => {
  const { file, actor, relation } = await before(asking, id);
  const own = relation === 'own';
  if (!seesInside(relationOf(file.complaint, actor, own))) throw new Problem('NOT_ALLOWED');
  const start = performance.now();
  const inTime = () => performance.now() - start < BUDGET_MS;
  return examineFile(file, new Allowance(MOST_ATTACHMENTS, MOST_BYTES, inTime));
};
