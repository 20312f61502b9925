/** @jest-environment node */
import fs from 'node:fs';
import path from 'node:path';
import compile from 'miniprogram-compiler/src/wcsc';

const dist = path.resolve(__dirname, '../../dist/weapp');
const styles = fs
  .readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.wxss'))
  .map((file) => file.replace(/\.wxss$/, ''));

test('WeChat’s compiler understands every style', () => {
  expect(styles.length).toBeGreaterThan(50);
  const compiled = compile(dist, styles, { maxBuffer: 1 << 26 });
  if (compiled instanceof Error) throw compiled;
  expect(Object.keys(compiled).length).toBeGreaterThan(50);
});
