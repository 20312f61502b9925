import type { Complaint } from './complaint';
import type { Context } from './context';
import type { ComplaintEvent } from './events';
import type { Policy } from './policies';
import { residentOf } from './relations';
import { isOpen } from './stages';

/** Somebody's account stands behind the file, and has not been erased (§5.2). */
export const hasAccount: Policy = (complaint: Complaint, _context: Context) =>
  residentOf(complaint) !== undefined && complaint.accountClosedAt === undefined ? undefined : 'ONCE_ONLY';

/** Whether nobody has to be reached about a complaint any more: it is closed for good and nobody has had it kept (§4, §5.2). */
export const isOver = (
  { stage, mainStage, preserved }: Pick<Complaint, 'stage' | 'mainStage' | 'preserved'>,
  open: boolean,
): boolean => !open && preserved === undefined && !isOpen(stage === 'merged' ? (mainStage ?? stage) : stage);

const ids: ReadonlySet<string> = new Set(['residentId', 'personId']);

const without = (value: unknown, personId: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => without(one, personId));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field, one]) => !(ids.has(field) && one === personId))
      .map(([field, one]) => [field, without(one, personId)]),
  );
};

/** An event that no longer says which resident it was; what was said and done stays (§5.2). What somebody did as one of the staff stays theirs. */
export const withoutPerson = (event: ComplaintEvent, personId: string): ComplaintEvent => {
  const mine = event.by.role === 'resident' && event.by.id === personId;
  const by = mine ? { ...event.by, id: '' } : event.by;
  return { ...event, by, data: without(event.data, personId) } as ComplaintEvent;
};
