import { isDeepStrictEqual } from 'node:util';
import { calendarOf } from '../../cloudfunctions/shared/workflow/calendar';
import { replay } from '../../cloudfunctions/shared/workflow/evolve';
import { ownerOf } from '../../cloudfunctions/shared/workflow/owner';
import { promisesOf } from '../../cloudfunctions/shared/workflow/promises';
import type { WorkingCalendar } from '../../types/settings';
import type { StoredFile } from './figures';

const HOUR = 3_600_000;
const over = new Set(['archived', 'declined', 'withdrawn', 'disputed']);

type Check = (
  file: StoredFile,
  calendar: ReturnType<typeof calendarOf>,
  all: ReadonlyMap<string, StoredFile>,
) => string | false;

/** The invariants of B13 that a store can be held to, by their number; each says what is wrong, or false. */
const checks: Record<string, Check> = {
  '1 one owner of the next step and a running clock': ({ complaint }, calendar) => {
    if (over.has(complaint.stage)) return false;
    const owner = ownerOf(complaint);
    if (owner.kind === 'nobody') return 'nobody owns the next step';
    if (complaint.stage === 'merged') return false;
    return promisesOf(complaint, calendar).length === 0 && 'no clock runs';
  },
  '2 the events replay to the stored state': ({ complaint, events }) =>
    !isDeepStrictEqual(JSON.parse(JSON.stringify(replay(events))), JSON.parse(JSON.stringify(complaint))) &&
    'replay differs',
  '3 every event has an actor and time does not run backwards': ({ events }) =>
    events.some(({ by }) => !by.id)
      ? 'an event without actor'
      : events.some(({ at }, index) => at < (events[index - 1]?.at ?? '')) && 'time runs backwards',
  '4 author ≠ approver, handler ≠ revisitor, named staff take no part': ({ complaint, events }) => {
    if (complaint.plans.some(({ author, approvedBy }) => approvedBy === author))
      return 'an author approved the own plan';
    if (complaint.revisits.some(({ by }) => by === complaint.handlerId))
      return 'a handler revisited the own complaint';
    const named = new Set(complaint.namedStaff);
    return (
      events.some(({ by, type }) => type !== 'filed' && by.role !== 'resident' && named.has(by.id)) &&
      'a named member of staff acted'
    );
  },
  '5 no clock of the procedure is longer than the procedure says': ({ complaint }, calendar) =>
    promisesOf(complaint, calendar).some(
      ({ clock, startedAt, dueAt }) =>
        (clock === 'investigationStart' && Date.parse(dueAt) - Date.parse(startedAt) > 24 * HOUR) ||
        (clock === 'contact' && Date.parse(dueAt) - Date.parse(startedAt) > 48 * HOUR) ||
        (clock === 'revisit' && Date.parse(dueAt) - Date.parse(startedAt) > 31 * 24 * HOUR),
    ) && 'a clock grew',
  '6 attributed times add up': ({ events }) =>
    events.some(
      (event) => event.type === 'breached' && event.data.shares.some(({ minutes }) => minutes < 0),
    ) && 'a negative share',
  '7 nothing is left untold': ({ untold }) => untold && 'something is left untold',
  '7 each warning, breach and escalation once': ({ events }) => {
    const keys = events.flatMap((event) => {
      if (event.type === 'warned')
        return [`${event.data.clock}-${event.data.round}-w${event.data.percent}-${event.data.dueAt}`];
      if (event.type === 'breached') return [`${event.data.clock}-${event.data.round}-b-${event.data.dueAt}`];
      return [];
    });
    return new Set(keys).size !== keys.length && 'fired twice';
  },
  '8 the merge graph is a forest of depth 1': ({ complaint }, _calendar, all) => {
    if (complaint.stage !== 'merged') return false;
    const main = complaint.mainId ? all.get(complaint.mainId)?.complaint : undefined;
    if (!main) return 'the main file is missing';
    if (main.stage === 'merged') return 'a chain of merges';
    return !main.followers.some(({ id }) => id === complaint.id) && 'the main file does not know it';
  },
  '9 a file that is closed for good says how it ended': ({ complaint }) =>
    complaint.stage === 'archived' && !complaint.archive && 'archived without a result',
};

/** All that breaks an invariant, as lines to print; empty when all hold. */
export function brokenInvariants(files: readonly StoredFile[], spec: WorkingCalendar): string[] {
  const calendar = calendarOf(spec);
  const all = new Map(files.map((file) => [file._id, file]));
  return files.flatMap((file) =>
    Object.entries(checks).flatMap(([name, check]) => {
      const wrong = check(file, calendar, all);
      return wrong ? [`B13.${name}: ${file.complaint.no} (${file.complaint.stage}): ${wrong}`] : [];
    }),
  );
}
