import type { Period } from '../../../types/insight';
import { datesIn } from '../counting/calendar';
import { countedIn } from '../store/digests';
import { type CountedFile, countedFiles, type StoredDetail, type Told } from '../store/reports';
import { localDay } from '../workflow/durations';
import { judged } from '../workflow/figures';

const PAGE = 200;
/** More complaints than this no report looks at. */
const MOST_FILES = 4000;
const MOST_BREACHES = 30;
const MOST_VOICES = 20;
const MOST_KINDS = 5;
const MOST_CAUSES = 3;

const filesCounted = async (
  communityId: string,
  period: Period,
  hidden: ReadonlySet<string>,
): Promise<CountedFile[]> => {
  const counted = await countedIn(communityId, datesIn(period));
  const ids = counted.filter((id) => !hidden.has(id)).slice(0, MOST_FILES);
  const files: CountedFile[] = [];
  for (let at = 0; at < ids.length; at += PAGE) files.push(...(await countedFiles(ids.slice(at, at + PAGE))));
  return files.filter(({ complaint }) => !complaint.anonymisedAt);
};

type Entry = Told & { at: string };
type CountedEvent = CountedFile['events'][number];

/** The entries of some files within a period that a report tells of, the newest first. */
const entriesIn = (
  files: readonly CountedFile[],
  { from, to }: Period,
  tells: (event: CountedEvent, file: CountedFile, index: number) => boolean,
): Entry[] =>
  files
    .flatMap((file) =>
      file.events.flatMap((event, index) => {
        const day = localDay(event.at);
        if (day < from || day > to || !tells(event, file, index)) return [];
        const { category = null } = file.complaint;
        return [{ id: file._id, revision: index + 1, category, at: event.at }];
      }),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1));

const told = ({ id, revision, category }: Entry): Told => ({ id, revision, category });

const clocks: readonly string[] = judged;
const isBreach = ({ type, data }: CountedEvent): boolean =>
  type === 'breached' && data?.clock !== undefined && clocks.includes(data.clock);

const isAnswer = ({ type }: CountedEvent): boolean => type === 'rated' || type === 'answerRecorded';
const satisfactionIn = ({ data }: CountedEvent) => data?.satisfaction ?? data?.rating?.satisfaction;

/** A dissatisfied answer that was not changed for a better one in the same round. */
const stands = (event: CountedEvent, { events }: CountedFile, index: number): boolean => {
  if (!isAnswer(event) || satisfactionIn(event) !== 'dissatisfied') return false;
  const next = events.slice(index + 1).find((one) => isAnswer(one) || one.type === 'resolved');
  return !next || next.type === 'resolved';
};

const causesIn = (files: readonly CountedFile[], period: Period): StoredDetail['causes'] => {
  const found = entriesIn(files, period, ({ type }) => type === 'investigationCompleted');
  const kinds = new Map<Told['category'], Entry[]>();
  for (const one of found) kinds.set(one.category, [...(kinds.get(one.category) ?? []), one]);
  return [...kinds]
    .map(([category, all]) => ({
      category,
      cases: all.length,
      newest: all.slice(0, MOST_CAUSES).map(told),
    }))
    .sort((a, b) => b.cases - a.cases)
    .slice(0, MOST_KINDS);
};

/** The entries of a period that a report tells of: what ran out, why it came to it, and what the dissatisfied said. */
export type Entries = Pick<StoredDetail, 'breaches' | 'causes' | 'voices'>;

/** What is told of the complaints of a period, read from their files, but for those that are hidden from the reader (C5). */
export const entriesOf = async (
  communityId: string,
  period: Period,
  hidden: readonly { _id: string }[] = [],
): Promise<Entries> => {
  const files = await filesCounted(communityId, period, new Set(hidden.map(({ _id }) => _id)));
  return {
    breaches: entriesIn(files, period, isBreach).slice(0, MOST_BREACHES).map(told),
    causes: causesIn(files, period),
    voices: entriesIn(files, period, stands).slice(0, MOST_VOICES).map(told),
  };
};

/** Every promised time that ran out in a period, the newest first, up to so many. */
export const breachesOf = async (communityId: string, period: Period, most: number): Promise<Told[]> =>
  entriesIn(await filesCounted(communityId, period, new Set()), period, isBreach)
    .slice(0, most)
    .map(told);

/** The complaints that some entries are of. */
export const behindThem = ({ breaches, causes, voices }: Entries): string[] => {
  const all = [...breaches, ...voices, ...causes.flatMap(({ newest }) => newest)];
  return [...new Set(all.map(({ id }) => id))];
};
