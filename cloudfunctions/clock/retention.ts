import { anonymous } from '../shared/archive/anonymising';
import { sceneOf } from '../shared/caller';
import { decrypt } from '../shared/contact';
import { fileOf, system } from '../shared/perform';
import { logFault, type RunContext } from '../shared/serve';
import { deleteFiles } from '../shared/store/cloud';
import { forgetMatter } from '../shared/store/digests';
import type { SystemFile } from '../shared/store/opening';
import { forgetExamination } from '../shared/store/quality';
import { expiredFiles, filesToPurge, forgetPerson, makeAnonymous, purged } from '../shared/store/retention';
import { forgetCauses } from '../shared/store/reviews';
import { decide } from '../shared/workflow/decide';
import { localDay, yearsLater } from '../shared/workflow/durations';
import { retentionYears } from '../shared/workflow/policies';

const PAGE = 20;

const purge = async (id: string, pictures: readonly string[]): Promise<void> => {
  if (pictures.length > 0 && (await deleteFiles(pictures))) await purged(id);
};

/** Deletes the pictures that an earlier run left behind. */
export const purgeLeftovers = async (): Promise<void> => {
  for (const { _id, purge: pictures = [] } of await filesToPurge(PAGE)) await purge(_id, pictures);
};

/** One file becomes anonymous: names off the messages, then the file in one write, then the pictures; a run that is killed in between leaves what the next one finishes. */
const erase = async (opened: SystemFile, now: string): Promise<boolean> => {
  const scene = sceneOf(opened, now);
  const file = fileOf(opened);
  if (!scene || file.untold) return false;
  const decision = decide(file.complaint, { name: 'anonymise', data: {} }, { ...scene, actor: system });
  if ('refusal' in decision) return false;
  const personId = file.seal ? decrypt(file.seal) : file.complaint.residentId;
  const after = anonymous(file, decision.events, scene.calendar);
  if (personId) await forgetPerson(personId, file._id);
  await forgetMatter(file.complaint.communityId, localDay(file.complaint.receivedAt), file._id);
  await forgetExamination(file._id);
  await forgetCauses(file._id);
  if (!(await makeAnonymous(file, after))) return false;
  await purge(file._id, after.purge);
  return true;
};

/** What is to be made anonymous: a community's closed files, when its years are over. */
export interface Expiry {
  communityId: string;
  retentionYears?: number;
}

/** Makes files anonymous whose years of retention are over, page after page within the time there is (§4, T28). Answers how many, and whether none is left. */
export const eraseExpired = async (
  { communityId, ...settings }: Expiry,
  now: string,
  mayGoOn: () => boolean,
  context: RunContext,
): Promise<{ files: number; finished: boolean }> => {
  const until = yearsLater(now, -retentionYears(settings));
  const seen = new Set<string>();
  let files = 0;
  let from = '';
  while (mayGoOn()) {
    const page = await expiredFiles(communityId, from, until, PAGE);
    const fresh = page.filter(({ _id }) => !seen.has(_id));
    const last = page.at(-1)?.eraseFrom;
    if (fresh.length === 0 || !last) return { files, finished: true };
    for (const opened of fresh) {
      seen.add(opened._id);
      try {
        files += (await erase(opened, now)) ? 1 : 0;
      } catch (error) {
        // One broken file must not keep the others' words; it is tried again the next night.
        logFault({ function: 'clock' }, context, error);
      }
    }
    from = last;
  }
  return { files, finished: false };
};
