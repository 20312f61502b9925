import type { RowProblem } from '../../types/administration/homes';

/** One home as a row names it. */
export interface HomeRow {
  building: string;
  unit: string;
  room: string;
}

type Column = keyof HomeRow;

const MOST_ROWS = 5000;
const MOST_PROBLEMS = 100;
const longest: Record<Column, number> = { building: 20, unit: 20, room: 20 };
const columns: readonly Column[] = ['building', 'unit', 'room'];
const titles: Record<Column, readonly string[]> = {
  building: ['楼栋', '楼号', '栋', '楼', '幢', 'building'],
  unit: ['单元', 'unit'],
  room: ['房号', '室号', '房间', '房间号', '室', 'room'],
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

/** Rows of homes as somebody pasted or uploaded them, and what is wrong in which row (C4). */
export const rowsOf = (text: string): { homes: HomeRow[]; rows: number; problems: RowProblem[] } => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const order = orderOf(cellsOf(lines[0] ?? ''));
  const homes: HomeRow[] = [];
  const seen = new Set<string>();
  const problems: RowProblem[] = [];
  let rows = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.trim() || (order && index === 0)) continue;
    rows += 1;
    const wrong = (column: RowProblem['column'], problem: RowProblem['problem'], cell: string) => {
      if (problems.length < MOST_PROBLEMS)
        problems.push({ row: index + 1, column, problem, text: cell.slice(0, 40) });
    };
    if (rows > MOST_ROWS) {
      wrong('row', 'TOO_MANY', '');
      break;
    }
    const cells = cellsOf(line);
    const home: HomeRow = { building: '', unit: '', room: '' };
    cells.forEach((cell, at) => {
      const column = (order ?? columns)[at];
      if (column) home[column] = cell;
    });
    const long = columns.find((column) => home[column].length > longest[column]);
    const name = columns.map((column) => home[column]).join('\n');
    if (cells.length > (order ?? columns).length && cells.slice((order ?? columns).length).some(Boolean))
      wrong('row', 'INVALID', line);
    else if (!home.building) wrong('building', 'REQUIRED', line);
    else if (!home.room) wrong('room', 'REQUIRED', line);
    else if (long) wrong(long, 'TOO_LONG', home[long]);
    else if (seen.has(name)) wrong('row', 'NOT_UNIQUE', `${home.building}${home.unit}${home.room}`);
    else homes.push(home);
    seen.add(name);
  }
  return { homes, rows, problems };
};
