import { readFileSync } from 'node:fs';
import { states } from './cloudfunctions/authorisation-table';
import { accessPage, accessText } from './support/access-page';

test('docs/access.md says what the tables say; `npx tsx tests/support/access-page.ts` writes it anew', () => {
  expect(readFileSync(accessPage, 'utf8')).toBe(accessText());
});

test('every relation, condition and state of the tables has its name on the page', () => {
  const text = accessText();
  expect(text).not.toMatch(/\?[,|]| \? |undefined/);
  for (const state of states) expect(text).toMatch(new RegExp(`[ :·] ?${state} \\w`));
});
