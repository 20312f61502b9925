/** The check digit of a string of digits: ISO 7064 MOD 11,10, which finds every single wrong digit and every swap of neighbours but a few. */
export const checkDigit = (digits: string): string => {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
};

/** The day on the community's calendar, `20261123`. */
export const dayOf = (at: string): string =>
  new Date(Date.parse(at) + 8 * 60 * 60 * 1000).toISOString().slice(0, 10).replaceAll('-', '');

/** What the numbers of a day begin with: `TS20261123-`. */
export const prefixOf = (at: string): string => `TS${dayOf(at)}-`;

/** The number after `last`: `TS20261123-00074`, four digits that count and one that checks; every day begins anew. */
export const numberAfter = (last: string | undefined, at: string): string => {
  const prefix = prefixOf(at);
  const running = !last?.startsWith(prefix) ? 1 : Number(last.slice(prefix.length, -1)) + 1;
  const digits = String(running).padStart(4, '0');
  return `${prefix}${digits}${checkDigit(dayOf(at) + digits)}`;
};

/** Whether somebody read a number out without a slip. */
export const isNumber = (text: string): boolean => {
  const [, day, digits, check] = /^TS(\d{8})-(\d{4,})(\d)$/.exec(text) ?? [];
  return day !== undefined && digits !== undefined && checkDigit(day + digits) === check;
};
