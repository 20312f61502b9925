import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The years that still matter to a complaint that is open or was filed not long ago. */
const FIRST_YEAR = '2025';

interface Library {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

/** What the pure core knows of China's public days: the years of the library, as data. */
export const publicDaysFile = join(__dirname, '..', 'cloudfunctions/shared/workflow/public-days.ts');

/** The text of that file, from the installed `chinese-days`. */
export const publicDaysText = (): string => {
  const path = createRequire(__filename).resolve('chinese-days/dist/chinese-days.json');
  const { holidays, workdays } = JSON.parse(readFileSync(path, 'utf8')) as Library;
  const since = (days: Record<string, string>) =>
    Object.keys(days)
      .filter((day) => day >= FIRST_YEAR)
      .sort();
  const years = [...new Set(since(holidays).map((day) => Number(day.slice(0, 4))))];
  const list = (days: string[]) => days.map((day) => `    '${day}',\n`).join('');
  return `/** China's public holidays and make-up workdays, year by year, as the package chinese-days has them; written by config/public-days.ts. */
export const publicDays: {
  readonly years: readonly number[];
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
} = {
  years: [${years.join(', ')}],
  holidays: [
${list(since(holidays))}  ],
  makeUpDays: [
${list(since(workdays))}  ],
};
`;
};

if (process.argv[1] === __filename) writeFileSync(publicDaysFile, publicDaysText());
