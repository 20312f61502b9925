const DIGITS_LETTERS_SYMBOLS = /^[\x21-\x7e ]+$/;
const CJK = /^[\p{Script=Han}]+$/u;
const HAS_CJK = /\p{Script=Han}/u;
const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const CHINESE_DAY = '(\\d{4}年)?\\d{1,2}月\\d{1,2}日';
const DAY = `(${CHINESE_DAY}|\\d{4}年\\d{1,2}月|\\d{4}[-/.]\\d{1,2}([-/.]\\d{1,2})?|\\d{1,2}[-/.]\\d{1,2})`;
const MOMENT = `(${DAY}\\s?)?${CLOCK}`;
const TIME = new RegExp(`^${MOMENT}(\\s?~\\s?${MOMENT})?$`);
const DATE = new RegExp(`^${DAY}(\\s?${CLOCK})?(\\s?~\\s?${DAY}(\\s?${CLOCK})?)?$`);

const length = (value: string): number => [...value].length;

/** The rule of each keyword type (订阅消息参数值内容限制): `name` counts ten with Chinese, twenty without. */
const RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => length(value) <= 20,
  number: (value) => value.length <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  letter: (value) => value.length <= 32 && /^[A-Za-z]+$/.test(value),
  symbol: (value) => length(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: (value) => value.length <= 32 && DIGITS_LETTERS_SYMBOLS.test(value),
  time: (value) => TIME.test(value),
  date: (value) => DATE.test(value) || TIME.test(value),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => value.length <= 17 && /^[\d+\-*() ]+$/.test(value),
  car_number: (value) =>
    /^\p{Script=Han}?[A-Za-z0-9·]{1,7}\p{Script=Han}?$/u.test(value) && length(value) <= 8,
  name: (value) => length(value) <= (HAS_CJK.test(value) ? 10 : 20) && !/\d/.test(value),
  phrase: (value) => length(value) <= 5 && CJK.test(value),
  short_thing: (value) => length(value) <= 5,
  const: (value) => length(value) <= 20,
};

const CONTROL = /\p{Cc}/u;

/** Why WeChat refuses a keyword's value (47003): it is empty, or not of the key's type. */
export const keywordFault = (key: string, value: unknown): 'emtpy' | 'invalid' | undefined => {
  if (typeof value !== 'string' || value.trim() === '') return 'emtpy';
  const rule = RULES[key.replace(/\d+$/, '')];
  return CONTROL.test(value) || !rule?.(value) ? 'invalid' : undefined;
};
