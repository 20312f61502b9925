import type { Delivery, TemplateSetting } from '../../types/messages';
import { Duplicate, openapi } from '../shared/store/cloud';
import type { MessageDocument, PersonDocument } from '../shared/store/documents';
import { insertMessage, settleMessage } from '../shared/store/messages';
import { clearCredits, spendCredit } from '../shared/store/people';
import type { Letter } from './letters';

/** Subscription messages open the released mini program. */
const STATE = 'formal';

/** WeChat refused for good; anything else leaves open whether the message went out (wechat-platform.md 1.3). */
const REFUSED: ReadonlySet<number> = new Set([
  40003, 40037, 41030, 43107, 43108, 45168, 47003, -604101, -604100,
]);
const NO_CREDIT = 43101;

const dataOf = ({ values }: Letter, { fields }: TemplateSetting) =>
  Object.fromEntries(
    Object.entries(fields).map(([meaning, key]) => [
      key,
      { value: values[meaning as keyof typeof values] ?? '-' },
    ]),
  );

/** The SDK reads a number above 2^53 as the parts of a decimal: groups of 14 digits, only the first without its zeros (measured). */
const digitsOf = (msgid: unknown): string | undefined => {
  const { c } = (msgid ?? {}) as { c?: number[] };
  if (c) return c.map((group, index) => String(group).padStart(index > 0 ? 14 : 0, '0')).join('');
  return typeof msgid === 'number' || typeof msgid === 'string' ? String(msgid) : undefined;
};

interface Pushed {
  outcome: Delivery;
  msgid?: string | undefined;
}

const push = async (letter: Letter, template: TemplateSetting, openid: string): Promise<Pushed> => {
  try {
    const { msgid } = await openapi.subscribeMessage.send({
      touser: openid,
      templateId: template.templateId,
      page: letter.page,
      data: dataOf(letter, template),
      miniprogramState: STATE,
      lang: 'zh_CN',
    });
    return { outcome: 'sent', msgid: digitsOf(msgid) };
  } catch (error) {
    const { errCode } = error as { errCode?: number };
    if (errCode === NO_CREDIT) return { outcome: 'noCredit' };
    return { outcome: errCode !== undefined && REFUSED.has(errCode) ? 'failed' : 'unknown' };
  }
};

/** Sends what is written down as being sent, and notes what became of it; the ledger follows WeChat (C1.4, C2). */
export const sendNow = async (
  letter: Letter,
  template: TemplateSetting,
  { _id, openid }: PersonDocument,
): Promise<Delivery> => {
  const { outcome, msgid } = await push(letter, template, openid);
  if (outcome === 'sent' || outcome === 'unknown') await spendCredit(_id, template.templateId);
  if (outcome === 'noCredit') await clearCredits(_id, template.templateId);
  await settleMessage(letter._id, outcome, msgid);
  return outcome;
};

/** What is to become of a letter: pushed now, pushed after the quiet hours, or kept in the app. */
const intended = (letter: Letter, credits: number, quiet: boolean): Delivery => {
  if (credits <= 0) return 'noCredit';
  return quiet && !letter.urgent ? 'pending' : 'sending';
};

/** Writes a letter down before it is sent: whoever finds it there knows that it is taken care of. Answers undefined when somebody else has it. */
export const deliver = async (
  letter: Letter,
  template: TemplateSetting | undefined,
  person: PersonDocument,
  quiet: boolean,
): Promise<Delivery | undefined> => {
  const templateId = template?.templateId ?? '';
  const delivery = template ? intended(letter, person.credits[templateId] ?? 0, quiet) : 'inAppOnly';
  const message: MessageDocument = { ...letter, delivery, templateId };
  try {
    await insertMessage(message);
  } catch (error) {
    if (error instanceof Duplicate) return undefined;
    throw error;
  }
  if (delivery !== 'sending' || !template) return delivery;
  const outcome = await sendNow(letter, template, person);
  person.credits[templateId] = outcome === 'noCredit' ? 0 : (person.credits[templateId] ?? 0) - 1;
  return outcome;
};
