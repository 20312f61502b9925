import type { Cell } from '../../shared/present';

const LOCAL_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Days from the spreadsheet's beginning of time to 1 January 1970. */
const EPOCH_DAYS = 25_569;

/** The formats of `styles.xml` that cells name by their place there. */
export const styles = { plain: 0, head: 1, time: 2, wrapped: 3 } as const;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML may hold it: no control characters, no halves of a pair. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

/** A text in a cell is a text, whatever it looks like: no spreadsheet takes it for a formula. */
const wordsIn = (text: string, style: number): string =>
  `<c t="inlineStr"${style === styles.plain ? '' : ` s="${style}"`}><is><t>${escaped(text)}</t></is></c>`;

/** The number by which a spreadsheet knows an instant, on the community's clock: to the millisecond, or half past nine would be shown as 9:29. */
const serial = (at: string): string => ((Date.parse(at) + LOCAL_MS) / DAY_MS + EPOCH_DAYS).toFixed(9);

const cell = (value: Cell, style: number): string => {
  if (value === undefined || value === '') return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  return typeof value === 'string'
    ? wordsIn(value, style)
    : `<c s="${styles.time}"><v>${serial(value.at)}</v></c>`;
};

/** One line of a sheet. */
export const rowXml = (cells: readonly Cell[], style: number = styles.plain): string =>
  `<row>${cells.map((value) => cell(value, style)).join('')}</row>`;
