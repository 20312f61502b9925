import { performance } from 'node:perf_hooks';
import * as z from 'zod/mini';
import { nudgeArchivist } from '../shared/nudge';
import { Problem } from '../shared/problem';
import { logFault, type RunContext } from '../shared/serve';
import { recordOnce } from '../shared/store/accesses';
import { upload } from '../shared/store/cloud';
import { findExport, isLeft } from '../shared/store/exports';
import { printed } from './paper/printing';
import { reportAs } from './report/reporting';
import { askerOf, Overtaken, Run } from './run';
import { bindSheet, clearSlices, writeSlices } from './sheet/writing';
import { readSubject, type Subject } from './subject';

/** What is left over after this much of the 60 s limit is done by the next run. */
const BUDGET_MS = 35_000;
const TRIES = 3;

/** What a nudge says: which export. */
const Order = z.object({ id: z.string().check(z.maxLength(64)) });

const deliver = async (run: Run, name: string, bytes: Buffer): Promise<void> => {
  const fileId = await upload(`exports/${run.order._id}/${name}`, bytes);
  await run.reached({ state: 'done', fileId, bytes: bytes.length });
};

type SheetSubject = Extract<Subject, { kind: 'sheet' }>;

const makeSheet = async (run: Run, { wanted, communityId }: SheetSubject, now: string): Promise<void> => {
  const asker = await askerOf(run.order, communityId, now);
  const start = performance.now();
  if (!(await writeSlices(run, wanted, asker, () => performance.now() - start < BUDGET_MS))) {
    await run.reached({ leasedUntil: now });
    return nudgeArchivist(run.order._id);
  }
  const { _id, personId: staffId, rows } = run.order;
  const bytes = await bindSheet(run, asker, now);
  // On record before anybody can fetch it (B12).
  await recordOnce({
    _id,
    ...(communityId ? { communityId } : {}),
    complaintId: '',
    personId: '',
    staffId,
    at: now,
    purpose: 'export',
    rows,
  });
  await deliver(run, 'complaints.xlsx', bytes);
  await clearSlices(run);
};

const makeDocument = async (run: Run, complaintId: string, now: string): Promise<void> => {
  const { _id, personId: staffId } = run.order;
  const printing = await printed(run.order, complaintId, now);
  const { bytes, own, communityId, residentId: personId = '' } = printing;
  if (!own)
    await recordOnce({ _id, communityId, complaintId, personId, staffId, at: now, purpose: 'export' });
  await deliver(run, 'complaint.pdf', bytes);
};

type ReportSubject = Extract<Subject, { kind: 'report' }>;

const makeReport = async (run: Run, { reportId, communityId }: ReportSubject, now: string): Promise<void> => {
  const { _id, personId: staffId, kind } = run.order;
  const asker = await askerOf(run.order, communityId, now);
  const { bytes, rows } = await reportAs(kind === 'reportSheet' ? 'sheet' : 'paper', reportId, asker, now);
  await recordOnce({
    ...{ _id, communityId, complaintId: '', personId: '', staffId },
    ...{ at: now, purpose: 'export', rows },
  });
  await deliver(run, kind === 'reportSheet' ? 'report.xlsx' : 'report.pdf', bytes);
};

const make = (run: Run, now: string): Promise<void> => {
  const subject = readSubject(run.order.subject);
  if (subject.kind === 'report') return makeReport(run, subject, now);
  return subject.kind === 'sheet'
    ? makeSheet(run, subject, now)
    : makeDocument(run, subject.complaintId, now);
};

/** Gives back what could not be done: for good when it may not be done, or was tried often enough. */
const giveUp = async (run: Run, now: string, error: unknown): Promise<void> => {
  const forGood = error instanceof Problem || run.order.tries >= TRIES;
  await run.keep(forGood ? { state: 'failed' } : { leasedUntil: now });
};

/** Makes one export, from where an earlier run has left it. */
export const work = async (event: unknown, context: RunContext): Promise<void> => {
  const { id } = z.parse(Order, event);
  const now = new Date().toISOString();
  const order = await findExport(id);
  if (!order || !isLeft(order, now)) return;
  const run = new Run(order);
  try {
    // Killed again and again: somebody must look at it.
    if (order.tries >= TRIES) return await run.keep({ state: 'failed' });
    await run.begin(now);
    await make(run, now);
  } catch (error) {
    if (error instanceof Overtaken) return;
    if (!(error instanceof Problem)) logFault({ function: 'archivist' }, context, error);
    await giveUp(run, now, error);
  }
};
