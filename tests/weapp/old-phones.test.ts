/** @jest-environment node */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';

const dist = path.resolve(__dirname, '../../dist');

/** iOS 12 and Chrome 79 (`browserslist`) understand no syntax beyond this year's. */
const YEAR = 2019;
/** What iOS before 16.4 refuses in a pattern, and the whole file with it. */
const LOOKS_BEHIND = /\(\?<[=!]/;

/** Calls that browsers of that age do not know; what libraries bring for themselves is theirs. */
const UNKNOWN_CALLS = /\b(?:createImageBitmap|requestIdleCallback|structuredClone|reportError)\(/;

/** What would not be where it belongs, for they pass over what they do not know. */
const BEYOND = /[;{](?:inset|aspect-ratio|place-items)\b:|\d[sdl]v[hw]\b|color-mix\(|:(?:is|where|has)\(/;

const built = ['weapp', 'h5'].flatMap((build) =>
  fs
    .readdirSync(path.join(dist, build), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(build, file)),
);
const scripts = built.filter((file) => file.endsWith('.js'));
const styles = built.filter((file) => /\.(wxss|css)$/.test(file));

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

test('the web calls nothing that the oldest browsers do not know', () => {
  const own = scripts.filter((file) => file.startsWith('h5') && !file.includes('vendors'));
  const unknown = own.flatMap((script) => {
    const [found] = UNKNOWN_CALLS.exec(fs.readFileSync(path.join(dist, script), 'utf8')) ?? [];
    return found ? [`${script}: ${found}`] : [];
  });
  expect(unknown).toEqual([]);
});

test('no style rests on what the oldest phones do not know', () => {
  expect(styles.length).toBeGreaterThan(60);
  const beyond = styles.flatMap((style) => {
    const [found] = BEYOND.exec(fs.readFileSync(path.join(dist, style), 'utf8')) ?? [];
    return found ? [`${style}: ${found}`] : [];
  });
  expect(beyond).toEqual([]);
});
