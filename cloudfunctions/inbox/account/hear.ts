import { type Scene, sceneOf } from '../../shared/caller';
import { codeOf, decrypt, encrypt, nameOf } from '../../shared/contact';
import { takeIn } from '../../shared/intake';
import { presentReceipt } from '../../shared/present';
import { Problem, Refusal } from '../../shared/problem';
import { callContext } from '../../shared/store/cloud';
import {
  type DialogueDocument,
  findDialogue,
  keepDialogue,
  type TalkDraft,
} from '../../shared/store/dialogues';
import { openForIntake } from '../../shared/store/opening';
import { findByUnionid } from '../../shared/store/people';
import { fetchPicture, keepFiles } from '../pictures';
import type { Pushed } from '../pushed';
import { accountTexts, receiptForAccount } from '../texts';
import { type Said, type Told, talk } from './talk';

const EXPIRES_MS = 30 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const MOST_MESSAGES_AN_HOUR = 30;
const MOST_COMPLAINTS_A_DAY = 5;
const ANSWERS_KEPT = 8;
const TRIES = 3;

/** The passive reply, in the shape of the message that is answered; for a function the return value is it (unverified, wechat-platform.md section 2). */
const replyTo = ({ FromUserName, ToUserName, CreateTime }: Pushed, text: string): unknown =>
  text === ''
    ? 'success'
    : { ToUserName: FromUserName, FromUserName: ToUserName, CreateTime, MsgType: 'text', Content: text };

const since = (instants: readonly string[], now: string, ms: number): string[] =>
  instants.filter((at) => Date.parse(at) > Date.parse(now) - ms);

const saidIn = async (pushed: Pushed, msgId: string): Promise<Said> => {
  if (pushed.MsgType === 'text') return { kind: 'words', text: pushed.Content ?? '' };
  if (pushed.MsgType === 'voice')
    return pushed.Recognition ? { kind: 'words', text: pushed.Recognition } : { kind: 'unclear' };
  if (pushed.MsgType !== 'image' || !pushed.PicUrl) return { kind: 'unclear' };
  const bytes = await fetchPicture(pushed.PicUrl);
  const { photos } = bytes
    ? await keepFiles(nameOf('a', pushed.FromUserName, msgId), [bytes])
    : { photos: [] };
  return { kind: 'picture', ...(photos[0] ? { fileId: photos[0] } : {}) };
};

/** Files what was told: for the person of the mini program if WeChat says who it is, otherwise with a code to claim it by (C1.7). */
const file = async (told: Told, pushed: Pushed, msgId: string, scene: Scene): Promise<string> => {
  const { unionid } = callContext();
  const person = unionid ? await findByUnionid(unionid) : undefined;
  const { phone, ...words } = told;
  const filed = await takeIn(
    { ...words, contact: phone ? { phone } : {} },
    {
      channel: 'officialAccount',
      key: `${pushed.FromUserName} ${msgId}`,
      channelRef: msgId,
      receivedAt: scene.now,
      receiptMethod: 'accountReply',
      ...(person ? { person } : {}),
    },
    scene,
  );
  if (filed instanceof Refusal) return accountTexts.unclear;
  const receipt = presentReceipt(filed, scene, codeOf(filed));
  return receiptForAccount(receipt, process.env.HUIYIN_APPID);
};

interface Answered {
  reply: string;
  draft: TalkDraft | null;
  filed: boolean;
}

const respond = async (
  pushed: Pushed,
  msgId: string,
  dialogue: DialogueDocument | undefined,
  now: string,
): Promise<Answered> => {
  const draft = dialogue?.draft ?? undefined;
  const fresh = draft && Date.parse(dialogue?.at ?? '') > Date.parse(now) - EXPIRES_MS ? draft : undefined;
  const turn = talk(fresh, await saidIn(pushed, msgId));
  if ('cue' in turn) return { reply: accountTexts[turn.cue], draft: turn.draft, filed: false };
  if (since(dialogue?.filed ?? [], now, DAY_MS).length >= MOST_COMPLAINTS_A_DAY)
    return { reply: accountTexts.tooMany, draft: null, filed: false };
  const opened = await openForIntake(process.env.HUIYIN_INBOX_COMMUNITY);
  const scene = opened && sceneOf(opened, now);
  if (!scene) throw new Problem('UNAVAILABLE');
  try {
    return { reply: await file(turn.file, pushed, msgId, scene), draft: null, filed: true };
  } catch (error) {
    // The words do not pass as a complaint's: the person is told, as on the form.
    if (error instanceof Problem && error.code === 'INVALID_INPUT')
      return { reply: accountTexts.unclear, draft: fresh ?? null, filed: false };
    throw error;
  }
};

const after = (
  id: string,
  msgId: string,
  dialogue: DialogueDocument | undefined,
  { reply, draft, filed }: Answered,
  now: string,
): DialogueDocument => ({
  _id: id,
  revision: (dialogue?.revision ?? 0) + 1,
  at: now,
  draft,
  answered: [...(dialogue?.answered ?? []), { msgId, reply: encrypt(reply) }].slice(-ANSWERS_KEPT),
  heard: [...since(dialogue?.heard ?? [], now, HOUR_MS), now],
  filed: [...since(dialogue?.filed ?? [], now, DAY_MS), ...(filed ? [now] : [])],
  expiresAt: new Date(Date.parse(now) + DAY_MS).toISOString(),
});

/** Answers a message to the official account; a repeated delivery gets the answer that was given, and files nothing again (§3.1.1). */
export const hear = async (pushed: Pushed, now: string): Promise<unknown> => {
  if (pushed.MsgType === 'event') return replyTo(pushed, accountTexts.welcome);
  const msgId = pushed.MsgId ?? String(pushed.CreateTime);
  const id = nameOf('d', pushed.FromUserName);
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const dialogue = await findDialogue(id);
    const known = dialogue?.answered.find((answer) => answer.msgId === msgId);
    if (known) return replyTo(pushed, decrypt(known.reply));
    // Who floods the account is not answered any more; silence costs nothing.
    if (since(dialogue?.heard ?? [], now, HOUR_MS).length >= MOST_MESSAGES_AN_HOUR) return 'success';
    const answer = await respond(pushed, msgId, dialogue, now);
    if (await keepDialogue(after(id, msgId, dialogue, answer, now))) return replyTo(pushed, answer.reply);
  }
  throw new Problem('CHANGED');
};
