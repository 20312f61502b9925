import type { RowProblem } from '../../types/administration/homes';
import { Capacity } from '../../types/people';
import { Phone } from '../../types/text';

/** A telephone number that a row registers for its home, and in what capacity its person lives there. */
export interface PhoneRow {
  phone: string;
  capacity?: Capacity;
}

/** One home as the rows name it. */
export interface HomeRow {
  building: string;
  unit: string;
  room: string;
  phones?: PhoneRow[];
}

type Cells = Record<Column, string>;
type Column = 'building' | 'unit' | 'room' | 'phone' | 'capacity';

const MOST_ROWS = 5000;
const MOST_PROBLEMS = 100;
const longest: Record<Column, number> = { building: 20, unit: 20, room: 20, phone: 80, capacity: 20 };
const columns: readonly Column[] = ['building', 'unit', 'room', 'phone', 'capacity'];
const untitled = columns.slice(0, 3);
const titles: Record<Column, readonly string[]> = {
  building: ['楼栋', '楼号', '栋', '楼', '幢', 'building'],
  unit: ['单元', 'unit'],
  room: ['房号', '室号', '房间', '房间号', '室', 'room'],
  phone: ['电话', '手机', '手机号', '手机号码', '联系电话', '登记电话', 'phone'],
  capacity: ['身份', '住户身份', '住户类型', 'identity'],
};
const capacities: Record<Capacity, readonly string[]> = {
  owner: ['业主', '房主', '产权人'],
  tenant: ['租户', '租客', '承租人'],
  householdMember: ['家庭成员', '家属', '家人'],
  other: ['其他'],
};

/** The cells of a line: separated by tabs as a spreadsheet copies them, otherwise by commas or semicolons; quoted as a spreadsheet exports them. */
const cellsOf = (line: string): string[] => {
  const separator = line.includes('\t') ? '\t' : /[;；]/.test(line) ? ';' : ',';
  const plain = line.replace(/；/g, ';').replace(/，/g, ',');
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  // A doubled quote stands for one.
  for (const character of plain.replace(/""/g, '\u201d')) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
};

/** Which column holds what: as a first line of titles says, otherwise building, unit, room in order. */
const orderOf = (cells: readonly string[]): (Column | undefined)[] | undefined => {
  const found = cells.map((cell) => columns.find((column) => titles[column].includes(cell.toLowerCase())));
  return found.includes('building') ? found : undefined;
};

/** The numbers in a cell, and what they are; undefined where one of them is none. */
const phonesIn = ({ phone, capacity }: Cells): PhoneRow[] | undefined => {
  const numbers = phone.split(/[\s、/]+/).filter(Boolean);
  const as = Capacity.options.find((one) => capacities[one].includes(capacity));
  if (!numbers.every((number) => Phone.safeParse(number).success)) return undefined;
  return numbers.map((number) => ({ phone: number, ...(as ? { capacity: as } : {}) }));
};

const isCapacity = (cell: string): boolean =>
  cell === '' || Object.values(capacities).some((names) => names.includes(cell));

/** Rows of homes as somebody pasted or uploaded them, and what is wrong in which row (C4). The same home again is taken where it brings another telephone number. */
export const rowsOf = (text: string): { homes: HomeRow[]; rows: number; problems: RowProblem[] } => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const order = orderOf(cellsOf(lines[0] ?? ''));
  const homes = new Map<string, HomeRow>();
  const problems: RowProblem[] = [];
  let rows = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.trim() || (order && index === 0)) continue;
    rows += 1;
    const wrong = (column: RowProblem['column'], problem: RowProblem['problem'], cell: string) => {
      if (problems.length < MOST_PROBLEMS)
        problems.push({ row: index + 1, column, problem, text: cell.trim().slice(0, 40) });
    };
    if (rows > MOST_ROWS) {
      wrong('row', 'TOO_MANY', '');
      break;
    }
    const cells = cellsOf(line);
    const row: Cells = { building: '', unit: '', room: '', phone: '', capacity: '' };
    cells.forEach((cell, at) => {
      const column = (order ?? untitled)[at];
      if (column) row[column] = cell;
    });
    const { building, unit, room } = row;
    const long = columns.find((column) => row[column].length > longest[column]);
    const phones = phonesIn(row);
    const name = [building, unit, room].join('\n');
    const known = homes.get(name);
    const fresh = phones?.filter(({ phone }) => !known?.phones?.some((one) => one.phone === phone)) ?? [];
    if (cells.slice((order ?? untitled).length).some(Boolean)) wrong('row', 'INVALID', line);
    else if (!building) wrong('building', 'REQUIRED', line);
    else if (!room) wrong('room', 'REQUIRED', line);
    else if (long) wrong(long, 'TOO_LONG', row[long]);
    else if (!phones) wrong('phone', 'NOT_A_PHONE', row.phone);
    else if (!isCapacity(row.capacity)) wrong('capacity', 'NOT_A_CHOICE', row.capacity);
    else if (!known) homes.set(name, { building, unit, room, ...(phones.length > 0 ? { phones } : {}) });
    else if (fresh.length === 0) wrong('row', 'NOT_UNIQUE', `${building}${unit}${room}`);
    else known.phones = [...(known.phones ?? []), ...fresh];
  }
  return { homes: [...homes.values()], rows, problems };
};
