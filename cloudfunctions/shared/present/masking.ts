/** Whom a text may name: what is known of whoever wrote it. */
export interface Who {
  name?: string | undefined;
  room?: string | undefined;
}

const stars = (count: number) => '*'.repeat(count);

const without = (text: string, word: string | undefined, instead: (word: string) => string): string =>
  word && Array.from(word).length > 1 ? text.replaceAll(word, instead(word)) : text;

/** What in somebody's words would say who it was: addresses, numbers as long as a telephone's, accounts, homes, the own name. */
const masks: readonly ((text: string, who: Who) => string)[] = [
  (text) => text.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, stars(4)),
  (text) => text.replace(/\d(?:[\s-]?\d){6,}[xX]?/g, stars(4)),
  (text) => text.replace(/(微信|QQ|[vV][xX]|[wW][xX])(号?[:：\s]*)[\w-]{5,}/gi, `$1$2${stars(4)}`),
  (text) => text.replace(/\d{2,5}(?=\s*(?:室|房|号房))/g, stars(2)),
  (text, { room }) => without(text, room, () => stars(2)),
  (text, { name }) => without(text, name, masked.name),
];

/** Personal data as staff see it until they ask for it with a purpose (§5.2): 张*, 138****1234, **室. */
export const masked = {
  name: (name: string): string => `${Array.from(name)[0] ?? ''}*`,
  phone: (phone: string): string => {
    const digits = phone.replace(/\D/g, '');
    if (digits.length < 8) return stars(4);
    return `${digits.slice(0, 3)}${stars(digits.length - 7)}${digits.slice(-4)}`;
  },
  email: (email: string): string => `${email.slice(0, 1)}***${email.slice(email.lastIndexOf('@'))}`,
  room: (): string => '**',
  /** For whoever was invited to a home: which of a family's it is, and no more. */
  roomBegun: (room: string): string => `${Array.from(room)[0] ?? ''}**`,
  words: (text: string, who: Who): string => masks.reduce((words, mask) => mask(words, who), text),
};
