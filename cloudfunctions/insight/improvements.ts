import type { Difference } from '../../types/administration/change';
import type { Input, Output } from '../../types/api';
import { nameOf } from '../shared/contact';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { type ChangeDocument, noteBeginning } from '../shared/store/changes';
import {
  findImprovement,
  type ImprovementDocument,
  improvementsOf,
  insertImprovement,
} from '../shared/store/improvements';
import { localDay } from '../shared/workflow/durations';
import { dayAfter } from '../shared/workflow/figures/matters';
import { nextReminder } from '../shared/workflow/improvements';
import { groundsOf } from './improvement-grounds';
import { type Colleague, colleagueAt, improvementRow, improvementView, nameIn } from './improvement-view';
import { handlesComplaints } from './supervisor';

const MOST = 200;
const LONGEST_DAYS = 366;

/** Improvements, the newest first (§3.7.2): all for who supervises, one's own for everybody else on the staff. */
export const improvements = async (
  _input: Input<'insight', 'improvements'>,
  asking: Asking,
): Promise<Output<'insight', 'improvements'>> => {
  const reader = await colleagueAt(asking);
  const { communityId, id, supervises } = reader;
  const found = await improvementsOf(communityId, supervises ? {} : { ownerId: id }, MOST);
  return { improvements: found.map((one) => improvementRow(one, reader)) };
};

/** An improvement that the reader may see; to everybody else it does not exist. */
export const visible = async (id: string, reader: Colleague): Promise<ImprovementDocument> => {
  const found = await findImprovement(id);
  const may = found?.communityId === reader.communityId && (reader.supervises || found.ownerId === reader.id);
  if (!found || !may) throw new Problem('NOT_FOUND');
  return found;
};

/** One improvement with its effect so far. */
export const improvement = async (
  { id }: Input<'insight', 'improvement'>,
  asking: Asking,
): Promise<Output<'insight', 'improvement'>> => {
  const reader = await colleagueAt(asking);
  return improvementView(await visible(id, reader), reader);
};

/** Throws INVALID_INPUT for an owner who is not one of the staff that works with complaints. */
export const checkOwner = ({ staff }: Colleague, ownerId: string, field: string): void => {
  if (!staff.some((one) => one.id === ownerId && handlesComplaints(one)))
    throw new Problem('INVALID_INPUT', { [field]: 'NOT_A_CHOICE' });
};

/** Throws INVALID_INPUT for a day that is over, or more than a year away. */
export const checkDay = (dueOn: string, now: string, field: string): void => {
  const today = localDay(now);
  if (dueOn < today) throw new Problem('INVALID_INPUT', { [field]: 'IN_THE_PAST' });
  if (dueOn > dayAfter(today, LONGEST_DAYS)) throw new Problem('INVALID_INPUT', { [field]: 'OUT_OF_RANGE' });
};

/** An improvement with the next reminder of its owner. */
export const withReminder = (document: ImprovementDocument, now: string): ImprovementDocument => {
  const remindAt = nextReminder(document, now);
  return remindAt ? { ...document, remindAt } : document;
};

type Told = Omit<ChangeDocument, '_id'>;

/** What is put on record of an improvement. */
export const record = (
  { id, communityId, now }: Colleague,
  key: string,
  what: ChangeDocument['what'],
  differences: Difference[],
): Told => ({ communityId, at: now, by: id, key, what, kind: 'improvement', differences });

/** A weak point or a stated problem becomes an improvement (§3.7.2, §5.3, §6): what, by whom, by when. */
export const improve = async (
  { key, improvement: wish }: Input<'insight', 'improve'>,
  asking: Asking,
): Promise<Output<'insight', 'improve'>> => {
  const reader = await colleagueAt(asking);
  const { communityId, now } = reader;
  if (!reader.supervises) throw new Problem('NOT_ALLOWED');
  checkOwner(reader, wish.ownerId, 'improvement.ownerId');
  checkDay(wish.dueOn, now, 'improvement.dueOn');
  const _id = nameOf('i', communityId, reader.id, key);
  const others = await improvementsOf(communityId, {}, MOST);
  const same = others.find((one) => one._id === _id);
  if (same) return improvementView(same, reader);
  const grounds = await groundsOf(wish, others, reader);
  const { measure, ownerId, dueOn } = wish;
  const document = withReminder(
    {
      _id,
      communityId,
      no: `GJ${localDay(now).replaceAll('-', '')}-${_id.slice(1, 5).toUpperCase()}`,
      ...grounds,
      measure,
      ownerId,
      dueOn,
      state: 'open',
      createdAt: now,
      createdBy: reader.id,
    },
    now,
  );
  await noteBeginning(
    'improvements',
    _id,
    record(reader, key, 'proposed', [
      ...(grounds.problem ? [{ path: 'problem', after: grounds.problem }] : []),
      { path: 'measure', after: measure },
      { path: 'owner', after: nameIn(reader, ownerId) },
      { path: 'dueOn', after: dueOn },
    ]),
  );
  await insertImprovement(document);
  return improvementView(document, reader);
};
