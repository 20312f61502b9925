import { strFromU8, unzipSync } from 'fflate';

/** A part larger than this is no list of homes; what a file says of its own size holds when it is unpacked. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_ROWS = 6000;
const MOST_COLUMNS = 20;

type Parts = Record<string, Uint8Array>;

const open = (bytes: Uint8Array): Parts | undefined => {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => /^xl\/.*\.(xml|rels)$/.test(name) && originalSize <= MOST_BYTES,
    });
  } catch {
    return undefined; // not a spreadsheet of this kind, or damaged
  }
};

const partOf = (parts: Parts, name: string): string => {
  const part = parts[name];
  return part ? strFromU8(part) : '';
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (_, hex, decimal, name) => {
    if (name) return entities[name] ?? '';
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });

/** The words in a piece of SpreadsheetML, without how they are pronounced. */
const wordsIn = (xml: string): string =>
  [...xml.replace(/<(?:\w+:)?rPh\b.*?<\/(?:\w+:)?rPh>/gs, '').matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)]
    .map(([, text = '']) => plain(text))
    .join('');

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** Where the first sheet lies, as the workbook says. */
const firstSheet = (parts: Parts): string => {
  const [sheet = ''] = /<(?:\w+:)?sheet\s[^>]*>/.exec(partOf(parts, 'xl/workbook.xml')) ?? [];
  const id = attribute(sheet, 'r:id');
  const links = partOf(parts, 'xl/_rels/workbook.xml.rels').match(/<Relationship\s[^>]*>/g) ?? [];
  const target = links.find((link) => attribute(link, 'Id') === id);
  const path = (target && attribute(target, 'Target')) ?? 'worksheets/sheet1.xml';
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
};

/** Which column a cell such as `AB12` stands in, from 0. */
const columnOf = (name: string): number =>
  [...name.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const valueIn = (tag: string, content: string, shared: readonly string[]): string => {
  const kind = attribute(tag, 't');
  if (kind === 'inlineStr') return wordsIn(content);
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(content)?.[1] ?? '';
  return kind === 's' ? (shared[Number(value)] ?? '') : plain(value);
};

const cellsOf = (row: string, shared: readonly string[]): string[] => {
  const cells: string[] = [];
  for (const [, tag = '', content = ''] of row.matchAll(
    /<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs,
  )) {
    const name = attribute(tag, 'r');
    const at = name ? columnOf(name) : cells.length;
    if (at >= 0 && at < MOST_COLUMNS) cells[at] = valueIn(tag, content, shared).replace(/\s+/g, ' ').trim();
  }
  return Array.from(cells, (cell) => cell ?? '');
};

/** The rows of the first sheet of an .xlsx file, each where it stands in the sheet; undefined when it is no such file (ECMA-376 Part 1). */
export const sheetRows = (bytes: Uint8Array): string[][] | undefined => {
  const parts = open(bytes);
  const sheet = parts && partOf(parts, firstSheet(parts));
  if (!parts || !sheet) return undefined;
  const items = partOf(parts, 'xl/sharedStrings.xml').match(/<(?:\w+:)?si\b.*?<\/(?:\w+:)?si>/gs) ?? [];
  const shared = items.map(wordsIn);
  const rows: string[][] = [];
  for (const [, tag = '', content = ''] of sheet.matchAll(
    /<(?:\w+:)?row\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?row>)/gs,
  )) {
    const at = Number(attribute(tag, 'r') ?? rows.length + 1) - 1;
    if (at >= 0 && at < MOST_ROWS) rows[at] = cellsOf(content, shared);
  }
  return Array.from(rows, (cells) => cells ?? []);
};
