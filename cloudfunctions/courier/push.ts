import type { Delivery, TemplateSetting } from '../../types/messages';
import { openapi } from '../shared/store/cloud';
import type { Letter } from './letters';

/** Subscription messages open the released mini program. */
const STATE = 'formal';

/** WeChat refused for good; anything else leaves open whether the message went out (wechat-platform.md 1.3). */
const REFUSED: ReadonlySet<number> = new Set([40003, 40037, 41030, 43107, 45168, 47003, -604101, -604100]);
const NO_CREDIT = 43101;
const BUSY = 43108;

/** WeChat takes no dash for a time. */
const missing = (key: string, { values }: Letter): string =>
  /^(time|date)\d/.test(key) ? (values.time ?? '-') : '-';

const dataOf = (letter: Letter, { fields }: TemplateSetting) =>
  Object.fromEntries(
    Object.entries(fields).map(([meaning, key]) => [
      key,
      { value: letter.values[meaning as keyof typeof letter.values] ?? missing(key, letter) },
    ]),
  );

/** The SDK reads a number above 2^53 as the parts of a decimal: groups of 14 digits, only the first without its zeros (measured). */
const digitsOf = (msgid: unknown): string | undefined => {
  const { c } = (msgid ?? {}) as { c?: number[] };
  if (c) return c.map((group, index) => String(group).padStart(index > 0 ? 14 : 0, '0')).join('');
  return typeof msgid === 'number' || typeof msgid === 'string' ? String(msgid) : undefined;
};

interface Pushed {
  outcome: Delivery | 'busy';
  msgid?: string | undefined;
}

/** Another message on its way to the same person is through in a moment, often before this one is back. */
const AT_ONCE = 3;

/** Hands a letter to WeChat, and again at once while another message is on its way to the same person (43108); `busy` when that one takes long. */
export const push = async (letter: Letter, template: TemplateSetting, openid: string): Promise<Pushed> => {
  let pushed = await pushOnce(letter, template, openid);
  for (let attempt = 1; attempt < AT_ONCE && pushed.outcome === 'busy'; attempt++)
    pushed = await pushOnce(letter, template, openid);
  return pushed;
};

const pushOnce = async (letter: Letter, template: TemplateSetting, openid: string): Promise<Pushed> => {
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
    if (errCode === BUSY) return { outcome: 'busy' };
    return { outcome: errCode !== undefined && REFUSED.has(errCode) ? 'failed' : 'unknown' };
  }
};
