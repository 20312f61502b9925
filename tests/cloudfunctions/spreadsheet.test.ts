import { strToU8, zipSync } from 'fflate';
import { rowsOf } from '../../cloudfunctions/admin/rows';
import { sheetRows } from '../../cloudfunctions/admin/spreadsheet';
import { rowXml } from '../../cloudfunctions/archivist/sheet/cells';
import { Workbook } from '../../cloudfunctions/archivist/sheet/workbook';

const workbook = (sheet: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="房屋" sheetId="7" r:id="rId9"/><sheet name="说明" sheetId="2" r:id="rId2"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId2" Target="worksheets/sheet2.xml"/><Relationship Target="worksheets/sheet5.xml" Id="rId9"/></Relationships>',
        'xl/worksheets/sheet2.xml':
          '<worksheet><sheetData><row><c><v>9</v></c></row></sheetData></worksheet>',
        'xl/worksheets/sheet5.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        ...more,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );

test('an .xlsx as Excel writes it is read cell by cell, each row where it stands', () => {
  const shared =
    '<sst><si><t>楼栋</t></si><si><t>单元</t></si><si><t>房号</t></si><si><r><t>3</t></r><r><t xml:space="preserve">号楼 </t></r><rPh><t>さん</t></rPh></si><si><t>A&amp;B&#x4E00;</t></si></sst>';
  const bytes = workbook(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
     <row r="2" spans="1:3"><c r="A2" t="s"><v>3</v></c><c r="C2"><v>101</v></c></row>
     <row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4" s="2"/><c r="C4" t="str"><f>1+1</f><v>2</v></c></row>`,
    { 'xl/sharedStrings.xml': shared },
  );
  expect(sheetRows(bytes)).toEqual([['楼栋', '单元', '房号'], ['3号楼', '', '101'], [], ['A&B一', '', '2']]);
});

test('what is wrong is said of the row in the spreadsheet, and our own sheets are read too', () => {
  const book = new Workbook();
  book.add('xl/worksheets/sheet1.xml', [
    '<worksheet><sheetData>',
    rowXml(['楼栋', '单元', '房号']),
    rowXml(['3号楼', '1单元', 101]),
    rowXml(['3号楼', '1单元']),
    '</sheetData></worksheet>',
  ]);
  const text = (sheetRows(book.end()) ?? []).map((cells) => cells.join('\t')).join('\n');
  const { homes, problems } = rowsOf(text);
  expect(homes).toEqual([{ building: '3号楼', unit: '1单元', room: '101' }]);
  expect(problems).toMatchObject([{ row: 3, column: 'room', problem: 'REQUIRED' }]);
});

test('an instant is the minute that it is, on the clock of the community', () => {
  const [, serial = ''] = /<v>([\d.]+)</.exec(rowXml([{ at: '2026-11-24T01:30:00.000Z' }])) ?? [];
  const minutes = (Number(serial) - Math.floor(Number(serial))) * 24 * 60;
  expect(Math.abs(minutes - (9 * 60 + 30))).toBeLessThan(0.0001);
  expect(Math.floor(Number(serial))).toBe(46_350); // 24 November 2026, counted from 30 December 1899
});

test('what is no spreadsheet is none, and no file is unpacked to more than it may be', () => {
  for (const bytes of [Buffer.from('PK\x03\x04 not a zip'), Buffer.from('楼栋,单元'), Buffer.alloc(0)])
    expect(sheetRows(bytes)).toBeUndefined();
  expect(sheetRows(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBeUndefined();
  const bomb = workbook(`<row><c t="inlineStr"><is><t>${' '.repeat(21 * 1024 * 1024)}</t></is></c></row>`);
  expect(bomb.length).toBeLessThan(100_000);
  expect(sheetRows(bomb)).toBeUndefined();
  expect(sheetRows(workbook('<row r="9000000"><c r="ZZZZZ9"><v>1</v></c></row>'))).toEqual([]);
});
