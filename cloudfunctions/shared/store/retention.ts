import type { Complaint } from '../workflow/complaint';
import type { ComplaintEvent } from '../workflow/events';
import type { Counted } from '../workflow/figures';
import { _, aggregate, remove, update } from './cloud';
import type { ComplaintFile } from './documents';
import type { Link } from './evidence';
import type { Lookups } from './lookups';
import { openWorklist, type SystemFile } from './opening';

/** What a file becomes when the years of retention are over. */
export interface Anonymous {
  events: ComplaintEvent[];
  links: Link[];
  linkMark: string;
  complaint: Complaint;
  lookups: Lookups & Counted;
  ownerKey: string;
  /** The pictures to be deleted from the storage. */
  purge: string[];
}

/** Closed files of a community from one closing time to another, the oldest first; what is preserved is not among them. */
export const expiredFiles = (
  communityId: string,
  from: string,
  to: string,
  limit: number,
): Promise<SystemFile[]> =>
  openWorklist(
    { 'complaint.communityId': communityId, eraseFrom: _.gte(from).and(_.lte(to)) },
    { eraseFrom: 1 },
    limit,
  );

/** Writes an anonymous file over the one that was read, unless something has happened to it since. */
export const makeAnonymous = async (
  { _id, revision }: ComplaintFile,
  { events, links, complaint, lookups, linkMark, ownerKey, purge }: Anonymous,
): Promise<boolean> => {
  const gone = Object.fromEntries(
    ['contact', 'phoneIndex', 'nameIndex', 'seal', 'seals', 'tracking', 'code', 'sender'].map((field) => [
      field,
      _.remove(),
    ]),
  );
  const updated = await update(
    'complaints',
    { _id, revision, untold: false },
    {
      ...lookups,
      terms: _.set(lookups.terms),
      phrases: _.set(lookups.phrases),
      facts: _.set(lookups.facts),
      ...gone,
      form: '',
      ownerKey,
      linkMark,
      events: _.set(events),
      links: _.set(links),
      complaint: _.set(complaint),
      revision: events.length,
      told: events.length,
      purge: _.set(purge),
      purging: purge.length > 0,
    },
  );
  return updated === 1;
};

/** Anonymous files whose pictures are still to be deleted. */
export const filesToPurge = (limit: number): Promise<Pick<ComplaintFile, '_id' | 'purge'>[]> =>
  aggregate('complaints', [
    ['match', { purging: true }],
    ['limit', limit],
    ['project', { purge: 1 }],
  ]);

/** The pictures of a file are gone. */
export const purged = (id: string): Promise<number> =>
  update('complaints', { _id: id, purging: true }, { purge: _.remove(), purging: false });

/** Removes what was sent to a person about one complaint, whose very names are made of the person's, and takes the person off the record of who looked them up. */
export const forgetPerson = async (personId: string, complaintId: string): Promise<void> => {
  await remove('messages', { personId, complaintId });
  await update('accesses', { personId, complaintId }, { personId: '' });
};
