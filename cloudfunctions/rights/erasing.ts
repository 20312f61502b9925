import { performance } from 'node:perf_hooks';
import type { Input } from '../../types/api';
import type { Erased, Erasure, Remaining } from '../../types/rights';
import { atHome, type Caller } from '../shared/caller';
import { codeOf, nameOf, ownerKeys, trackingCode } from '../shared/contact';
import { recordErasure } from '../shared/data-requests';
import { erasePerson } from '../shared/erasure';
import { nudgeCourier } from '../shared/nudge';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { messageCount, type OwnHead, ownHeads } from '../shared/store/rights';
import { postsOf } from '../shared/store/staff';
import { isOver } from '../shared/workflow/account';
import { DAY, later, yearsLater } from '../shared/workflow/durations';
import { retentionYears } from '../shared/workflow/policies';
import { MOST } from './held';

/** What is left over after this much of the 60 s limit is done by night. */
const BUDGET_MS = 40_000;

const remaining = (head: OwnHead, years: number): Remaining => {
  const { open, eraseFrom, complaint } = head;
  const { no, stage, preserved } = complaint;
  const over = isOver(complaint, open);
  return {
    no,
    stage,
    open: !over && !preserved,
    preserved: preserved === true,
    ...(over && eraseFrom ? { keptUntil: yearsLater(eraseFrom, years) } : {}),
    ...(over ? {} : { trackingCode: codeOf(head) ?? trackingCode(head._id) }),
  };
};

const erasureOf = async ({ person, scene }: Caller): Promise<Erasure> => {
  const [heads, messages, posts] = await Promise.all([
    ownHeads(ownerKeys(person._id), MOST),
    messageCount(person._id),
    // Also where one works elsewhere (C4).
    postsOf(person._id),
  ]);
  const years = retentionYears(scene.settings);
  const complaints = heads
    .map((head) => remaining(head, years))
    .sort((a, b) => Number(b.open) - Number(a.open) || (a.no < b.no ? 1 : -1));
  return {
    mark: nameOf('e', ...complaints.map(({ no, open, preserved }) => `${no} ${open} ${preserved}`)),
    employed: posts.length > 0,
    messages,
    complaints,
    retentionYears: years,
  };
};

/** What erasing the account would leave, and why (§5.2). */
export const erasure = async (_input: unknown, asking: Asking): Promise<Erasure> =>
  erasureOf(await atHome(asking));

/** Erases the account, as it was shown (§5.2): at once, or by the night after next. The staff leave first, for their hands are in others' files. */
export const erase = async ({ mark }: Input<'rights', 'erase'>, asking: Asking): Promise<Erased> => {
  const caller = await atHome(asking);
  const shown = await erasureOf(caller);
  if (shown.employed) throw new Problem('NOT_ALLOWED');
  if (shown.mark !== mark) throw new Problem('CHANGED');
  const { now } = asking;
  const dueAt = later(now, 2 * DAY);
  const start = performance.now();
  const order = { requestId: await recordErasure(caller.person, now, dueAt), personId: caller.person._id };
  const done = await erasePerson(order, now, () => performance.now() - start < BUDGET_MS);
  if (shown.complaints.length > 0) await nudgeCourier();
  return {
    outcome: done ? 'done' : 'underWay',
    at: now,
    ...(done ? {} : { dueAt }),
    complaints: shown.complaints,
  };
};
