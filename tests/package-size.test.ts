import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measurePackages, sizeTable, tooHeavy } from '../config/package-size';

const dist = path.resolve(__dirname, '../dist');

test('every package that is uploaded stays within its budget', () => {
  if (!fs.existsSync(path.join(dist, 'weapp/app.json')))
    throw new Error('dist/weapp is missing: run npm run build first');
  const sizes = measurePackages(dist);
  expect(sizes.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['weapp main', 'weapp staff', 'function complaint']),
  );
  expect(sizeTable(tooHeavy(sizes))).toBe(sizeTable([]));
});

test('a package over its budget is named, and a page of a sub-package does not count as main', () => {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'package-size-'));
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    fs.writeFileSync(path.join(place, file), text);
  };
  write('weapp/app.json', JSON.stringify({ subPackages: [{ root: 'staff' }] }));
  write('weapp/staff/desk.js', 'x'.repeat(700_000));
  write('cloudfunctions/complaint/index.js', 'x'.repeat(400_001));
  const sizes = measurePackages(place);
  expect(tooHeavy(sizes).map(({ name }) => name)).toEqual(['function complaint']);
  expect(sizes.find(({ name }) => name === 'weapp staff')?.bytes).toBe(700_000);
  fs.rmSync(place, { recursive: true });
});
