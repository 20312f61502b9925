import { performance } from 'node:perf_hooks';
import { sceneOf } from '../shared/caller';
import { fileOf, performAsSystem } from '../shared/perform';
import { Problem } from '../shared/problem';
import { logFault, type RunContext } from '../shared/serve';
import { callContext } from '../shared/store/cloud';
import { markTold, untoldFiles } from '../shared/store/complaints';
import type { SystemFile } from '../shared/store/opening';
import { findPeople } from '../shared/store/people';
import { isQuiet } from '../shared/workflow/local-time';
import { deliver } from './delivery';
import { carryOutConsequences } from './joined';
import { clearUp } from './leftovers';
import { type Letter, lettersOf, untoldOf } from './letters';
import { countAgain } from './load';

const BUDGET_MS = 45_000;
const PAGE = 20;

/** The questions to a resident count as asked only when they have arrived (B8). */
const confirm = async (letter: Letter, opened: SystemFile, now: string): Promise<void> => {
  const scene = sceneOf(opened, now);
  if (!scene || letter.notice !== 'N3') return;
  const action = { name: 'confirmDelivery', data: { notice: letter.notice } } as const;
  await performAsSystem({ file: fileOf(opened), scene }, () => action, `${letter._id}`);
};

/** Tells people what has happened to one file, and what follows for others; whatever a killed run has done already is recognised. */
const tell = async (opened: SystemFile, now: string): Promise<void> => {
  const scene = sceneOf(opened, now);
  if (!scene) return;
  const file = fileOf(opened);
  const happenings = untoldOf(file);
  const letters = lettersOf(happenings, { file, scene });
  const people =
    letters.length > 0 ? await findPeople([...new Set(letters.map(({ personId }) => personId))]) : [];
  for (const letter of letters) {
    const person = people.find(({ _id }) => _id === letter.personId);
    const template = scene.settings.templates.find(({ kind }) => kind === letter.kind);
    // Somebody without an account cannot be written to; the receipt says how they were told (§3.1.3).
    const outcome = person && (await deliver(letter, template, person, isQuiet(now)));
    if (outcome === 'sent') await confirm(letter, opened, now);
  }
  for (const happening of happenings) await carryOutConsequences(happening, scene);
  await countAgain(happenings);
  await markTold(file._id, file.revision, { from: file.told, to: file.events.length });
};

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
  if (source === 'wx_client') throw new Problem('NOT_ALLOWED');
  const now = new Date().toISOString();
  const failed = await tellAll(now, context);
  if (source === 'wx_trigger') await clearUp(now, isQuiet(now));
  if (failed > 0) throw new Error(`${failed} files failed`);
};
