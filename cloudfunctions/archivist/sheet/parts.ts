import type { Cell } from '../../shared/present';
import { escaped, rowXml, styles } from './cells';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const stylesXml = `${xml}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="微软雅黑"/></font><font><b/><sz val="11"/><name val="微软雅黑"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3F1ED"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf fontId="0" xfId="0"/><xf fontId="1" fillId="2" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="164" fontId="0" xfId="0" applyNumberFormat="1"/><xf fontId="0" xfId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const sheetPath = (index: number): string => `worksheets/sheet${index + 1}.xml`;

/** The parts of a workbook that say which sheets it has and what they look like: ECMA-376 Part 1, SpreadsheetML. */
export const partsFor = (names: readonly string[]): Record<string, string> => {
  const types = names
    .map((_, at) => `<Override PartName="/xl/${sheetPath(at)}" ContentType="${kind}.worksheet+xml"/>`)
    .join('');
  const sheets = names
    .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('');
  const related = names
    .map(
      (_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="${sheetPath(at)}"/>`,
    )
    .join('');
  const styled = `<Relationship Id="rId${names.length + 1}" Type="${relations}/styles" Target="styles.xml"/>`;
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${types}<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packaged}/relationships">${related}${styled}</Relationships>`,
    'xl/styles.xml': stylesXml,
  };
};

/** A list of complaints: the complaints, and what the sheet says of itself. */
export const fixedParts: Record<string, string> = partsFor(['投诉', '说明']);

const widths = (all: readonly number[]): string =>
  `<cols>${all.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** How the sheet of complaints begins: the head stays in sight. */
export const sheetBegins = (columns: readonly (readonly [string, number])[]): string =>
  `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths(columns.map(([, width]) => width))}<sheetData>${rowXml(
    columns.map(([name]) => name),
    styles.head,
  )}`;

/** How it ends: who has taken it out stands at the foot of every printed page. */
export const sheetEnds = (mark: string, lastCell: string): string =>
  `</sheetData><autoFilter ref="A1:${lastCell}"/><pageSetup orientation="landscape" paperSize="9"/><headerFooter><oddFooter>&amp;C${escaped(mark.replaceAll('&', '＆'))}　第 &amp;P 页</oddFooter></headerFooter></worksheet>`;

/** The sheet that says of itself what it is. */
export const remarksSheet = (remarks: readonly (readonly [string, string])[]): string =>
  `${xml}<worksheet xmlns="${main}">${widths([14, 60])}<sheetData>${remarks
    .map((line) => rowXml(line, styles.wrapped))
    .join('')}</sheetData></worksheet>`;

/** A sheet that is written at once: a head that stays in sight, its lines, and who has taken it out at the foot. */
export const plainSheet = (
  columns: readonly (readonly [string, number])[],
  rows: readonly (readonly Cell[])[],
  mark: string,
): string =>
  `${sheetBegins(columns)}${rows.map((row) => rowXml(row)).join('')}${sheetEnds(
    mark,
    `${String.fromCharCode(64 + columns.length)}${rows.length + 1}`,
  )}`;
