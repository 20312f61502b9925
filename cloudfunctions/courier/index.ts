import { performance } from 'node:perf_hooks';
import { Problem } from '../shared/problem';
import { logFault, type RunContext } from '../shared/serve';
import { callContext } from '../shared/store/cloud';
import { untoldFiles } from '../shared/store/complaints';
import { sweepExpired } from '../shared/store/expiry';
import { foldFinished } from './folding';
import { clearUp } from './leftovers';
import { tell } from './telling';

const BUDGET_MS = 45_000;
const PAGE = 20;

const tellAll = async (now: string, context: RunContext): Promise<number> => {
  const start = performance.now();
  const tried = new Map<string, number>();
  let failed = 0;
  while (performance.now() - start < BUDGET_MS) {
    const page = await untoldFiles(PAGE);
    const fresh = page.filter(({ _id, revision }) => tried.get(_id) !== revision);
    if (fresh.length === 0) break;
    for (const opened of fresh) {
      tried.set(opened._id, opened.revision);
      try {
        await tell(opened, now);
      } catch (error) {
        // One file must not keep the others' news back; the run fails at its end.
        failed += 1;
        logFault({ function: 'courier' }, context, error);
      }
    }
  }
  return failed;
};

/** Tells people what has happened: nudged after a step, and by its timer as the safety net (DESIGN.md section 1.3). */
export const main = async (_event: unknown, context: RunContext = {}): Promise<void> => {
  const { source } = callContext();
  // Its timer, or one of our functions (`wx_client,scf`): nobody else, whatever entrance the platform may add.
  if (source !== 'wx_trigger' && !source.endsWith(',scf')) throw new Problem('NOT_ALLOWED');
  const now = new Date().toISOString();
  const failed = await tellAll(now, context);
  if (source === 'wx_trigger') {
    await clearUp(now);
    await foldFinished(now);
    if (new Date(now).getUTCMinutes() < 10) await sweepExpired(now);
  }
  if (failed > 0) throw new Error(`${failed} files failed`);
};
