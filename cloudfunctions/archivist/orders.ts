import type { Input, Output } from '../../types/api';
import type { ExportState, ExportView } from '../../types/exports';
import { atHome } from '../shared/caller';
import { nameOf } from '../shared/contact';
import { refuseBeyond } from '../shared/limits';
import { nudgeArchivist } from '../shared/nudge';
import { mayTakeSheets } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { temporaryUrls } from '../shared/store/cloud';
import {
  type ExportDocument,
  exportsOf,
  findExport,
  insertExport,
  isLeft,
  keepExport,
} from '../shared/store/exports';
import { findReport } from '../shared/store/reports';
import { DAY, later, MINUTE } from '../shared/workflow/durations';
import { ownOrder } from './own-order';
import { beforePrinting } from './paper/printing';
import { readSubject, type Subject, writeSubject } from './subject';

const KEPT = DAY;
const LINK_MS = 10 * MINUTE;
const LISTED = 30;

/** A regular report of the community that one leads (§3.7.2). */
const reportSubject = async (
  reportId: string,
  asking: Asking,
): Promise<{ personId: string; subject: Subject }> => {
  const { person, member } = await atHome(asking);
  if (!member || !mayTakeSheets(member.roles)) throw new Problem('NOT_ALLOWED');
  const { communityId } = member;
  const found = await findReport(communityId, reportId);
  if (!found) throw new Problem('NOT_FOUND');
  const { kind: period, from } = found;
  return { personId: person._id, subject: { kind: 'report', reportId, period, from, communityId } };
};

/** Who asks, and what exactly is to be taken out; refused where it is not theirs to take. */
const subjectOf = async (
  order: Input<'archivist', 'take'>,
  asking: Asking,
): Promise<{ personId: string; subject: Subject }> => {
  if (order.kind === 'sheet') {
    const caller = await atHome(asking);
    if (!mayTakeSheets(caller.member?.roles)) throw new Problem('NOT_ALLOWED');
    const { communityId } = caller.person;
    return { personId: caller.person._id, subject: { kind: 'sheet', wanted: order.wanted, communityId } };
  }
  if (order.kind !== 'document') return reportSubject(order.reportId, asking);
  const { file, relation, person } = await beforePrinting(asking, order.complaintId);
  const own = relation === 'own';
  return {
    personId: person._id,
    subject: { kind: 'document', complaintId: file._id, no: file.complaint.no, own },
  };
};

/** Begins to take something out. */
export const take = async (
  order: Input<'archivist', 'take'>,
  asking: Asking,
): Promise<Output<'archivist', 'take'>> => {
  const { personId, subject } = await subjectOf(order, asking);
  const id = nameOf('x', personId, order.key);
  if (await findExport(id)) return { id };
  await refuseBeyond('takeOut', personId, asking);
  const fresh = await insertExport({
    _id: id,
    personId,
    kind: order.kind,
    subject: writeSubject(subject),
    at: asking.now,
    state: 'waiting',
    rows: 0,
    slices: [],
    tries: 0,
    leasedUntil: asking.now,
    expiresAt: later(asking.now, KEPT),
  });
  if (fresh) await nudgeArchivist(id);
  return { id };
};

const stateOf = ({ state, expiresAt }: ExportDocument, now: string): ExportState =>
  expiresAt <= now ? 'expired' : state;

const viewOf = (order: ExportDocument, now: string): ExportView => {
  const subject = readSubject(order.subject);
  const { _id: id, kind, at, rows, cut = false, bytes, expiresAt } = order;
  return {
    id,
    kind,
    ...(subject.kind === 'document' ? { no: subject.no } : {}),
    ...(subject.kind === 'report' ? { no: subject.from, period: subject.period } : {}),
    at,
    state: stateOf(order, now),
    rows,
    cut,
    ...(bytes === undefined ? {} : { bytes }),
    expiresAt,
  };
};

/** What the asker has taken out; what no run has in hand is taken up again. */
export const list = async (
  _input: Input<'archivist', 'list'>,
  asking: Asking,
): Promise<Output<'archivist', 'list'>> => {
  const { person } = await atHome(asking);
  const found = await exportsOf(person._id, LISTED);
  await Promise.all(found.filter((order) => isLeft(order, asking.now)).map(({ _id }) => nudgeArchivist(_id)));
  return { exports: found.map((order) => viewOf(order, asking.now)) };
};

/** Tries once more what has failed. */
export const again = async (
  { id }: Input<'archivist', 'again'>,
  asking: Asking,
): Promise<Output<'archivist', 'again'>> => {
  const { order } = await ownOrder(id, asking);
  if (order.state !== 'failed') return {};
  if (await keepExport(order, { state: 'waiting', tries: 0, leasedUntil: asking.now }))
    await nudgeArchivist(id);
  return {};
};

const reportNames = { week: '投诉周报', month: '投诉月报', quarter: '投诉季报' } as const;

/** What the file is called when it is saved. */
const nameOfFile = (subject: Subject, kind: ExportDocument['kind']): string => {
  if (subject.kind === 'sheet') return '投诉清单.xlsx';
  if (subject.kind === 'document') return `投诉档案 ${subject.no}.pdf`;
  return `${reportNames[subject.period]} ${subject.from}.${kind === 'reportSheet' ? 'xlsx' : 'pdf'}`;
};

/** An address under which the file can be fetched for a few minutes, by whoever took it out and still may. */
export const link = async (
  { id }: Input<'archivist', 'link'>,
  asking: Asking,
): Promise<Output<'archivist', 'link'>> => {
  const { subject, order } = await ownOrder(id, asking);
  const { fileId } = order;
  const url = order.state === 'done' && fileId && (await temporaryUrls([fileId], LINK_MS / 1000)).get(fileId);
  if (!url) throw new Problem('NOT_FOUND');
  return { url, name: nameOfFile(subject, order.kind), until: later(asking.now, LINK_MS) };
};
