import type { PublicNotice, RegularReport, ReportEntry, ReportKind } from '../../../types/reports';
import { aggregate, follow, insert } from './cloud';
import type { SettingsDocument, StaffDocument } from './documents';

/** A regular report as it was made; a month's holds what residents may read of it. */
export interface ReportDocument extends Omit<RegularReport, 'id'> {
  _id: string;
  communityId: string;
  notice?: PublicNotice;
}

/** The name of a community's report on what began on a day: a second one of the same cannot be. */
export const reportId = (communityId: string, kind: ReportKind, from: string): string =>
  `${communityId}-${kind}-${from}`;

/** Keeps a report; throws `Duplicate` when another run has made it. */
export const insertReport = (report: ReportDocument): Promise<void> => insert('reports', report);

const entry = { kind: 1, from: 1, to: 1, at: 1 };

/** The newest reports of one kind, without their numbers, newest first. */
export const reportsOf = async (
  communityId: string,
  kind: ReportKind,
  limit: number,
): Promise<ReportEntry[]> => {
  const found = await aggregate<Omit<ReportEntry, 'id'> & { _id: string }>('reports', [
    ['match', { communityId, kind }],
    ['sort', { from: -1 }],
    ['limit', limit],
    ['project', entry],
  ]);
  return found.map(({ _id, ...rest }) => ({ id: _id, ...rest }));
};

/** One report of a community. */
export const findReport = async (communityId: string, id: string): Promise<ReportDocument | undefined> => {
  const [found] = await aggregate<ReportDocument>('reports', [
    ['match', { _id: id, communityId }],
    ['limit', 1],
  ]);
  return found;
};

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
export interface Reported extends Pick<SettingsDocument, 'communityId' | 'templates'> {
  staff: StaffDocument[];
}

/** Every community that reports are made for, with its staff: one request. */
export const reportedCommunities = (): Promise<Reported[]> =>
  aggregate<Reported>('settings', [
    ['sort', { _id: 1 }],
    ['limit', 1000],
    ['project', { communityId: 1, templates: 1 }],
    follow('staff', 'communityId', 'communityId', 'staff'),
  ]);
