import { _, aggregate, beginning, listed } from './cloud';
import type { ComplaintFile } from './documents';
import { type FileHead, headFields } from './worklists';

/** One condition that an index leads to, newest first: a term, or a key of the person's phone, name or number. */
export type Source = Readonly<Record<string, unknown>>;

/** The source of files whose number begins like this. */
export const numbered = (no: string): Source => ({ 'complaint.no': _.gte(no).and(_.lt(`${no}~`)) });

/** The source of files in which a passage stands: an index leads from their marks to it. */
export const worded = (phrase: string): Source => ({ phrases: beginning(phrase) });

const isPassage = (source: Source): boolean => 'phrases' in source;

/** Whether an index leads to the files of a source in the order of their marks: numbers have one of their own. */
export const isInOrder = (source: Source): boolean => !('complaint.no' in source);

/** What files must be like for somebody to find them. */
export interface Sought {
  communityId: string;
  /** Whom none of them names: staff do not find what is about themselves (B10). */
  notNaming: string;
  /** Whether complaints about staff are among them. */
  sensitiveToo: boolean;
  /** From which mark on, and before which. */
  from?: string;
  before: string;
}

/** A file that was found. */
export type FoundFile = FileHead & Pick<ComplaintFile, 'mark'>;

const heads = [
  'project',
  Object.fromEntries([...headFields, 'mark'].map((field) => [field, 1])),
] as const satisfies readonly [string, unknown];

/** What is seen from the index alone. Of a file about several it does not know each: those are looked at. */
const inSight = ({ communityId, notNaming, sensitiveToo }: Sought) => ({
  'complaint.communityId': communityId,
  about: _.neq(notNaming),
  ...(sensitiveToo ? {} : { 'complaint.sensitive': false }),
});

const within = ({ from, before }: Sought) => (from ? _.lt(before).and(_.gte(from)) : _.lt(before));

const aboutNobodyHere = ({ notNaming }: Sought) => ({ 'complaint.namedStaff': _.nin([notNaming]) });

/** Files of one source, the newest first: one request, which looks at those files and at no others. */
export const filesFrom = (sought: Sought, source: Source, limit: number): Promise<FoundFile[]> =>
  aggregate<FoundFile>('complaints', [
    ['match', { ...source, ...inSight(sought), ...aboutNobodyHere(sought), mark: within(sought) }],
    ['sort', { mark: -1 }],
    ['limit', limit],
    heads,
  ]);

/** How many marks of a source are looked at in one request. */
export const LOOKED_AT = 1000;

/** The newest marks of each source, or those of them that are among some: one request, which looks at keys alone. */
export const marksOf = async (
  sought: Sought,
  sources: readonly Source[],
  among?: readonly string[],
): Promise<string[][]> => {
  const mark = among ? _.in([...among]) : within(sought);
  const lists = sources.map((source, at) => {
    // Passages are only asked of marks that are in sight: their index says nothing of that.
    const seen = isPassage(source) ? source : { ...source, ...inSight(sought) };
    return listed('complaints', { ...seen, mark }, 'mark', LOOKED_AT, `list${at}`);
  });
  // One document, to which the lists are put.
  const [found] = await aggregate<Record<string, { mark: string }[]>>('settings', [
    ['match', { _id: sought.communityId }],
    ['limit', 1],
    ['project', { _id: 1 }],
    ...lists,
  ]);
  return sources.map((_source, at) => (found?.[`list${at}`] ?? []).map(({ mark: one }) => one));
};

const idIn = (mark: string): string => mark.slice(mark.indexOf(' ') + 1);

/** The files with some marks, the newest first; those alone in which a passage stands, where one is asked for: one request. */
export const filesMarked = (
  sought: Sought,
  marks: readonly string[],
  passage?: Source,
): Promise<FoundFile[]> => {
  const these = passage ? { mark: _.in([...marks]), ...passage } : { _id: _.in(marks.map(idIn)) };
  return aggregate<FoundFile>('complaints', [
    ['match', { ...these, ...inSight(sought), ...aboutNobodyHere(sought) }],
    ['sort', { mark: -1 }],
    ['limit', marks.length],
    heads,
  ]);
};
