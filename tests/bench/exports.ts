/**
 * What 100,000 complaints cost as a spreadsheet: `npm run bench:exports`. The archivist's own parts, with the storage on
 * disk and the database's pages made up; beside it the same rows kept and packed at the end.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { bind, slice } from '../../cloudfunctions/archivist/sheet/binding';
import { rowXml } from '../../cloudfunctions/archivist/sheet/cells';
import { fixedParts } from '../../cloudfunctions/archivist/sheet/parts';
import { sheetRow } from '../../cloudfunctions/shared/present';
import type { Complaint } from '../../cloudfunctions/shared/workflow/complaint';
import { contextOf, MONDAY, mainFile, people } from '../support/complaints';

const ROWS = 100_000;
const SLICE = 2_000;
const viewer = contextOf(people.supervisor, MONDAY);
const words = '电梯异响停梯困人楼道漏水垃圾清运噪音装修停车收费门禁失灵物业保安保洁工程师傅昨天今天晚上早上';

/** Numbers that look like chance and are the same each time. */
const chance = (seed: number): (() => number) => {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const textOf = (at: number): string => {
  const next = chance(at);
  return Array.from({ length: 40 + (at % 120) }, () => words[Math.floor(next() * words.length)]).join('');
};

const base = mainFile({ resolution: { at: MONDAY, by: people.handler.id, result: '已处理', photos: [] } });

const complaintAt = (at: number): Complaint => ({
  ...base,
  id: `c${at}`,
  no: `TS20261123-${String(at).padStart(6, '0')}`,
  text: textOf(at),
  filedAt: new Date(Date.parse(MONDAY) - at * 60_000).toISOString(),
  location: { building: `${(at % 20) + 1}号楼`, unit: '1', room: String(100 + (at % 900)) },
});

const lineAt = (at: number): string => rowXml(sheetRow(complaintAt(at), viewer));

interface Cost {
  seconds: number;
  megabytes: number;
  bytes: number;
}

const memory = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

/** How long something takes, and how much memory it holds at most: looked at after a collection, at each of its steps. */
const costOf = async (make: (step: () => void) => Promise<number>): Promise<Cost> => {
  globalThis.gc?.();
  const before = memory();
  let most = 0;
  let watching = 0;
  const start = performance.now();
  const bytes = await make(() => {
    const begun = performance.now();
    globalThis.gc?.();
    most = Math.max(most, memory() - before);
    watching += performance.now() - begun;
  });
  return { seconds: (performance.now() - start - watching) / 1000, megabytes: most, bytes };
};

const inSlices = async (step: () => void): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-slices-'));
  const names: string[] = [];
  for (let from = 0; from < ROWS; from += SLICE) {
    const name = join(folder, `${names.length}.gz`);
    writeFileSync(name, slice(Array.from({ length: SLICE }, (_, at) => lineAt(from + at))));
    names.push(name);
    step();
  }
  const read = async function* () {
    for (const name of names) {
      yield readFileSync(name);
      step();
    }
  };
  const book = await bind({ name: '主管', at: MONDAY, rows: ROWS, cut: false }, read());
  step();
  rmSync(folder, { recursive: true });
  return book.length;
};

const allAtOnce = async (step: () => void): Promise<number> => {
  const lines = Array.from({ length: ROWS }, (_, at) => lineAt(at));
  step();
  const sheet = strToU8(lines.join(''));
  step();
  const parts = Object.fromEntries(Object.entries(fixedParts).map(([name, xml]) => [name, strToU8(xml)]));
  const book = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet });
  step();
  return book.length;
};

const print = (name: string, { seconds, megabytes, bytes }: Cost) =>
  console.log(
    `${name.padEnd(28)}${seconds.toFixed(1).padStart(7)} s${megabytes.toFixed(0).padStart(8)} MB held${(bytes / 1e6).toFixed(1).padStart(8)} MB file`,
  );

const main = async () => {
  console.log(`${ROWS} complaints as a spreadsheet`);
  print('part by part', await costOf(inSlices));
  print('all rows kept, then packed', await costOf(allAtOnce));
};

void main();
