import { _, aggregate, Duplicate, insert, update } from './cloud';

/** What somebody has told the official account so far, and what is asked next. */
export interface TalkDraft {
  asking: 'what' | 'where' | 'phone';
  text: string;
  photos: string[];
  place?: string;
}

/** One person's talk with the official account: what is being told, and what was answered lately. */
export interface DialogueDocument {
  _id: string;
  revision: number;
  at: string;
  draft: TalkDraft | null;
  /** The last answers by the number of their message, encrypted, for a receipt tells a code: a repeated delivery gets the same again. */
  answered: { msgId: string; reply: string }[];
  /** When messages came and complaints were filed of late, for the limits. */
  heard: string[];
  filed: string[];
  /** When nothing of it is needed any more: what was told and never filed does not stay. */
  expiresAt: string;
}

/** A dialogue, if there is one. */
export const findDialogue = async (id: string): Promise<DialogueDocument | undefined> => {
  const [found] = await aggregate<DialogueDocument>('dialogues', [
    ['match', { _id: id }],
    ['limit', 1],
  ]);
  return found;
};

/** Keeps a dialogue if nobody was faster: one compare-and-set. */
export const keepDialogue = async ({ _id, revision, draft, ...rest }: DialogueDocument): Promise<boolean> => {
  if (revision > 1) {
    const change = { ...rest, revision, draft: _.set(draft) };
    return (await update('dialogues', { _id, revision: revision - 1 }, change)) === 1;
  }
  try {
    await insert('dialogues', { _id, revision, draft, ...rest });
    return true;
  } catch (error) {
    if (error instanceof Duplicate) return false;
    throw error;
  }
};
