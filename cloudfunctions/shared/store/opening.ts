import type { Category } from '../../../types/complaint';
import { aggregate, follow } from './cloud';
import type { ComplaintFile, PersonDocument, SettingsDocument, StaffDocument } from './documents';
import { type ExperienceDocument, experienceId } from './experiences';
import { inOrder } from './settings';

/** A complaint with everything a decision on it may look at. */
export interface Surroundings {
  settings: SettingsDocument[];
  staff: StaffDocument[];
  mains: ComplaintFile[];
  /** The file that a pending request to merge names. */
  targets: ComplaintFile[];
  /** How long like cases took, where that was asked for. */
  experiences?: ExperienceDocument[];
}

/** Who asks: the openid of the platform; over the web with the epoch of the session, which ends when the person's own has moved on. */
export interface Who {
  openid: string;
  sessionEpoch?: string;
}

/** A person with what the call is about: the files asked for, and the community's settings and staff. */
export interface Opening extends PersonDocument, Surroundings {
  files: ComplaintFile[];
  /** The complaints that the files say they repeat, and those that say it of them (B7). */
  earlier?: RelatedFile[];
  later?: RelatedFile[];
}

/** A file without its history, as far as another is tied to it. */
export type RelatedFile = Pick<ComplaintFile, '_id' | 'ownerKey' | 'complaint'>;

/** What only indexes need of a file, and what makes up half of a long one: it stays where it is. */
const forIndexes = ['terms', 'phrases', 'facts'] as const;

/** Leaves out of files what only indexes need of them; a path ends in a dot, and is empty for the documents themselves. */
export const lean = (...paths: readonly string[]) =>
  [
    'project',
    Object.fromEntries(paths.flatMap((path) => forIndexes.map((field) => [`${path}${field}`, 0]))),
  ] as const;

/** The stages that bring what surrounds a complaint: the one it has joined or would join, settings and staff. */
export const around = (file: string) =>
  [
    follow('complaints', `${file}.mainId`, '_id', 'mains'),
    follow('complaints', `${file}.request.into`, '_id', 'targets'),
    follow('settings', `${file}.communityId`, '_id', 'settings'),
    follow('staff', `${file}.communityId`, 'communityId', 'staff'),
  ] as const;

/** The stages that bring the complaints of the same matter before and after (B7), without their histories. */
const related = [
  follow('complaints', 'files.complaint.relatedTo', '_id', 'earlier'),
  follow('complaints', 'files._id', 'complaint.relatedTo', 'later'),
  [
    'project',
    Object.fromEntries(
      ['earlier.', 'later.'].flatMap((path) => [
        [`${path}events`, 0],
        [`${path}links`, 0],
      ]),
    ),
  ],
] as const;

/** What is needed to estimate a time for a category (§3.1.3), of the community of the first file. */
const likeCases = (category: Category | undefined) =>
  category
    ? ([
        ['addFields', { first: { $arrayElemAt: ['$files.complaint.communityId', 0] } }],
        ['addFields', { asked: { $concat: ['$first', `-${category}`] } }],
        follow('experiences', 'asked', '_id', 'experiences'),
      ] as const)
    : [];

/** The caller with some complaint files, the community of the first, and how long its cases of a category took if one is named: one request. */
export const openFiles = async (
  who: Who,
  ids: readonly string[],
  category?: Category,
): Promise<Opening | undefined> => {
  const [opening] = await aggregate<Opening>('people', [
    ['match', { ...who }],
    ['limit', 1],
    ['addFields', { wanted: ids }],
    follow('complaints', 'wanted', '_id', 'files'),
    ...around('files.complaint'),
    ...related,
    lean('files.', 'mains.', 'targets.', 'earlier.', 'later.'),
    ...likeCases(category),
  ]);
  return opening;
};

/** The caller with a community, files that may be there already, and how long cases of a category took if one is named: one request. */
export const openCommunity = async (
  who: Who,
  communityId: string,
  fileIds: readonly string[],
  category?: Category,
): Promise<Opening | undefined> => {
  const [opening] = await aggregate<Opening>('people', [
    ['match', { ...who }],
    ['limit', 1],
    [
      'addFields',
      {
        wanted: fileIds,
        asked: communityId,
        alike: category ? [experienceId(communityId, category)] : [],
        mains: [],
        targets: [],
      },
    ],
    follow('complaints', 'wanted', '_id', 'files'),
    follow('settings', 'asked', '_id', 'settings'),
    follow('staff', 'asked', 'communityId', 'staff'),
    ...(category ? [follow('experiences', 'alike', '_id', 'experiences')] : []),
    lean('files.'),
  ]);
  return opening;
};

/** The caller with the community the person belongs to, and what else is followed from the person: one request. */
export const openHomeWith = async <Beside extends object>(
  who: Who,
  beside: readonly ReturnType<typeof follow>[],
): Promise<(Opening & Beside) | undefined> => {
  const [opening] = await aggregate<Opening & Beside>('people', [
    ['match', { ...who }],
    ['limit', 1],
    ['addFields', { files: [], mains: [], targets: [] }],
    follow('settings', 'communityId', '_id', 'settings'),
    follow('staff', 'communityId', 'communityId', 'staff'),
    ...beside,
  ]);
  return opening;
};

/** The caller with the community the person belongs to: one request. */
export const openHome = (who: Who): Promise<Opening | undefined> => openHomeWith(who, []);

/** A complaint file as the system opens it: with its surroundings, without a caller. */
export type SystemFile = ComplaintFile & Surroundings;

const readFiles = (match: object, sort: object, limit: number): Promise<SystemFile[]> =>
  aggregate<SystemFile>('complaints', [
    ['match', match],
    ['sort', sort],
    ['limit', limit],
    ...around('complaint'),
    lean('', 'mains.', 'targets.'),
  ]);

/** One file for the system. */
export const openForSystem = async (id: string): Promise<SystemFile | undefined> =>
  (await readFiles({ _id: id }, { _id: 1 }, 1))[0];

/** Files by what matches, with their surroundings, in an index's order: the clock's and the courier's worklists. */
export const openWorklist = readFiles;

/** A community for the system, without a caller and without files: the one with this id, or the first there is. */
export const openForIntake = async (communityId?: string): Promise<Surroundings | undefined> => {
  const [opened] = await aggregate<SettingsDocument & { staff: StaffDocument[] }>('settings', [
    communityId ? ['match', { _id: communityId }] : ['sort', inOrder],
    ['limit', 1],
    follow('staff', '_id', 'communityId', 'staff'),
  ]);
  if (!opened) return undefined;
  const { staff, ...settings } = opened;
  return { settings: [settings], staff, mains: [], targets: [] };
};
