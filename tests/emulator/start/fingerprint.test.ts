import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fingerprint } from '../../../emulator/start/fingerprint';

let root: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'huiyin-made-'));
  mkdirSync(join(root, 'src'));
  mkdirSync(join(root, 'dist', 'app'), { recursive: true });
  writeFileSync(join(root, 'src', 'a.ts'), 'one');
  await made().make(async () => writeFileSync(join(root, 'dist', 'app', 'a.js'), 'ONE'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const made = () => new Fingerprint(root, { name: 'app', from: ['src'], to: 'dist/app' });

test('what was made from the same is not made again', () => {
  expect(made().isCurrent()).toBe(true);
  expect(made().lastMs).toBeGreaterThanOrEqual(0);
});

test.each([
  ['an input changes', () => writeFileSync(join(root, 'src', 'a.ts'), 'two')],
  ['an input is added', () => writeFileSync(join(root, 'src', 'b.ts'), 'two')],
  ['an input is gone', () => rmSync(join(root, 'src', 'a.ts'))],
  ['somebody else wrote the output', () => writeFileSync(join(root, 'dist', 'app', 'a.js'), 'ONE!')],
  ['the output is gone', () => rmSync(join(root, 'dist', 'app'), { recursive: true })],
])('it is made again when %s', (_, happens) => {
  happens();
  expect(made().isCurrent()).toBe(false);
});

test('what failed is made again', async () => {
  writeFileSync(join(root, 'src', 'a.ts'), 'two');
  await expect(made().make(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(made().isCurrent()).toBe(false);
});
