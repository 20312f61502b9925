import type { AnyActionName } from '../../types/actions';
import type { Settings } from '../../types/settings';
import type { Caller } from './caller';
import { within } from './limits';
import { Problem } from './problem';
import type { Asking } from './serve';
import type { PersonDocument } from './store/documents';
import { DAY, later } from './workflow/durations';

/** After how many confirmed marks in how long a limit holds, and how many entries a day that is unless the community says otherwise (C1.17). */
const MARKS = 3;
const WITHIN = 90 * DAY;
export const ENTRIES_AFTER_ABUSE = 10;

/** What counts as an entry beside a new complaint: what nobody has asked for. Answers, ratings, appeals and withdrawals are never limited. */
const entries: ReadonlySet<AnyActionName> = new Set<AnyActionName>(['supplement', 'urge']);
export const isEntry = (name: AnyActionName): boolean => entries.has(name);

/** How many entries a day somebody may make; undefined, as for nearly everybody, is any number. Never none: it is no ban. */
export const entriesPerDay = (
  { conduct = [] }: Pick<PersonDocument, 'conduct'>,
  { entriesAfterAbuse = ENTRIES_AFTER_ABUSE }: Pick<Settings, 'entriesAfterAbuse'>,
  now: string,
): number | undefined =>
  conduct.filter(({ at }) => at > later(now, -WITHIN)).length >= MARKS ? entriesAfterAbuse : undefined;

/** Counts an entry of whoever has a limit and refuses one too many; what may be about danger is neither counted nor refused. */
export const refuseBeyondEntries = async (
  { person, scene }: Pick<Caller, 'person' | 'scene'>,
  asking: Asking,
  dangerous: boolean,
): Promise<void> => {
  const most = entriesPerDay(person, scene.settings, asking.now);
  if (most === undefined || dangerous) return;
  if (!(await within('entries', person._id, asking, { person: most }))) throw new Problem('ENTRIES_USED_UP');
};
