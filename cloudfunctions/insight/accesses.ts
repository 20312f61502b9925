import { AccessPurpose, type AccessView } from '../../types/accesses';
import type { Input, Output } from '../../types/api';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { type AccessQuestion, accessesBy, accessesSince, type KnownAccess } from '../shared/store/accesses';
import { idOfNumber } from '../shared/store/complaints';
import { DAY, later } from '../shared/workflow/durations';
import { type Reader, readingStaff } from './supervisor';

const PAGE = 30;
const WEEK = 7 * DAY;

/** A look as the manager reads it: an allow-list. */
const accessView = (
  { _id, at, staffId, purpose, complaintId, files, rows, parts }: KnownAccess,
  { caller: { scene } }: Reader,
): AccessView => {
  const staff = scene.staff.find(({ id }) => id === staffId);
  const [file] = files;
  return {
    id: _id,
    at,
    ...(staff ? { staff: { id: staff.id, name: staff.name, title: staff.title } } : {}),
    purpose: AccessPurpose.parse(purpose),
    ...(file ? { complaint: { id: complaintId, no: file.complaint.no } } : {}),
    ...(rows === undefined ? {} : { rows }),
    ...(parts ? { parts: [...parts] } : {}),
  };
};

/** Who looked at contact data, looked a caller up or took something out, when, what for and of which complaint (§2.2, §4, B12): for the manager. What concerns a complaint that names the reader is left out (C5). */
export const accesses = async (
  { staffId, no, cursor }: Input<'insight', 'accesses'>,
  asking: Asking,
): Promise<Output<'insight', 'accesses'>> => {
  const number = no?.toUpperCase();
  const [reader, complaintId] = await Promise.all([
    readingStaff(asking),
    number ? idOfNumber(number) : undefined,
  ]);
  if (!reader.roles.includes('manager')) throw new Problem('NOT_ALLOWED');
  const notAbout = reader.hidden.map(({ _id }) => _id);
  if (number && (!complaintId || notAbout.includes(complaintId))) return { accesses: [] };
  const question: AccessQuestion = {
    communityId: reader.communityId,
    notAbout,
    ...(staffId ? { staffId } : {}),
    ...(complaintId ? { complaintId } : {}),
  };
  const [found, week] = await Promise.all([
    accessesBy(question, cursor ?? '~', PAGE + 1),
    cursor ? undefined : accessesSince(question, later(asking.now, -WEEK)),
  ]);
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    accesses: shown.map((one) => accessView(one, reader)),
    ...(week ? { week: week.map(({ _id, count }) => ({ purpose: AccessPurpose.parse(_id), count })) } : {}),
    ...(found.length > PAGE && last ? { next: `${last.at} ${last._id}` } : {}),
  };
};
