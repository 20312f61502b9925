import type { Complaint } from '../../cloudfunctions/shared/workflow/complaint';
import type { ComplaintEvent } from '../../cloudfunctions/shared/workflow/events';
import type { Emulator } from '../../emulator';
import type { Tally } from './tally';

/** A stored complaint file as the database holds it. */
export interface StoredFile {
  _id: string;
  revision: number;
  complaint: Complaint;
  events: ComplaintEvent[];
  untold: boolean;
  dueAt: string | null;
  open: boolean;
}

/** Reads every complaint file of the store. */
export const storedFiles = (cloud: Emulator): StoredFile[] =>
  cloud.database.read('complaints') as unknown as StoredFile[];

/** What happened, as lines to print. */
export function figures(
  cloud: Emulator,
  files: readonly StoredFile[],
  tally: Tally,
  wallSeconds: number,
): string[] {
  const events = files.flatMap((file) => file.events);
  const count = (type: string) => events.filter((event) => event.type === type).length;
  const by = <T extends string>(values: readonly T[]) =>
    [...values.reduce((sums, value) => sums.set(value, (sums.get(value) ?? 0) + 1), new Map<T, number>())]
      .sort((a, b) => b[1] - a[1])
      .map(([value, sum]) => `${value} ${sum}`)
      .join(', ');
  const messages = cloud.database.read('messages') as unknown as { delivery: string; kind: string }[];
  const ratings = files.flatMap(({ complaint }) => (complaint.rating ? [complaint.rating] : []));
  const content = ratings.filter(({ satisfaction }) => satisfaction !== 'dissatisfied').length;
  const percent = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
  const steps = tally.under('step ').reduce((sum, [, one]) => sum + one, 0);
  return [
    `filed               ${files.length} (${tally.of('filed')} through the front door)`,
    `stages              ${by(files.map(({ complaint }) => complaint.stage))}`,
    `rounds              ${by(files.map(({ complaint }) => `round ${complaint.round}`))}`,
    `steps               ${steps}: ${tally
      .under('step ')
      .map(([name, one]) => `${name} ${one}`)
      .join(', ')}`,
    `refused             ${
      tally
        .under('refused ')
        .map(([name, one]) => `${name} ${one}`)
        .join(', ') || 'nothing'
    }`,
    `breached            ${count('breached')}: ${by(events.flatMap((event) => (event.type === 'breached' ? [event.data.clock] : [])))}`,
    `escalated           ${count('escalated')}; warned ${count('warned')}`,
    `messages            ${messages.length}: ${by(messages.map(({ delivery }) => delivery))}`,
    `  by template       ${by(messages.map(({ kind }) => kind))}`,
    `satisfaction        ${percent(content, ratings.length)} of ${ratings.length} answers content (${percent(ratings.filter(({ byStaff }) => byStaff).length, ratings.length)} recorded by staff)`,
    `reopened            ${count('reopened')} by residents, ${count('reevaluationOpened')} rounds opened in all`,
    `wall time           ${wallSeconds.toFixed(0)} s, ${(files.length / wallSeconds).toFixed(1)} complaints a second`,
  ];
}
