import type { Category } from '../../../types/complaint';
import type { Ages } from '../../../types/insight';
import type { ReportKind } from '../../../types/report-kind';
import type {
  PublicNotice,
  RegularReport,
  ReportEntry,
  ReportedImprovement,
  ReportedPoint,
  ReportedWork,
} from '../../../types/reports';
import type { ComplaintEvent } from '../workflow/events';
import { aggregate, follow, insert, oneOf, type Stage, update } from './cloud';
import type { ComplaintFile, SettingsDocument, StaffDocument } from './documents';

/** One entry of a complaint file that a report tells of: its words stay in the file, where they can be made anonymous (T28). */
export interface Told {
  id: string;
  revision: number;
  category: Category | null;
}

/** What stands behind a report's numbers, frozen with them. */
export interface StoredDetail {
  points: ReportedPoint[];
  ages: Ages;
  people: ReportedWork[];
  improvements: (Omit<ReportedImprovement, 'owner'> & { ownerId: string })[];
  breaches: Told[];
  causes: { category: Category | null; cases: number; newest: Told[] }[];
  voices: Told[];
}

/** A regular report as it was made; a month's holds what residents may read of it. */
export interface ReportDocument extends Omit<RegularReport, 'id' | 'detail'> {
  _id: string;
  communityId: string;
  notice?: PublicNotice;
  detail?: StoredDetail;
  /** The complaints that the details tell of. */
  behind?: string[];
  /** Everybody who is to hear of it has been told. */
  told?: true;
}

/** The name of a community's report on what began on a day: a second one of the same cannot be. */
export const reportId = (communityId: string, kind: ReportKind, from: string): string =>
  `${communityId}-${kind}-${from}`;

/** Keeps a report; throws `Duplicate` when another run has made it. */
export const insertReport = (report: ReportDocument): Promise<void> => insert('reports', report);

/** How the newest reports of one kind are read, without their numbers, newest first. */
export const newestReports = (communityId: string, kind: ReportKind, limit: number): Stage[] => [
  ['match', { communityId, kind }],
  ['sort', { from: -1 }],
  ['limit', limit],
  ['project', { kind: 1, from: 1, to: 1, at: 1, told: 1 }],
];

/** The newest reports of one kind, without their numbers, newest first. */
export const reportsOf = async (
  communityId: string,
  kind: ReportKind,
  limit: number,
): Promise<ReportEntry[]> => {
  const stages = newestReports(communityId, kind, limit);
  const found = await aggregate<Omit<ReportEntry, 'id'> & Pick<ReportDocument, '_id' | 'told'>>(
    'reports',
    stages,
  );
  return found.map(({ _id, told, ...rest }) => ({ id: _id, ...rest }));
};

/** Notes that everybody who is to hear of a report has been told. */
export const markTold = async (id: string): Promise<void> => {
  await update('reports', { _id: id }, { told: true });
};

/** One report of a community. */
export const findReport = async (communityId: string, id: string): Promise<ReportDocument | undefined> => {
  const [found] = await aggregate<ReportDocument>('reports', [
    ['match', { _id: id, communityId }],
    ['limit', 1],
  ]);
  return found;
};

/** A file as a report looks at it: who may read it, and its entries. */
export type ReportedFile = Pick<ComplaintFile, '_id' | 'ownerKey' | 'complaint' | 'events' | 'contact'>;

const toldFields = ['type', 'at', 'by', 'data.clock', 'data.dueAt', 'data.shares', 'data.cause'];
const answerFields = ['data.tags', 'data.text', 'data.rating'];
const fileFields = [
  ...['_id', 'ownerKey', 'complaint', 'contact'],
  ...[...toldFields, ...answerFields].map((field) => `events.${field}`),
];
const reportFields = ['communityId', 'kind', 'from', 'to', 'at', 'report', 'detail', 'behind'];

/** One report of a community with the complaints that it tells of: one request. */
export const openReport = async (
  communityId: string,
  id: string,
): Promise<(ReportDocument & { files: ReportedFile[] }) | undefined> => {
  const [found] = await aggregate<ReportDocument & { files: ReportedFile[] }>('reports', [
    ['match', { _id: id, communityId }],
    ['limit', 1],
    follow('complaints', 'behind', '_id', 'files'),
    [
      'project',
      Object.fromEntries(
        [...reportFields, ...fileFields.map((field) => `files.${field}`)].map((f) => [f, 1]),
      ),
    ],
  ]);
  return found;
};

/** Some complaints as a report looks at them. */
export const reportedFiles = (ids: readonly string[]): Promise<ReportedFile[]> =>
  aggregate<ReportedFile>('complaints', [
    ['match', { _id: oneOf(ids) }],
    ['limit', ids.length],
    ['project', Object.fromEntries(fileFields.map((field) => [field, 1]))],
  ]);

/** The files of a community with some numbers, as far as there are any. */
export const filesNumbered = (communityId: string, numbers: readonly string[]): Promise<ReportedFile[]> =>
  aggregate<ReportedFile>('complaints', [
    ['match', { 'complaint.communityId': communityId, 'complaint.no': oneOf(numbers) }],
    ['limit', numbers.length],
    ['project', Object.fromEntries(fileFields.map((field) => [field, 1]))],
  ]);

/** What a report has to know of a complaint: which kind it is, and what happened when. */
export interface CountedFile {
  _id: string;
  complaint: Pick<ComplaintFile['complaint'], 'category' | 'anonymisedAt'>;
  events: {
    type: ComplaintEvent['type'];
    at: string;
    data?: { clock?: string; satisfaction?: string; rating?: { satisfaction: string } };
  }[];
}

const countedFields = [
  ...['complaint.category', 'complaint.anonymisedAt', 'events.type', 'events.at'],
  ...['events.data.clock', 'events.data.satisfaction', 'events.data.rating.satisfaction'],
];

/** Some complaints of a community, by their ids. */
export const countedFiles = (ids: readonly string[]): Promise<CountedFile[]> =>
  aggregate<CountedFile>('complaints', [
    ['match', { _id: oneOf(ids) }],
    ['limit', ids.length],
    ['project', Object.fromEntries(countedFields.map((field) => [field, 1]))],
  ]);

/** What residents may read of the newest months, newest first. */
export const publicNoticesOf = async (communityId: string, limit: number): Promise<PublicNotice[]> => {
  const found = await aggregate<Pick<ReportDocument, 'notice'>>('reports', [
    ['match', { communityId, kind: 'month' }],
    ['sort', { from: -1 }],
    ['limit', limit],
    ['project', { notice: 1 }],
  ]);
  return found.flatMap(({ notice }) => (notice ? [notice] : []));
};

/** A community with its staff and what its messages go out on. */
export interface Reported
  extends Pick<SettingsDocument, 'communityId' | 'categories' | 'templates' | 'qualityShare'> {
  staff: StaffDocument[];
}

/** Every community that reports are made for, with its staff: one request. */
export const reportedCommunities = (): Promise<Reported[]> =>
  aggregate<Reported>('settings', [
    ['sort', { _id: 1 }],
    ['limit', 1000],
    ['project', { communityId: 1, categories: 1, templates: 1, qualityShare: 1 }],
    follow('staff', 'communityId', 'communityId', 'staff'),
  ]);
