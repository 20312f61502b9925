import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { type Drawing, drawBars, drawColumns, drawTable } from '../paper/charts';
import type { Block, Paper } from '../paper/paper';

const FONT = join(__dirname, 'font.otf');
const MARGIN = 56;
const FOOT = 36;
const WIDTH = 595.28 - 2 * MARGIN;
const NAME_WIDTH = 72;
const ink = '#1E2A2A';
const soft = '#5E6B68';
const jade = '#0E6B5C';
const line = '#D9D5C8';
const violet = '#6B5B95';

type Doc = InstanceType<typeof PDFDocument>;

/** Begins a new page where less room is left than that. */
const room = (doc: Doc, height: number): void => {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
};

const words = (doc: Doc, text: string, size = 10.5, color = ink): void => {
  doc.fontSize(size).fillColor(color).text(text, MARGIN, doc.y, { width: WIDTH, lineGap: 4 });
  doc.moveDown(0.4);
};

const fact = (doc: Doc, [name, value]: readonly [string, string]): void => {
  const width = WIDTH - NAME_WIDTH;
  doc.fontSize(10.5);
  room(doc, Math.min(60, doc.heightOfString(value, { width, lineGap: 3 })));
  const top = doc.y;
  const page = doc.bufferedPageRange().count;
  doc.fillColor(soft).text(name, MARGIN, top, { width: NAME_WIDTH - 8, lineGap: 3 });
  const after = doc.y;
  doc.fillColor(ink).text(value, MARGIN + NAME_WIDTH, top, { width, lineGap: 3 });
  // A value that runs on to the next page ends there.
  if (doc.bufferedPageRange().count === page) doc.y = Math.max(doc.y, after);
  doc.moveDown(0.15);
};

const heading = (doc: Doc, text: string): void => {
  room(doc, 64);
  doc.moveDown(0.6);
  doc.fontSize(12.5).fillColor(jade).text(text, MARGIN, doc.y, { width: WIDTH });
  doc.moveDown(0.2);
  doc
    .moveTo(MARGIN, doc.y)
    .lineTo(MARGIN + WIDTH, doc.y)
    .lineWidth(0.6)
    .strokeColor(line)
    .stroke();
  doc.moveDown(0.4);
};

const entry = (doc: Doc, { at, by, title, body, internal }: Extract<Block, { kind: 'entry' }>): void => {
  room(doc, 44);
  doc.fontSize(9).fillColor(soft).text(`${at}　${by}`, MARGIN, doc.y, { width: WIDTH, continued: internal });
  if (internal) doc.fillColor(violet).text('　仅内部');
  doc.fontSize(10.5).fillColor(ink).text(title, MARGIN, doc.y, { width: WIDTH, lineGap: 3 });
  if (body) doc.fontSize(10).fillColor(soft).text(body, MARGIN, doc.y, { width: WIDTH, lineGap: 3 });
  doc.moveDown(0.5);
};

const draw = (doc: Doc, block: Block): void => {
  const drawing: Drawing = {
    ...{ left: MARGIN, width: WIDTH, ink, soft, line, fill: jade },
    room: (height) => room(doc, height),
  };
  if (block.kind === 'heading') heading(doc, block.text);
  else if (block.kind === 'small') words(doc, block.text, 8.5, soft);
  else if (block.kind === 'bars') drawBars(doc, block, drawing);
  else if (block.kind === 'columns') drawColumns(doc, block, drawing);
  else if (block.kind === 'table') drawTable(doc, block, drawing);
  else if (block.kind === 'words') words(doc, block.text);
  else if (block.kind === 'entry') entry(doc, block);
  else for (const one of block.facts) fact(doc, one);
};

const ACROSS = 2;
const GAP = 12;
const SIDE = (WIDTH - GAP) / ACROSS;

/** One picture; of what somebody sent as a picture and is none, the place stays with a word. */
const image = (doc: Doc, bytes: Buffer, left: number, top: number): void => {
  try {
    doc.image(bytes, left, top, { fit: [SIDE, SIDE - GAP], align: 'center', valign: 'center' });
  } catch {
    doc
      .fontSize(9)
      .fillColor(soft)
      .text('（照片已损坏）', left, top + GAP, { width: SIDE });
  }
};

const pictures = (doc: Doc, all: readonly Buffer[]): void => {
  if (all.length === 0) return;
  heading(doc, '照片');
  for (const [index, bytes] of all.entries()) {
    if (index % ACROSS === 0) room(doc, SIDE);
    const top = doc.y;
    const left = MARGIN + (index % ACROSS) * (SIDE + GAP);
    image(doc, bytes, left, top);
    doc.y = index % ACROSS === ACROSS - 1 || index === all.length - 1 ? top + SIDE : top;
  }
};

/** The foot of every page, and the faint mark across it, when all pages are there. */
const sign = (doc: Doc, { foot, mark }: Paper): void => {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    const { width, height, margins } = doc.page;
    margins.bottom = 0; // or the foot would begin another page
    const text = `${foot}　第 ${page + 1} 页，共 ${count} 页`;
    doc
      .fontSize(8)
      .fillColor(soft)
      .text(text, MARGIN, height - FOOT, { width: WIDTH, align: 'center' });
    if (!mark) continue;
    doc.save().fillOpacity(0.07).fillColor(ink).fontSize(30);
    doc.rotate(-35, { origin: [width / 2, height / 2] });
    doc.text(mark, 0, height / 2 - 20, { width, align: 'center', lineBreak: false }).restore();
  }
};

/** Draws a paper as a PDF, with the characters that it uses of a Chinese font. */
export const print = (paper: Paper): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      size: 'A4',
      font: FONT,
      margins: { top: MARGIN, bottom: MARGIN + 8, left: MARGIN, right: MARGIN },
      bufferPages: true,
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: `${paper.title} ${paper.subtitle}`, Creator: '回音' },
    });
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
    doc.fontSize(18).fillColor(ink).text(paper.title, MARGIN, MARGIN, { width: WIDTH });
    words(doc, paper.subtitle, 10.5, soft);
    for (const block of paper.blocks) draw(doc, block);
    pictures(doc, paper.pictures);
    sign(doc, paper);
    doc.end();
  });
