import { performance } from 'node:perf_hooks';
import type { Input, Output } from '../../types/api';
import { actorFor } from '../shared/caller';
import { nudgeCourier } from '../shared/nudge';
import { fileOf, perform } from '../shared/perform';
import { Problem, Refusal } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { filesById } from '../shared/store/complaints';
import type { ComplaintFile, HandOverDocument, StaffDocument } from '../shared/store/documents';
import { openForSystem } from '../shared/store/opening';
import { endHandOver } from '../shared/store/staff';
import { type FileHead, filesInHand } from '../shared/store/worklists';
import { isBusinessOf, staffRow } from '../shared/viewing';
import { type Administrator, administratorAt, change, handOverState, memberIn } from './administrator';
import { allot } from './allotment';

const MOST = 300;
/** What is left over after this much of the 60 s limit is done by the next call. */
const BUDGET_MS = 40_000;
const AT_ONCE = 8;
const TRIES = 3;

const nameIn = ({ staff }: Administrator, id: string) => {
  const { personId, name, title } = staff.find((one) => one.personId === id) as StaffDocument;
  return { id: personId, name, title };
};

const leader = async (asking: Asking): Promise<Administrator> => {
  const by = await administratorAt(asking, 'leads');
  if (!by.supervises) throw new Problem('NOT_ALLOWED');
  return by;
};

/** Who would get how many of somebody's complaints, and which ones a person must decide (§3.2.2): two requests. What names the asker is not counted either (B10). */
export const previewHandOver = async (
  { staffId }: Input<'admin', 'previewHandOver'>,
  asking: Asking,
): Promise<Output<'admin', 'previewHandOver'>> => {
  const by = await leader(asking);
  const from = memberIn(by, staffId);
  const heads = (await filesInHand(staffId, by.communityId, MOST)).filter((head) =>
    isBusinessOf(by.caller, head),
  );
  const shown = (head: FileHead) => {
    const { id, no, place } = staffRow(head, by.caller);
    return { id, no, place };
  };
  const allotted = allot(heads, by.caller, (head) => actorFor(by.caller, head));
  const given = allotted.flatMap((one) => ('to' in one ? [one] : []));
  const receivers = [...new Set(given.map(({ to }) => to))];
  return {
    from: nameIn(by, staffId),
    revision: from.revision ?? 0,
    total: heads.length,
    shares: receivers.map((to) => ({
      to: nameIn(by, to),
      open: by.staff.find(({ personId }) => personId === to)?.open ?? 0,
      cases: given.filter((one) => one.to === to).map(({ head }) => shown(head)),
    })),
    toDecide: allotted.flatMap((one) => ('why' in one ? [{ ...shown(one.head), why: one.why }] : [])),
    ...(from.handOver && !from.handOver.done ? { unfinished: handOverState(from.handOver) } : {}),
  };
};

type Outcome = 'moved' | 'refused';

/** Moves one complaint, unless that is done already; tried again when somebody was faster. */
const move = async (
  by: Administrator,
  { key, reason }: HandOverDocument,
  { from, to }: { from: string; to: string },
  first: ComplaintFile | undefined,
): Promise<Outcome> => {
  let file = first;
  for (let attempt = 1; file && attempt <= TRIES; attempt++) {
    const { handlerId } = file.complaint;
    if (handlerId === to) return 'moved';
    if (handlerId !== from || !isBusinessOf(by.caller, file)) return 'refused';
    const { scene } = by.caller;
    const wish = { action: { name: 'transfer', data: { handlerId: to, reason } } as const, key };
    try {
      const after = await perform(
        { file, scene, actor: actorFor(by.caller, file) },
        { ...wish, revision: file.revision },
      );
      return after instanceof Refusal ? 'refused' : 'moved';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const again = await openForSystem(file._id);
      file = again && fileOf(again);
    }
  }
  return 'refused';
};

const carryOut = async (
  by: Administrator,
  from: StaffDocument,
  handOver: HandOverDocument,
): Promise<Output<'admin', 'handOver'>> => {
  const start = performance.now();
  const files = new Map(
    (await filesById(handOver.moves.map(({ id }) => id))).map((file) => [file._id, file]),
  );
  const result = { moved: 0, left: handOver.moves.length, refused: [] as string[] };
  for (let at = 0; at < handOver.moves.length && performance.now() - start < BUDGET_MS; at += AT_ONCE) {
    const now = handOver.moves.slice(at, at + AT_ONCE);
    const outcomes = await Promise.all(
      now.map(({ id, to }) => move(by, handOver, { from: from.personId, to }, files.get(id))),
    );
    outcomes.forEach((outcome, index) => {
      if (outcome === 'moved') result.moved += 1;
      else result.refused.push(now[index]?.id ?? '');
    });
    result.left -= now.length;
  }
  if (result.left === 0) await endHandOver(from._id, handOver.key);
  await nudgeCourier();
  return result;
};

/** Hands somebody's complaints over as the preview said (§3.2.2). The whole order is on record before the first file moves; the same intention again, by whoever leads, goes on where a run has died, and moves nothing twice. */
export const handOver = async (
  { staffId, revision, key, reason, moves }: Input<'admin', 'handOver'>,
  asking: Asking,
): Promise<Output<'admin', 'handOver'>> => {
  const by = await leader(asking);
  const from = memberIn(by, staffId);
  const begun = from.handOver;
  if (begun?.key === key)
    return begun.done ? { moved: begun.count, left: 0, refused: [] } : carryOut(by, from, begun);
  if (begun && !begun.done) throw new Problem('CHANGED');
  if (moves.length === 0) throw new Problem('INVALID_INPUT', { moves: 'TOO_FEW' });
  const order: HandOverDocument = {
    key,
    at: by.now,
    by: by.id,
    reason,
    count: moves.length,
    moves,
    done: false,
  };
  const counts = new Map<string, number>();
  for (const { to } of moves) counts.set(memberIn(by, to).name, (counts.get(memberIn(by, to).name) ?? 0) + 1);
  const changed = await change(by, 'staff', from, {
    what: 'handedOver',
    kind: 'staff',
    staffId,
    differences: [{ path: 'handOver', after: Object.fromEntries(counts) }],
    revision,
    key,
    sets: { handOver: order },
  });
  return carryOut(by, changed, changed.handOver ?? order);
};
