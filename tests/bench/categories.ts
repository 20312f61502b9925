/**
 * How well the words of the trade tell the kind of a complaint, on labelled messages that are not part of this
 * repository: `npm run bench:categories -- <classify.jsonl> [--misses]`.
 */
import { suggestCategories } from '../../cloudfunctions/shared/workflow/categories/suggestion';
import { Category } from '../../types/complaint';
import { percent, readRows, report } from './rows';

interface Labelled {
  title: string;
  body: string;
  label: string;
  alt: string[];
}

const codes: Record<string, Category> = {
  structure_leak: 'structureLeak',
  neighbour_violation: 'neighbourViolation',
  other_not_property: 'other',
};
const codeOf = (label: string): Category => codes[label] ?? Category.parse(label);

const rows = readRows<Labelled>(process.argv[2]);
const judged = rows.map(({ title, body, label, alt }) => {
  const { offered, clear } = suggestCategories(body, title);
  const ranked = offered.map(({ category }) => category);
  return { title, label: codeOf(label), alt: alt.map(codeOf), first: ranked[0] ?? 'other', ranked, clear };
});

const share = (of: typeof judged, is: (one: (typeof judged)[number]) => boolean) =>
  of.length === 0 ? 0 : of.filter(is).length / of.length;
const f1 = Category.options.map((category) => {
  const hit = judged.filter(({ first, label }) => first === category && label === category).length;
  const said = judged.filter(({ first }) => first === category).length;
  const meant = judged.filter(({ label }) => label === category).length;
  return { category, meant, f1: said + meant === 0 ? 0 : (2 * hit) / (said + meant) };
});
const clear = judged.filter((one) => one.clear);

report(`${rows.length} texts`, [
  ['accuracy', share(judged, ({ first, label }) => first === label), 0.78],
  ['macro-F1', f1.reduce((sum, one) => sum + one.f1, 0) / f1.length, 0.76],
  ['main or alternative', share(judged, ({ first, label, alt }) => [label, ...alt].includes(first)), 0.876],
  ['among three', share(judged, ({ ranked, label }) => ranked.includes(label)), 0.9],
  ['clear lead', clear.length / judged.length, 0.66],
  ['exact where clear', share(clear, ({ first, label }) => first === label), 0.9],
]);
for (const { category, meant, f1: value } of f1)
  console.log(`  ${category.padEnd(20)} F1 ${percent(value)}  of ${meant}`);
if (process.argv.includes('--misses'))
  for (const { title, label, first, ranked } of judged.filter((one) => one.first !== one.label))
    console.log(`  ${label} ← ${first} (${ranked.join(' ')}) ${title}`);
