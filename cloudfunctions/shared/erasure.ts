import { withoutPersonIn } from './archive/anonymising';
import { sceneOf } from './caller';
import { ownerKey, ownerKeys, trackingCode, trackingDigest } from './contact';
import { endFamilies } from './families';
import { lookupsOf } from './lookups';
import { fileOf, system } from './perform';
import { deleteFiles } from './store/cloud';
import { filesById } from './store/complaints';
import { finishDataRequest } from './store/data-requests';
import type { ComplaintFile } from './store/documents';
import { exportsOf, removeExport } from './store/exports';
import { forgetInFamilies } from './store/families';
import type { SystemFile } from './store/opening';
import { findPeople } from './store/people';
import { detachFile, ownFiles, removePerson, rewriteFile } from './store/rights';
import { respondentOf, voterOf } from './voter';
import { decide } from './workflow/decide';
import { countedOf } from './workflow/figures';

const PAGE = 20;
const TRIES = 3;

/** The files that one has ever joined: their events name who joined them (B9). */
const joinedBy = ({ events }: ComplaintFile): string[] =>
  events.flatMap((event) => {
    if (event.type === 'merged') return [event.data.into];
    return event.type === 'mainMoved' && event.data.newMainId ? [event.data.newMainId] : [];
  });

/** A file from before there were chains has one from now on. */
const sinceWhen = ({ links, events }: ComplaintFile) => (links ? {} : { linkedFrom: events.length });

const takeOffMain = async (id: string, personId: string): Promise<boolean> => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const [main] = await filesById([id]);
    if (!main || !JSON.stringify(main.events).includes(personId)) return true;
    const after = { ...withoutPersonIn(main, personId, []), ...sinceWhen(main) };
    if (await rewriteFile(main, after)) return true;
  }
  return false;
};

/** Takes the account off one file: whose it is, the person's id in its history, what it was filed with. An open one keeps how to reach the person, and gets a code to be followed by (§3.1.3). */
const detach = async (opened: SystemFile, personId: string, now: string): Promise<boolean> => {
  const scene = sceneOf(opened, now);
  if (!scene) return false;
  const file = fileOf(opened);
  for (const main of new Set(joinedBy(file))) if (!(await takeOffMain(main, personId))) return false;
  const decision = decide(file.complaint, { name: 'closeAccount', data: {} }, { ...scene, actor: system });
  const after = withoutPersonIn(file, personId, 'events' in decision ? decision.events : []);
  return detachFile(file, {
    ...after,
    lookups: { ...lookupsOf(after.complaint, scene.calendar), ...countedOf(after.events) },
    // Nobody's own any more.
    ownerKey: ownerKey(file._id),
    tracking: file.tracking ?? trackingDigest(file._id, trackingCode(file._id)),
    ...sinceWhen(file),
  });
};

/** Removes what somebody has taken out, the files first; false when one of them is still there. */
const removeExports = async (personId: string): Promise<boolean> => {
  for (;;) {
    const page = await exportsOf(personId, PAGE);
    if (page.length === 0) return true;
    for (const { _id, slices, fileId } of page) {
      if (!(await deleteFiles([...slices, ...(fileId ? [fileId] : [])]))) return false;
      await removeExport(_id);
    }
  }
};

/** Whom the person invited to a home belongs to it no longer, and no invitation names the person (§1). */
const leaveHomes = async (personId: string, now: string): Promise<void> => {
  const [person] = await findPeople([personId]);
  const homeIds = person?.homes.map(({ homeId }) => homeId) ?? [];
  await endFamilies(personId, homeIds, now);
  await forgetInFamilies(personId);
};

/** Erases a person from every collection (§5.2); what cannot be erased has lost its person. A run that is killed in between leaves what the next one finishes. Answers whether it is done. */
export const erasePerson = async (
  { requestId, personId }: { requestId: string; personId: string },
  now: string,
  mayGoOn: () => boolean,
): Promise<boolean> => {
  const own = ownerKeys(personId);
  let stuck = 0;
  while (stuck < TRIES) {
    if (!mayGoOn()) return false;
    const page = await ownFiles(own, '', PAGE);
    if (page.length === 0) {
      if (!(await removeExports(personId))) return false;
      await leaveHomes(personId, now);
      await removePerson(personId, { voter: voterOf(personId), respondent: respondentOf(personId) });
      await finishDataRequest(requestId, now);
      return true;
    }
    let moved = 0;
    for (const opened of page) moved += (await detach(opened, personId, now)) ? 1 : 0;
    stuck = moved > 0 ? 0 : stuck + 1;
  }
  return false;
};
