import type { ImprovementRow, ImprovementView } from '../../types/improvements';
import type { StaffName } from '../../types/people';
import type { Caller } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { historyOf } from '../shared/store/changes';
import type { ImprovementDocument } from '../shared/store/improvements';
import type { HiddenFile } from '../shared/store/naming';
import type { StaffMember } from '../shared/workflow/context';
import { localDay } from '../shared/workflow/durations';
import { isOverdue, stepsFor } from '../shared/workflow/improvements';
import { effectFor } from './effect';
import { groundsFor } from './improvement-grounds';
import { handlesComplaints, readingStaff, supervises } from './supervisor';

/** One of the staff before the community's improvements. */
export interface Colleague {
  caller: Caller;
  id: string;
  communityId: string;
  /** The complaints that no number for this reader counts (C5). */
  hidden: readonly HiddenFile[];
  supervises: boolean;
  staff: readonly StaffMember[];
  now: string;
}

/** The caller as one of the staff: one request. */
export const colleagueAt = async (asking: Asking): Promise<Colleague> => {
  const { id, communityId, roles, hidden, caller } = await readingStaff(asking);
  if (!roles.some((role) => role !== 'admin')) throw new Problem('NOT_ALLOWED');
  return {
    caller,
    id,
    communityId,
    hidden,
    supervises: supervises(roles),
    staff: caller.scene.staff,
    now: asking.now,
  };
};

const staffName = ({ staff }: Colleague, id: string): StaffName | undefined => {
  const found = staff.find((one) => one.id === id);
  return found && { id: found.id, name: found.name, title: found.title };
};

/** Somebody of the staff as a record names them. */
export const nameIn = (reader: Colleague, id: string): string => {
  const found = staffName(reader, id);
  return found ? `${found.title} ${found.name}` : '';
};

/** An improvement in a list: an allow-list. */
export const improvementRow = (document: ImprovementDocument, reader: Colleague): ImprovementRow => {
  const owner = staffName(reader, document.ownerId);
  return {
    id: document._id,
    no: document.no,
    ...(document.point ? { point: document.point } : {}),
    ...(document.problem ? { problem: document.problem } : {}),
    measure: document.measure,
    ...(owner ? { owner } : {}),
    dueOn: document.dueOn,
    state: document.state,
    overdue: isOverdue(document, localDay(reader.now)),
    ...(document.verdict ? { verdict: document.verdict } : {}),
  };
};

/** An improvement with its effect, what has happened to it and what its reader may do. */
export const improvementView = async (
  document: ImprovementDocument,
  reader: Colleague,
): Promise<ImprovementView> => {
  const steps = stepsFor(document, reader);
  const [effect, grounds, history] = await Promise.all([
    effectFor(document, reader),
    groundsFor(document, reader),
    historyOf('improvements', document),
  ]);
  return {
    ...improvementRow(document, reader),
    ...grounds,
    revision: document.revision ?? 0,
    ...(document.note ? { note: document.note } : {}),
    ...(document.doneOn ? { doneOn: document.doneOn } : {}),
    ...(effect ? { effect } : {}),
    steps,
    colleagues: steps.includes('reassign')
      ? reader.staff.filter(handlesComplaints).map(({ id, name, title }) => ({ id, name, title }))
      : [],
    history: history.map(({ _id, at, by, what, differences }) => {
      const hand = staffName(reader, by);
      return { id: _id, at, ...(hand ? { by: hand } : {}), what, differences };
    }),
  };
};
