import type { Action, ActionInput } from '../../../types/actions';
import type { Actor } from '../../../types/people';
import { type Scene, sceneOf } from '../../shared/caller';
import { decryptContact, nameOf } from '../../shared/contact';
import { takeIn } from '../../shared/intake';
import { nudgeCourier } from '../../shared/nudge';
import { fileOf, perform, system } from '../../shared/perform';
import { Problem, Refusal } from '../../shared/problem';
import { complaintsOfArrivals } from '../../shared/store/arrivals';
import type { ComplaintFile } from '../../shared/store/documents';
import { openForIntake, openForSystem } from '../../shared/store/opening';
import { refuse } from '../../shared/workflow/decide';
import { phoneIn } from '../phone-in';
import { type Kept, keepFiles } from '../pictures';
import { complaintIn } from './mailbox';
import type { Incoming } from './reading';

/** Under which name a letter is known. */
export const arrivalId = (messageId: string): string => nameOf('m', messageId);

const LEAST = 10;
const MOST = 2000;
const REMARK = 1000;
const TRIES = 3;

/** What became of a letter: on record, or what is wrong with it. */
export type Taken = { complaintId: string } | { wrong: 'tooShort' | 'tooLong' | 'unclear' };

/** The complaint of a thread, if it is the sender's own: who merely knows an id adds nothing to a stranger's. */
const complaintOf = async ({ answers, from }: Incoming): Promise<string | undefined> => {
  const known = answers.length > 0 ? await complaintsOfArrivals(answers.map(arrivalId)) : [];
  const ids = new Set([...answers.map(complaintIn), ...known].filter((id) => id !== undefined));
  for (const id of ids) {
    const opened = await openForSystem(id);
    if (opened && decryptContact(opened.contact).email?.toLowerCase() === from) return id;
  }
  return undefined;
};

/** Who speaks in a letter: the resident, where the complaint has one; otherwise it is written down in the resident's place. */
const speaker = ({ _id, complaint }: ComplaintFile): Actor => {
  if (complaint.sealed) return { id: _id, roles: ['resident'] };
  if (complaint.residentId) return { id: complaint.residentId, roles: ['resident'] };
  return { id: system.id, roles: ['agent', 'supervisor'] };
};

const addition = (
  file: ComplaintFile,
  scene: Scene,
  actor: Actor,
  data: ActionInput<'supplement'>,
): Action => {
  const answersQuestion = refuse(file.complaint, 'supply', { ...scene, actor }) === undefined;
  return { name: answersQuestion ? 'supply' : 'supplement', data };
};

/** Adds one part of a reply; false when the complaint takes nothing more. */
const add = async (
  id: string,
  data: ActionInput<'supplement'>,
  key: string,
  now: string,
): Promise<boolean> => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const opened = await openForSystem(id);
    const scene = opened && sceneOf(opened, now);
    if (!opened || !scene) return false;
    const file = fileOf(opened);
    const actor = speaker(file);
    const action = addition(file, scene, actor, data);
    try {
      const done = await perform({ file, scene, actor }, { action, revision: file.revision, key });
      return !(done instanceof Refusal);
    } catch (error) {
      // Somebody was faster: look again.
      if (!(error instanceof Problem && error.code === 'CHANGED')) throw error;
    }
  }
  throw new Problem('CHANGED');
};

const reply = async (
  id: string,
  letter: Incoming,
  { leftOut: _, ...files }: Kept,
  now: string,
): Promise<boolean> => {
  const key = arrivalId(letter.messageId);
  for (let at = 0; at < letter.text.length; at += REMARK) {
    const text = letter.text.slice(at, at + REMARK);
    const data = { text, ...(at === 0 ? files : { photos: [] }) };
    if (!(await add(id, data, `${key}-${at}`, now))) return false;
  }
  await nudgeCourier(id);
  return true;
};

const wordsOf = ({ subject, text }: Incoming): string =>
  subject && !text.includes(subject) ? `${subject}\n${text}`.trim() : text;

const fileNew = async (letter: Incoming, { leftOut: _, ...files }: Kept, now: string): Promise<Taken> => {
  const text = wordsOf(letter);
  if (text.length < LEAST) return { wrong: 'tooShort' };
  if (text.length > MOST) return { wrong: 'tooLong' };
  const opened = await openForIntake(process.env.HUIYIN_INBOX_COMMUNITY);
  const scene = opened && sceneOf(opened, now);
  if (!scene) throw new Problem('UNAVAILABLE');
  const phone = phoneIn(text);
  const { name, from, messageId } = letter;
  const contact = { ...(name ? { name } : {}), ...(phone ? { phone } : {}), email: from };
  try {
    const filed = await takeIn(
      { text, ...files, contact },
      {
        channel: 'email',
        key: messageId,
        channelRef: messageId,
        receivedAt: now,
        receiptMethod: 'emailText',
      },
      scene,
    );
    return filed instanceof Refusal ? { wrong: 'unclear' } : { complaintId: filed._id };
  } catch (error) {
    if (error instanceof Problem && error.code === 'INVALID_INPUT') return { wrong: 'unclear' };
    throw error;
  }
};

/** Takes a letter in: a reply is added to its complaint, anything else is a complaint; the same letter again changes nothing (§3.1.1). */
export const takeLetter = async (letter: Incoming, now: string): Promise<Taken> => {
  const kept = await keepFiles(arrivalId(letter.messageId), letter.files);
  const id = await complaintOf(letter);
  if (id && letter.text.length > MOST) return { wrong: 'tooLong' };
  if (id && letter.text.length > 0 && (await reply(id, letter, kept, now))) return { complaintId: id };
  return fileNew(letter, kept, now);
};
