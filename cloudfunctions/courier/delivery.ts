import type { Delivery, TemplateSetting } from '../../types/messages';
import { Duplicate } from '../shared/store/cloud';
import type { MessageDocument, PersonDocument } from '../shared/store/documents';
import { BY_MAIL, insertMessage, postponeMessage, settleMessage } from '../shared/store/messages';
import { clearCredits, spendCredit } from '../shared/store/people';
import { addMinutes, outOfQuietHours } from '../shared/workflow/local-time';
import { isUpdate, nextUpdateAt } from '../shared/workflow/notices/bundling';
import type { Letter } from './letters';
import { push } from './push';

/** WeChat is given so many tries while it is busy with the person. */
const TRIES = 5;

/** Sends what is written down as being sent, and notes what became of it; the ledger follows WeChat (C1.4, C2). */
export const sendNow = async (
  letter: Letter & { tries?: number },
  template: TemplateSetting,
  { _id, openid }: PersonDocument,
  now: string,
): Promise<Delivery> => {
  const { outcome, msgid } = await push(letter, template, openid);
  if (outcome === 'busy') {
    // Nothing went out, so it may go again (43108).
    if ((letter.tries ?? 0) + 1 < TRIES) {
      await postponeMessage(letter._id, addMinutes(now, 1));
      return 'pending';
    }
    await settleMessage(letter._id, 'failed');
    return 'failed';
  }
  if (outcome === 'sent' || outcome === 'unknown') await spendCredit(_id, template.templateId);
  if (outcome === 'noCredit') await clearCredits(_id, template.templateId);
  await settleMessage(letter._id, outcome, msgid);
  return outcome;
};

/** What somebody who is told has been told already: when updates of this complaint were pushed, and what is newer than a letter of this very run. */
export interface Told {
  pushedAt: readonly string[];
  overtaken: boolean;
}

/** What is to become of a letter, and when: pushed now, later, as part of a newer one, or kept in the app (§3.3.2, B5, C2). */
const intended = (
  letter: Letter,
  credits: number,
  { pushedAt, overtaken }: Told,
  now: string,
): Pick<MessageDocument, 'delivery' | 'sendAfter'> => {
  if (credits <= 0) return { delivery: 'noCredit', sendAfter: now };
  if (letter.yields && credits === 1) return { delivery: 'inAppOnly', sendAfter: now };
  if (overtaken) return { delivery: 'bundled', sendAfter: now };
  const free = isUpdate(letter) ? nextUpdateAt(pushedAt, now) : now;
  const sendAfter = letter.urgent ? now : outOfQuietHours(free);
  return { delivery: sendAfter > now ? 'pending' : 'sending', sendAfter };
};

/** Whether what becomes of a letter means anything to its complaint. */
const isOwed = ({ weighty, notice }: Letter): boolean => weighty || notice === 'N3';

/** Writes a letter down that goes out by mail; the inbox sends it and notes the outcome. */
export const handToInbox = async (letter: Letter): Promise<void> => {
  try {
    const { at: sendAfter } = letter;
    await insertMessage({
      ...letter,
      delivery: 'pending',
      sendAfter,
      templateId: BY_MAIL,
      owed: isOwed(letter),
    });
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** Writes a letter down before it is sent: whoever finds it there knows that it is taken care of. Answers undefined when somebody else has it, and for what is only kept in the app and means nothing to its complaint, which joins `kept`, to be written in one request. */
export const deliver = async (
  letter: Letter,
  template: TemplateSetting | undefined,
  person: PersonDocument,
  told: Told,
  kept: MessageDocument[],
): Promise<Delivery | undefined> => {
  const now = letter.at;
  const templateId = template?.templateId ?? '';
  const plan = template
    ? intended(letter, person.credits[templateId] ?? 0, told, now)
    : ({ delivery: 'inAppOnly', sendAfter: now } as const);
  const message: MessageDocument = { ...letter, ...plan, templateId, owed: isOwed(letter) };
  if (plan.delivery !== 'sending' && !message.owed) {
    kept.push(message);
    return undefined;
  }
  try {
    await insertMessage(message);
  } catch (error) {
    if (error instanceof Duplicate) return undefined;
    throw error;
  }
  if (plan.delivery !== 'sending' || !template) return plan.delivery;
  const outcome = await sendNow(letter, template, person, now);
  const left = person.credits[templateId] ?? 0;
  if (outcome === 'noCredit') person.credits[templateId] = 0;
  else if (outcome === 'sent' || outcome === 'unknown') person.credits[templateId] = left - 1;
  return outcome;
};
