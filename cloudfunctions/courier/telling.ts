import type { Delivery } from '../../types/messages';
import { sceneOf } from '../shared/caller';
import { countFigures } from '../shared/counting/figures';
import { nudgeInbox } from '../shared/nudge';
import { fileOf } from '../shared/perform';
import { markTold } from '../shared/store/complaints';
import type { MessageDocument } from '../shared/store/documents';
import { insertMessages, pushesSince } from '../shared/store/messages';
import type { SystemFile } from '../shared/store/opening';
import { findPeople } from '../shared/store/people';
import { addMinutes } from '../shared/workflow/local-time';
import { bundleMinutes, isUpdate, olderUpdates } from '../shared/workflow/notices/bundling';
import { noteConduct } from './conduct';
import { deliver, handToInbox } from './delivery';
import { learnFrom } from './experience';
import { carryOutConsequences } from './joined';
import { isByMail, type Letter, lettersOf, untoldOf } from './letters';
import { countAgain } from './load';
import { examinePictures } from './pictures';
import { putOnFile, report } from './report';
import { templatesFor } from './templates';

/** The longest that an update waits: the quiet hours, and what was pushed right before them. */
const LONGEST_WAIT = 12 * 60;

const isFinal = (delivery: Delivery): boolean => delivery !== 'pending' && delivery !== 'sending';

/** The updates of this complaint that were pushed in the last half hour (§3.3.2): one request, only when there is an update to tell. */
const recentPushes = async (
  letters: readonly Letter[],
  complaintId: string,
  now: string,
): Promise<MessageDocument[]> => {
  const persons = new Set(letters.filter(isUpdate).map(({ personId }) => personId));
  if (persons.size === 0) return [];
  return pushesSince([...persons], complaintId, {
    written: addMinutes(now, -LONGEST_WAIT),
    pushed: addMinutes(now, -bundleMinutes),
  });
};

/** Tells people what has happened to one file, and what follows for others; whatever a killed run has done already is recognised. Answers the files that have news of their own now. */
export const tell = async (opened: SystemFile, now: string): Promise<string[]> => {
  const scene = sceneOf(opened, now);
  if (!scene) return [];
  const file = fileOf(opened);
  const happenings = untoldOf(file);
  const letters = lettersOf(happenings, { file, scene });
  const people =
    letters.length > 0 ? await findPeople([...new Set(letters.map(({ personId }) => personId))]) : [];
  const templates = templatesFor(scene.settings);
  const recent = await recentPushes(
    letters.filter(({ personId }) => people.some(({ _id }) => _id === personId)),
    file._id,
    now,
  );
  const byMail = letters.filter(({ personId }) => personId === file._id && isByMail(file));
  for (const letter of byMail) await handToInbox(letter);
  if (byMail.length > 0) await nudgeInbox();
  const overtaken = new Set(olderUpdates(letters));
  const kept: MessageDocument[] = [];
  for (const letter of letters) {
    const person = people.find(({ _id }) => _id === letter.personId);
    const template = templates.find(({ kind }) => kind === letter.kind);
    const pushedAt = recent
      .filter((message) => isUpdate(message) && message.personId === letter.personId)
      .map(({ sendAfter }) => sendAfter);
    const told = { pushedAt, overtaken: overtaken.has(letter) };
    const outcome = person && (await deliver(letter, template, person, told, kept));
    // Nobody can be written to: what matters is told by telephone, what the desk told at once is told (§3.1.3, C1.4).
    if (!person && !byMail.includes(letter)) await putOnFile(letter, 'failed', opened, now);
    if (letter.weighty && outcome && isFinal(outcome)) await report(letter, outcome, opened, now);
  }
  await insertMessages(kept);
  const touched: string[] = [];
  for (const happening of happenings) touched.push(...(await carryOutConsequences(happening, scene)));
  await examinePictures(happenings, opened, now);
  await countAgain(happenings);
  await noteConduct(happenings);
  await countFigures(file);
  await learnFrom(file, now);
  const settled = await markTold(file._id, file.revision, { from: file.told, to: file.events.length });
  return settled ? touched : [file._id, ...touched];
};
