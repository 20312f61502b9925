import { inflateSync } from 'node:zlib';

const streamsOf = (bytes: Buffer): string[] =>
  bytes
    .toString('latin1')
    .split('stream\n')
    .slice(1)
    .map((part) => Buffer.from(part, 'latin1'))
    .flatMap((part) => {
      try {
        return [inflateSync(part).toString('latin1')];
      } catch {
        return []; // the end of a stream, or a picture
      }
    });

const inWords = (hex: string): string =>
  String.fromCharCode(
    ...(hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)),
  );

/** What each glyph of the font stands for, several letters where it joins them (`fl`), from the table that lets a reader search and copy (PDF 32000-1, 9.10.3). */
const lettersOf = (table: string): Map<number, string> => {
  const letters = new Map<number, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g))
    for (const [index, [, hex = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries())
      letters.set(Number.parseInt(from, 16) + index, inWords(hex));
  return letters;
};

/** The text of a PDF made with one font, as somebody would copy it, without its line breaks. */
export const textOfPdf = (bytes: Buffer): string => {
  const streams = streamsOf(bytes);
  const letters = lettersOf(streams.find((one) => one.includes('begincmap')) ?? '');
  const glyphs = streams
    .filter((one) => one.includes(' TJ'))
    .flatMap((one) => [...one.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) => hex.match(/.{4}/g) ?? []));
  return glyphs
    .flat()
    .map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '')
    .join('');
};
