import type { RegularReport } from '../../types/reports';
import { actorFor, type Caller } from './caller';
import { decryptContact } from './contact';
import { maySee, presentDetail, type Relation, relationOf, type ToldFile } from './present';
import { recounted } from './reports/recounted';
import type { HiddenFile } from './store/naming';
import { openReport, type ReportedFile, reportedFiles } from './store/reports';

/** How one of the staff stands to a complaint that something tells of; undefined where it is not there for them, or nobody's any more (C5, T28). */
export const relationTo = (
  caller: Caller,
  file: Pick<ReportedFile, '_id' | 'ownerKey' | 'complaint'>,
): Relation | undefined => {
  const { complaint } = file;
  const actor = actorFor(caller, file);
  const own = actor.roles.includes('resident');
  if (complaint.anonymisedAt || !maySee(complaint, actor, own)) return undefined;
  return relationOf(complaint, actor, own);
};

const toldTo = (caller: Caller, file: ReportedFile): [string, ToldFile][] => {
  const { complaint, events } = file;
  const relation = relationTo(caller, file);
  if (!relation) return [];
  const { name } = decryptContact(file.contact);
  return [[file._id, { complaint, events, relation, name }]];
};

/** One of those who supervise, with the complaints that no number for this reader counts (C5). */
export interface ReportReader {
  caller: Caller;
  hidden: readonly HiddenFile[];
}

/** A regular report for one of those who supervise, with what stands behind its numbers (§3.7.2): as it was when it was made, but without what must not be known to its reader, counts and lists alike (B10, C5). */
export const reportFor = async (
  { caller, hidden }: ReportReader,
  id: string,
  now: string,
): Promise<RegularReport | undefined> => {
  const { settings, staff } = caller.scene;
  const found = await openReport(settings.communityId, id);
  if (!found) return undefined;
  const { kind, from, to, at } = found;
  const { report, detail, behind = [] } = await recounted(found, hidden, settings, now);
  const there = new Set(found.files.map(({ _id }) => _id));
  const others = await reportedFiles(behind.filter((one) => !there.has(one)));
  const told = new Map([...found.files, ...others].flatMap((file) => toldTo(caller, file)));
  return {
    ...{ id, kind, from, to, at, report },
    ...(detail ? { detail: presentDetail(detail, told, staff) } : {}),
  };
};
