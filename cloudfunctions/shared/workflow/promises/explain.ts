import type { DaySkipped, Explanation } from '../../../../types/explanation';
import type { ClockRun, Complaint } from '../complaint';
import type { Calendar } from '../context';
import { addMinutes, dateOf, dayOf, millis } from '../local-time';
import { promisesOf } from '../promises';
import { clockTable, type Length } from './clock-table';

/** More days than this say nothing more to anybody. */
const MOST_DAYS = 40;

function daysOf(from: string, to: string, calendar: Calendar): DaySkipped[] {
  const days: DaySkipped[] = [];
  for (let day = dayOf(millis(from)); day <= dayOf(millis(to)) && days.length < MOST_DAYS; day += 1) {
    const kind = calendar.kindOf(dateOf(day));
    if (kind !== 'working') days.push({ date: dateOf(day), kind });
  }
  return days;
}

const lengthOf = (complaint: Complaint, run: ClockRun): Length | { by: 'agreed' } =>
  run.dueAt !== undefined ? { by: 'agreed' } : clockTable[run.clock].length(complaint, run);

/** Why a running clock runs out when it does (B4, C1.20): the same events, terms and calendar that the due time is computed from. */
export function explain(complaint: Complaint, run: ClockRun, calendar: Calendar): Explanation | undefined {
  const promised = promisesOf(complaint, calendar).find(({ clock }) => clock === run.clock);
  if (!promised) return undefined;
  const { clause, of } = clockTable[run.clock];
  const { startedAt } = run;
  const { dueAt } = promised;
  const length = lengthOf(complaint, run);
  const holds = of === 'house' || of === 'watch';
  const pauses = complaint.pauses.filter(
    ({ from, to }) => holds && run.dueAt === undefined && from < dueAt && (to ?? dueAt) > startedAt,
  );
  const raw = length.by === 'awake' ? addMinutes(startedAt, length.minutes) : dueAt;
  const unknownYear = length.by === 'working' ? calendar.unknownYear(startedAt, dueAt) : undefined;
  return {
    clause,
    startedAt,
    length,
    pauses: pauses.map(({ from, to }) => ({ from, ...(to !== undefined && { to }) })),
    days: length.by === 'working' ? daysOf(startedAt, dueAt, calendar) : [],
    ...(raw < dueAt && { movedFrom: raw }),
    ...(unknownYear !== undefined && { unknownYear }),
  };
}
