import { _, aggregate, follow } from './cloud';
import type { ComplaintFile } from './documents';
import { type Opening, openHomeWith, type Who } from './opening';

/** A complaint that somebody of the staff must not know of, as far as its counters go (C5). */
export type HiddenFile = Pick<ComplaintFile, '_id' | 'events' | 'told' | 'complaint'>;

/** The stage that brings the complaints that name the caller. */
export const namingCaller = follow('complaints', '_id', 'complaint.namedStaff', 'naming');

/** The caller with the community the person belongs to, and the complaints that name the person: one request. */
export const openHomeNamed = (who: Who): Promise<(Opening & { naming: HiddenFile[] }) | undefined> =>
  openHomeWith<{ naming: HiddenFile[] }>(who, [namingCaller]);

const MOST = 1000;

/** The complaints of a community that name any of these people. */
export const filesNaming = (communityId: string, staffIds: readonly string[]): Promise<HiddenFile[]> =>
  aggregate<HiddenFile>('complaints', [
    ['match', { 'complaint.namedStaff': _.in([...staffIds]), 'complaint.communityId': communityId }],
    ['limit', MOST],
    ['project', { _id: 1, events: 1, told: 1, complaint: 1 }],
  ]);
