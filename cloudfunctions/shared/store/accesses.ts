import { _, aggregate, Duplicate, follow, insert } from './cloud';
import type { AccessDocument } from './documents';

/** Puts on record that somebody is about to see contact data (B12): written before it is shown. */
export const recordAccess = (access: AccessDocument): Promise<void> => insert('accesses', access);

/** The same for what a run may do again after it was killed: it is on record once. */
export const recordOnce = async (access: AccessDocument): Promise<void> => {
  try {
    await recordAccess(access);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** More than there are purposes. */
const PURPOSES = 20;

/** Which looks somebody asks for. */
export interface AccessQuestion {
  communityId: string;
  /** Complaints of which the reader must not know (C5). */
  notAbout: readonly string[];
  staffId?: string;
  complaintId?: string;
}

/** A look with the number of the complaint it was about, if it was about one. */
export type KnownAccess = AccessDocument & { files: { complaint: { no: string } }[] };

const asked = ({ communityId, notAbout, staffId, complaintId }: AccessQuestion) => ({
  communityId,
  ...(staffId ? { staffId } : {}),
  ...(complaintId ? { complaintId } : notAbout.length > 0 ? { complaintId: _.nin([...notAbout]) } : {}),
});

const inOrder = { at: -1, _id: -1 };

/** The looks before a mark, `<instant> <id>`, newest first. */
export const accessesBy = (
  question: AccessQuestion,
  before: string,
  limit: number,
): Promise<KnownAccess[]> => {
  const [at = ''] = before.split(' ');
  return aggregate<KnownAccess>('accesses', [
    ['match', { ...asked(question), at: _.lte(at) }],
    ['sort', inOrder],
    ['addFields', { mark: { $concat: ['$at', ' ', '$_id'] } }],
    ['match', { mark: _.lt(before) }],
    ['limit', limit],
    follow('complaints', 'complaintId', '_id', 'files'),
    [
      'project',
      { at: 1, staffId: 1, purpose: 1, complaintId: 1, rows: 1, parts: 1, 'files.complaint.no': 1 },
    ],
  ]);
};

/** How often each purpose was stated since an instant, by its name. */
export const accessesSince = (
  question: AccessQuestion,
  since: string,
): Promise<{ _id: string; count: number }[]> =>
  aggregate('accesses', [
    ['match', { ...asked(question), at: _.gte(since) }],
    ['group', { _id: '$purpose', count: { $sum: 1 } }],
    ['sort', { _id: 1 }],
    ['limit', PURPOSES],
  ]);
