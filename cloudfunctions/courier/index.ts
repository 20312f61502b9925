import { performance } from 'node:perf_hooks';
import * as z from 'zod/mini';
import { Problem } from '../shared/problem';
import { logFault, type RunContext } from '../shared/serve';
import { choresAt } from '../shared/store/chores';
import { callContext } from '../shared/store/cloud';
import { untoldAmong, untoldFiles } from '../shared/store/complaints';
import { sweepExpired } from '../shared/store/expiry';
import type { SystemFile } from '../shared/store/opening';
import { countEarlier } from './counting';
import { foldFinished, monthBegins } from './folding';
import { clearUp } from './leftovers';
import { remindOwners } from './reminders';
import { tell } from './telling';
import { remindTenants } from './tenancies';

const BUDGET_MS = 45_000;
const PAGE = 20;

/** What a nudge says: which files have news. Without it, whatever there is to tell. */
const Order = z.object({
  ids: z.optional(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(PAGE))),
});

/** Where the next files come from; `also` are those that the last ones have touched. */
type Source = (also: readonly string[]) => Promise<SystemFile[]>;

const everything: Source = () => untoldFiles(PAGE);

/** Only what a nudge names and what follows from it: other runs have their own, and the timer takes what is left over. */
const only = (ids: readonly string[]): Source => {
  let first = true;
  return async (also) => {
    const wanted = first ? ids : also;
    first = false;
    return wanted.length > 0 ? untoldAmong(wanted) : [];
  };
};

const tellAll = async (source: Source, now: string, context: RunContext): Promise<number> => {
  const start = performance.now();
  const tried = new Map<string, number>();
  let also: string[] = [];
  let failed = 0;
  while (performance.now() - start < BUDGET_MS) {
    const page = await source([...new Set(also)]);
    also = [];
    const fresh = page.filter(({ _id, revision }) => tried.get(_id) !== revision);
    if (fresh.length === 0) break;
    for (const opened of fresh) {
      tried.set(opened._id, opened.revision);
      try {
        also.push(...(await tell(opened, now)));
      } catch (error) {
        // One file must not keep the others' news back; the run fails at its end.
        failed += 1;
        logFault({ function: 'courier' }, context, error);
      }
    }
  }
  return failed;
};

/** What the timer finds to do, which is mostly nothing: then one request says so. */
const tidy = async (now: string, context: RunContext): Promise<number> => {
  const chores = await choresAt(now, monthBegins(now));
  const { news, messages, days, reminders, counting, tenancies, expired } = chores;
  const failed = news ? await tellAll(everything, now, context) : 0;
  if (reminders) await remindOwners(now);
  if (tenancies) await remindTenants(now);
  if (news || messages || reminders || tenancies) await clearUp(now);
  if (news || days) await foldFinished(now);
  await sweepExpired(expired, now);
  if (counting) await countEarlier();
  return failed;
};

/** Tells people what has happened: nudged after a step, and by its timer as the safety net (DESIGN.md section 1.3). */
export const main = async (event: unknown, context: RunContext = {}): Promise<void> => {
  const { source } = callContext();
  // Its timer, or one of our functions (`wx_client,scf`): nobody else, whatever entrance the platform may add.
  if (source !== 'wx_trigger' && !source.endsWith(',scf')) throw new Problem('NOT_ALLOWED');
  const { ids } = z.parse(Order, event);
  const now = new Date().toISOString();
  const failed =
    source === 'wx_trigger'
      ? await tidy(now, context)
      : await tellAll(ids ? only(ids) : everything, now, context);
  if (failed > 0) throw new Error(`${failed} files failed`);
};
