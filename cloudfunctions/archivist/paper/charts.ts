import type PDFDocument from 'pdfkit';
import type { Block } from './paper';

type Doc = InstanceType<typeof PDFDocument>;

/** Where and in which colours something is drawn. */
export interface Drawing {
  left: number;
  width: number;
  ink: string;
  soft: string;
  line: string;
  fill: string;
  /** Begins a new page where less room is left than that. */
  room: (height: number) => void;
}

const ROW = 17;
const NAME = 110;
const SAYS = 130;
const CHART = 80;
const GAP = 8;

/** Bars of one measure, each with its name and number beside it. */
export const drawBars = (doc: Doc, { bars }: Extract<Block, { kind: 'bars' }>, to: Drawing): void => {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const wide = to.width - NAME - SAYS;
  for (const { name, value, says } of bars) {
    to.room(ROW);
    const top = doc.y;
    const text = { height: ROW, ellipsis: true, lineBreak: false };
    doc
      .fontSize(9.5)
      .fillColor(to.ink)
      .text(name, to.left, top, { ...text, width: NAME - GAP });
    if (value > 0) doc.rect(to.left + NAME, top + 3, Math.max(1, (value / most) * wide), 7).fill(to.fill);
    doc
      .fontSize(9)
      .fillColor(to.soft)
      .text(says, to.left + NAME + wide + GAP, top, { ...text, width: SAYS - GAP });
    doc.y = top + ROW;
  }
};

/** Columns side by side, one for each day, with the highest said. */
export const drawColumns = (
  doc: Doc,
  { columns, from, to: until }: Extract<Block, { kind: 'columns' }>,
  to: Drawing,
): void => {
  to.room(CHART + 2 * ROW);
  const most = Math.max(...columns, 1);
  const each = to.width / Math.max(1, columns.length);
  const foot = doc.y + CHART;
  for (const [index, value] of columns.entries()) {
    const height = (value / most) * CHART;
    if (height > 0)
      doc.rect(to.left + index * each, foot - height, Math.max(0.8, each * 0.7), height).fill(to.fill);
  }
  doc
    .moveTo(to.left, foot)
    .lineTo(to.left + to.width, foot)
    .lineWidth(0.6)
    .strokeColor(to.line)
    .stroke();
  const text = { width: to.width, lineBreak: false } as const;
  doc.fontSize(8.5).fillColor(to.soft);
  doc.text(from, to.left, foot + 3, { ...text, align: 'left' });
  doc.text(`最高 ${most}`, to.left, foot + 3, { ...text, align: 'center' });
  doc.text(until, to.left, foot + 3, { ...text, align: 'right' });
  doc.y = foot + ROW;
};

/** A table with a line under each row; a row that does not fit begins a new page. */
export const drawTable = (
  doc: Doc,
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  to: Drawing,
): void => {
  const whole = columns.reduce((sum, [, share]) => sum + share, 0);
  const widths = columns.map(([, share]) => (share / whole) * to.width);
  const lefts = widths.map((_, at) => to.left + widths.slice(0, at).reduce((sum, one) => sum + one, 0));
  const row = (cells: readonly string[], color: string): void => {
    doc.fontSize(9);
    const heights = cells.map((cell, at) =>
      doc.heightOfString(cell || ' ', { width: (widths[at] ?? 0) - GAP, lineGap: 2 }),
    );
    const height = Math.max(...heights);
    to.room(height + 6);
    const top = doc.y;
    for (const [at, cell] of cells.entries())
      doc.fillColor(color).text(cell, lefts[at] ?? to.left, top, {
        width: (widths[at] ?? 0) - GAP,
        lineGap: 2,
      });
    doc.y = top + height + 2;
    doc
      .moveTo(to.left, doc.y)
      .lineTo(to.left + to.width, doc.y)
      .lineWidth(0.4)
      .strokeColor(to.line)
      .stroke();
    doc.y += 4;
  };
  row(
    columns.map(([name]) => name),
    to.soft,
  );
  for (const cells of rows) row(cells, to.ink);
};
