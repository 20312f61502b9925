import { sceneOf } from '../../shared/caller';
import { codeOf, decryptContact } from '../../shared/contact';
import { presentReceipt } from '../../shared/present';
import type { MessageDocument } from '../../shared/store/documents';
import { moveMessage, settleMessage, waitingMail } from '../../shared/store/messages';
import { openForSystem } from '../../shared/store/opening';
import { letterSubject, newsLetter, receiptLetter } from '../texts';
import { outgoing, ownId } from './mailbox';
import { type Outgoing, send } from './sending';

const PAGE = 50;

const letterFor = async (
  message: MessageDocument,
  address: string,
  now: string,
): Promise<Outgoing | undefined> => {
  if (message.complaintId === undefined) return undefined;
  const opened = await openForSystem(message.complaintId);
  const scene = opened && sceneOf(opened, now);
  const { email } = decryptContact(opened?.contact);
  if (!opened || !scene || !email) return undefined;
  const [filed] = opened.events;
  const ref = filed?.type === 'filed' && filed.data.channel === 'email' ? filed.data.channelRef : undefined;
  const code = codeOf(opened);
  return {
    id: ownId(message._id, address),
    to: email,
    subject: letterSubject(message),
    text:
      message.notice === 'N1'
        ? receiptLetter(presentReceipt(opened, scene, code), scene.settings)
        : newsLetter(message, scene.settings),
    ...(ref && /^<[^\s<>]+>$/.test(ref) ? { answers: ref } : {}),
  };
};

/** Sends the letters that the courier has written to people without an account, and records what became of each; one that may have gone out is never sent again (C1.4). */
export const post = async (now: string): Promise<void> => {
  const waiting = await waitingMail(now, PAGE);
  const server = outgoing();
  for (const message of waiting) {
    if (!(await moveMessage(message._id, 'pending', 'sending', now))) continue;
    const letter = server && (await letterFor(message, server.address, now));
    await settleMessage(message._id, server && letter ? await send(letter, server) : 'failed');
  }
};
