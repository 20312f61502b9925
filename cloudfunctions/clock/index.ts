import { performance } from 'node:perf_hooks';
import type { Action } from '../../types/actions';
import { type Scene, sceneOf } from '../shared/caller';
import { nudgeCourier } from '../shared/nudge';
import { fileOf, performAsSystem } from '../shared/perform';
import { Problem } from '../shared/problem';
import { logFault, type RunContext } from '../shared/serve';
import { callContext } from '../shared/store/cloud';
import { dueFiles } from '../shared/store/complaints';
import type { ComplaintFile } from '../shared/store/documents';
import type { SystemFile } from '../shared/store/opening';
import { lapsesAt } from '../shared/workflow/promises';
import { isNight, tendArchive } from './night';

/** What is left over after this much of the 60 s limit is done at the next tick. */
const BUDGET_MS = 45_000;
const PAGE = 100;
const AT_ONCE = 8;

const nextLapse = ({ complaint }: ComplaintFile, { calendar, now }: Scene): Action | undefined => {
  const [data] = lapsesAt(complaint, calendar, now);
  return data && { name: 'lapse', data };
};

/** What the clock did in one run. */
export interface Sweep {
  looked: number;
  lapsed: number;
  failed: number;
}

/** Everything that is due on one file, in one write: warnings, breaches, escalations, each once (B4). */
const lapse = async (opened: SystemFile, now: string): Promise<boolean> => {
  const scene = sceneOf(opened, now);
  if (!scene) return false;
  return (await performAsSystem({ file: fileOf(opened), scene }, nextLapse)) !== undefined;
};

const lapseAll = async (files: readonly SystemFile[], now: string, sweep: Sweep, context: RunContext) => {
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const results = await Promise.allSettled(files.slice(at, at + AT_ONCE).map((file) => lapse(file, now)));
    for (const result of results) {
      sweep.looked += 1;
      if (result.status === 'fulfilled') sweep.lapsed += result.value ? 1 : 0;
      else {
        // One broken file must not stop the others' clocks; the run fails at its end.
        sweep.failed += 1;
        logFault({ function: 'clock' }, context, result.reason);
      }
    }
  }
};

/** Looks at every file that is due, page after page, within the time there is; an outage is caught up with (§3.3.1, B4). */
const sweepAll = async (now: string, context: RunContext, mayGoOn: () => boolean): Promise<Sweep> => {
  const sweep: Sweep = { looked: 0, lapsed: 0, failed: 0 };
  const seen = new Set<string>();
  let after = '';
  while (mayGoOn()) {
    const page = await dueFiles(now, after, PAGE);
    const fresh = page.filter(({ _id }) => !seen.has(_id));
    const last = page.at(-1)?.dueAt;
    if (fresh.length === 0 || !last) break;
    for (const { _id } of fresh) seen.add(_id);
    await lapseAll(fresh, now, sweep, context);
    if (page.length < PAGE) break;
    after = last;
  }
  return sweep;
};

/** The timer: promises that have run out; by night, when nobody waits for an answer, also what the archive needs. */
export const main = async (_event: unknown, context: RunContext = {}): Promise<Sweep> => {
  if (callContext().source !== 'wx_trigger') throw new Problem('NOT_ALLOWED');
  const now = new Date().toISOString();
  const start = performance.now();
  const mayGoOn = () => performance.now() - start < BUDGET_MS;
  const sweep = await sweepAll(now, context, mayGoOn);
  if (sweep.lapsed > 0) await nudgeCourier();
  if (isNight(now)) await tendArchive(now, mayGoOn, context);
  if (sweep.failed > 0) throw new Error(`${sweep.failed} files failed`);
  return sweep;
};
