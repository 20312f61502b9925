/** @jest-environment node */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { speaking } from '../../config/templates';

const root = path.resolve(__dirname, '../..');
const written = fs.readFileSync(path.join(root, 'dist/weapp/base.wxml'), 'utf8');

/** What the templates of an element pass on to WeChat. */
const passedOn = new Map<string, Set<string>>();
for (const [, element = '', tag = ''] of written.matchAll(/<([a-z-]+) ([^>]*)>/g)) {
  const known = passedOn.get(element) ?? new Set();
  for (const [, attribute = ''] of tag.matchAll(/([a-z-]+)=/g)) known.add(attribute);
  passedOn.set(element, known);
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What React and Taro see to themselves. */
const theirs = new Set(['key', 'ref', 'className', 'style', 'id', 'children']);
const otherwise: Record<string, string> = {
  onClick: 'bindtap',
  onLongPress: 'bindlongpress',
  catchMove: 'catchtouchmove',
};

/** The attribute of WeChat's that one of a page becomes. */
const becomes = (name: string): string =>
  otherwise[name] ?? (/^on[A-Z]/.test(name) ? `bind${name.slice(2).toLowerCase()}` : dashed(name));

/** The elements of Taro's that a file names, as it calls them. */
const elementsOf = (source: ts.SourceFile): Map<string, string> => {
  const names = source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    const { moduleSpecifier, importClause } = statement;
    const bindings = importClause?.namedBindings;
    const isTaro = ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === '@tarojs/components';
    return isTaro && bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  });
  return new Map(
    names.map(({ name, propertyName }) => [name.text, dashed((propertyName ?? name).text).slice(1)]),
  );
};

/** What a file sets of these elements: `<element> <attribute>`. */
const setIn = (file: string): string[] => {
  const text = fs.readFileSync(path.join(root, 'src', file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const elements = elementsOf(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const element = elements.get(node.tagName.getText());
      for (const attribute of node.attributes.properties)
        if (element && ts.isJsxAttribute(attribute) && !theirs.has(attribute.name.getText()))
          found.push(`${element} ${attribute.name.getText()}`);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
};

const files = fs
  .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.h5.tsx'));

test('whatever a page sets of an element, the templates pass on to WeChat', () => {
  const set = files.flatMap((file) => setIn(file).map((one) => ({ file, one })));
  expect(set.length).toBeGreaterThan(60);
  const lost = set.filter(({ one }) => {
    const [element = '', attribute = ''] = one.split(' ');
    return !passedOn.get(element)?.has(becomes(attribute));
  });
  expect(lost).toEqual([]);
});

test.each(speaking)('what a screen reader is to say of the element %s is passed on', (element) => {
  expect([...(passedOn.get(element) ?? [])]).toEqual(expect.arrayContaining(['aria-label', 'aria-role']));
});
