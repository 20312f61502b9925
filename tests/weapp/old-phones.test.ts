import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';

const dist = path.resolve(__dirname, '../../dist');

/** iOS 12 and Chrome 79 (`browserslist`) understand no syntax beyond this year's. */
const YEAR = 2019;
/** What iOS before 16.4 refuses in a pattern, and the whole file with it. */
const LOOKS_BEHIND = /\(\?<[=!]/;

const scripts = ['weapp', 'h5'].flatMap((build) =>
  fs
    .readdirSync(path.join(dist, build), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => path.join(build, file)),
);

/** What an old phone would stumble over in a script, with what stands around it. */
const stumblesOver = (script: string): string | undefined => {
  const text = fs.readFileSync(path.join(dist, script), 'utf8');
  if (LOOKS_BEHIND.test(text)) return `${script}: a pattern that looks behind`;
  try {
    parse(text, { ecmaVersion: YEAR });
    return undefined;
  } catch (error) {
    const { pos, message } = error as SyntaxError & { pos: number };
    return `${script}: ${message}: ${text.slice(Math.max(0, pos - 60), pos + 60)}`;
  }
};

test('every script of the mini program and of the web is one that the oldest phones understand', () => {
  expect(scripts.length).toBeGreaterThan(150);
  expect(scripts.map(stumblesOver).filter(Boolean)).toEqual([]);
});
