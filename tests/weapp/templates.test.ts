import fs from 'node:fs';
import path from 'node:path';
import { speaking, unused } from '../../config/templates';

const root = path.resolve(__dirname, '../..');
const written = fs.readFileSync(path.join(root, 'dist/weapp/base.wxml'), 'utf8');

/** The opening tags of an element in the templates. */
const tags = (element: string): string[] => written.match(new RegExp(`<${element} [^>]*>`, 'g')) ?? [];

/** As a page writes an attribute or an event. */
const inJsx = (name: string): string =>
  name
    .replace('bindLongTap', 'onLongPress')
    .replace(/^bind/, 'on')
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const sources = fs
  .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.h5.tsx'))
  .map((file) => [file, fs.readFileSync(path.join(root, 'src', file), 'utf8')] as const);

test('what a screen reader is to say reaches WeChat, of whatever element it can be said', () => {
  expect(tags('view').length).toBeGreaterThan(20);
  for (const element of speaking) {
    const said = tags(element).filter(
      (tag) => tag.includes('aria-label="{{i.ariaLabel') && tag.includes('aria-role="{{i.ariaRole'),
    );
    expect([element, said.length]).not.toEqual([element, 0]);
  }
  const silent = sources.flatMap(([file, text]) =>
    [...text.matchAll(/<(\w+)\s[^<]*?\baria(?:Label|Role)=/g)].flatMap(([, element = '']) =>
      speaking.includes(element.toLowerCase()) ? [] : [`${file}: ${element}`],
    ),
  );
  expect(silent).toEqual([]);
});

test('what the templates leave out no page sets', () => {
  const set = sources.flatMap(([file, text]) =>
    Object.entries(unused).flatMap(([element, names]) => {
      const name = `${element.charAt(0).toUpperCase()}${element.slice(1)}`;
      const used = text.match(new RegExp(`<${name}\\s[^<]*>`, 'g')) ?? [];
      return names
        .map(inJsx)
        .filter((attribute) => used.some((tag) => new RegExp(`\\b${attribute}[=\\s]`).test(tag)))
        .map((attribute) => `${file}: <${name} ${attribute}>`);
    }),
  );
  expect(set).toEqual([]);
  for (const [element, names] of Object.entries(unused))
    for (const name of names.filter((one) => !one.startsWith('bind')))
      expect(tags(element).filter((tag) => tag.includes(` ${name}=`))).toEqual([]);
});
