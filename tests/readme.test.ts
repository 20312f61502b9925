import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const pages = ['README.md', 'README.zh-CN.md', 'emulator/README.md', 'emulator/database/README.md'];

test.each(pages)('%s points only to what is there', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8');
  const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
  const missing = targets.filter((target) => !existsSync(path.join(root, path.dirname(page), target)));
  expect(missing).toEqual([]);
});

test('README.md names only commands that exist', () => {
  const text = readFileSync(path.join(root, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const named = [...text.matchAll(/`npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every clause of the table has code and a test', () => {
  const text = readFileSync(path.join(root, 'README.md'), 'utf8');
  const rows = text
    .slice(text.indexOf('<!-- clauses -->'), text.indexOf('<!-- /clauses -->'))
    .split('\n')
    .slice(3);
  const cells = rows.filter(Boolean).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter((row) => row.some((cell) => cell === ''))).toEqual([]);
});
