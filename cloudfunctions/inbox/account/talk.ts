import type { TalkDraft } from '../../shared/store/dialogues';
import { phoneIn } from '../phone-in';

/** What somebody said to the official account. */
export type Said =
  | { kind: 'words'; text: string }
  | { kind: 'picture'; fileId?: string }
  | { kind: 'unclear' };

/** What is complete enough to be filed. */
export interface Told {
  text: string;
  photos: string[];
  place?: string;
  phone?: string;
}

/** What the account says next. */
export type Cue =
  | 'askWhat'
  | 'askMore'
  | 'askWhere'
  | 'askPhone'
  | 'phoneUnclear'
  | 'unclear'
  | 'tooLong'
  | 'cancelled';

/** The next step of a talk: something to say and what is known by then, or something to file. */
export type Turn = { cue: Cue; draft: TalkDraft | null } | { file: Told };

const LEAST = 10;
const MOST = 2000;
const MOST_PHOTOS = 9;
const greetings = /^(你好|您好|在吗|投诉|我要投诉|我想投诉|报修|hi|hello)?[!！。.,，?？\s]*$/i;
const goodbye = /^(取消|算了|退出|不投诉了)[。.！!]?$/;
const without = /^(0|无|没有|不留|不方便|跳过)[。.！!]?$/;

const questions = { what: 'askWhat', where: 'askWhere', phone: 'askPhone' } as const;

const joined = (before: string, after: string): string => (before ? `${before}，${after}` : after);

const withPicture = (draft: TalkDraft | undefined, fileId: string): Turn => {
  const known = draft ?? { asking: 'what', text: '', photos: [] };
  const photos = [...known.photos, fileId].slice(0, MOST_PHOTOS);
  return { cue: questions[known.asking], draft: { ...known, photos } };
};

const told = ({ asking, ...draft }: TalkDraft, phone?: string): Turn => ({
  file: { ...draft, ...(phone ? { phone } : {}) },
});

const opening = (text: string): Turn => {
  if (text.length < LEAST)
    return {
      cue: 'askWhat',
      draft: { asking: 'what', text: greetings.test(text) ? '' : text, photos: [] },
    };
  return told({ asking: 'what', text, photos: [] }, phoneIn(text));
};

const answering = (draft: TalkDraft, text: string): Turn => {
  if (draft.asking === 'what') {
    const all = joined(draft.text, text);
    if (all.length < LEAST) return { cue: 'askMore', draft: { ...draft, text: all } };
    return { cue: 'askWhere', draft: { ...draft, text: all.slice(0, MOST), asking: 'where' } };
  }
  if (draft.asking === 'where')
    return { cue: 'askPhone', draft: { ...draft, place: text.slice(0, 100), asking: 'phone' } };
  const phone = phoneIn(text);
  if (!phone && !without.test(text)) return { cue: 'phoneUnclear', draft };
  return told(draft, phone);
};

/** One turn of the short dialogue: one message of ten characters or more is a complaint by itself; otherwise what, where and, if they like, the phone number (§3.1.1). */
export const talk = (draft: TalkDraft | undefined, said: Said): Turn => {
  const waiting = draft ?? null;
  if (said.kind === 'picture' && said.fileId) return withPicture(draft, said.fileId);
  if (said.kind !== 'words') return { cue: 'unclear', draft: waiting };
  const text = said.text.trim();
  if (text.length === 0) return { cue: 'unclear', draft: waiting };
  if (text.length > MOST) return { cue: 'tooLong', draft: waiting };
  if (goodbye.test(text)) return { cue: 'cancelled', draft: null };
  return draft ? answering(draft, text) : opening(text);
};
