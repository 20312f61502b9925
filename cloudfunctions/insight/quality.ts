import type { Input, Output } from '../../types/api';
import type { QualityCheck } from '../../types/quality';
import type { Caller } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import {
  findQualityCheck,
  type QualityDocument,
  qualityChecksOf,
  recordExamination,
} from '../shared/store/quality';
import { type Reader, readingStaff, supervises, supervising } from './supervisor';

const MOST = 200;

const viewOf = (
  check: QualityDocument,
  reader: string,
  { scene }: Caller,
  examines: boolean,
): QualityCheck => {
  const { _id, complaintId, no, category, week, handlerId, barred, done, marks, remark, byName, at } = check;
  const handler = scene.staff.find(({ id }) => id === handlerId)?.name;
  return {
    id: _id,
    complaintId,
    no,
    category,
    week,
    ...(handler ? { handler } : {}),
    mayExamine: examines && !done && !barred.includes(reader),
    ...(marks ? { marks } : {}),
    ...(remark ? { remark } : {}),
    ...(byName ? { by: byName } : {}),
    ...(at ? { at } : {}),
  };
};

/** Whether a check does not exist for a reader: the case is theirs not to know of, since it was drawn or before (B10). */
const isHidden = ({ hiddenFrom, complaintId }: QualityDocument, { id, hidden }: Reader): boolean =>
  hiddenFrom.includes(id) || hidden.some(({ _id }) => _id === complaintId);

/** The cases that were drawn: all of them for whoever supervises, what was found of their own for the others (§5.1). */
export const qualityChecks = async (
  _input: Input<'insight', 'qualityChecks'>,
  asking: Asking,
): Promise<Output<'insight', 'qualityChecks'>> => {
  const reader = await readingStaff(asking);
  const { id, roles, communityId, caller } = reader;
  const examines = supervises(roles);
  const found = await qualityChecksOf(communityId, MOST);
  const checks = found
    .filter((check) => !isHidden(check, reader))
    .filter(({ done, handlerId }) => examines || (done && handlerId === id))
    .map((check) => viewOf(check, id, caller, examines));
  return { checks, toExamine: checks.filter(({ mayExamine }) => mayExamine).length };
};

/** Records what an examination found; only somebody who had nothing to do with the case, and only once (§5.1). */
export const examine = async (
  { id, marks, remark }: Input<'insight', 'examine'>,
  asking: Asking,
): Promise<Output<'insight', 'examine'>> => {
  const reader = await supervising(asking);
  const { caller, communityId, id: byId } = reader;
  const check = await findQualityCheck(communityId, id);
  if (!check || isHidden(check, reader)) throw new Problem('NOT_FOUND');
  if (check.barred.includes(byId)) throw new Problem('NOT_ALLOWED');
  const byName = caller.member?.name ?? '';
  const found = { marks, ...(remark ? { remark } : {}), byId, byName, at: asking.now };
  if (check.done || !(await recordExamination(id, found))) throw new Problem('CHANGED');
  return viewOf({ ...check, ...found, done: true }, byId, caller, true);
};
