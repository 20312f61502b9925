/**
 * How well likeness tells the same matter, on groups judged by hand that are not part of this repository:
 * `npm run bench:duplicates -- <dup.jsonl> <complaints.jsonl> [--misses]`.
 */
import { ALIKE, gramsOf, likeness } from '../../cloudfunctions/shared/workflow/categories/likeness';
import { readRows, report } from './rows';

interface Group {
  query: string;
  query_title: string;
  candidates: { k: string; title: string; rel: 0 | 1 | null }[];
}

const texts = new Map(
  readRows<{ key: string; text: string }>(process.argv[3]).map((one) => [one.key, one.text]),
);
const pairs = readRows<Group>(process.argv[2]).flatMap(({ query, query_title, candidates }, group) => {
  const asked = texts.get(query);
  return candidates
    .filter(({ rel }) => rel !== null)
    .map(({ k, title, rel }) => {
      const text = texts.get(k);
      const whole = asked !== undefined && text !== undefined;
      const one = gramsOf(whole ? asked : '', query_title);
      const other = gramsOf(whole ? text : '', title);
      return {
        query_title,
        title,
        same: rel === 1,
        whole,
        tuned: group % 2 === 0,
        likeness: likeness(one, other),
      };
    });
});

function figures(of: typeof pairs, threshold: number) {
  const said = of.filter(({ likeness: value }) => value >= threshold);
  const hit = said.filter(({ same }) => same).length;
  const meant = of.filter(({ same }) => same).length;
  const precision = said.length ? hit / said.length : 1;
  const recall = meant ? hit / meant : 1;
  return { precision, recall, f1: hit ? (2 * precision * recall) / (precision + recall) : 0 };
}

const whole = pairs.filter((pair) => pair.whole);
const { precision, recall, f1 } = figures(whole, ALIKE);
report(
  `${pairs.length} pairs, ${pairs.filter(({ same }) => same).length} of them the same matter, at ${ALIKE}`,
  [
    ['precision', precision, 0.9],
    ['recall', recall, 0.95],
    ['F1', f1, 0.89],
  ],
);
console.log(`  ${whole.length} pairs with both texts, the rest by their titles alone`);
// What is compared and from where on was chosen on every other group alone.
for (const tuned of [true, false]) {
  const half = figures(
    whole.filter((pair) => pair.tuned === tuned),
    ALIKE,
  );
  console.log(
    `  ${tuned ? 'the half it was tuned on' : 'the other half          '}  precision ${half.precision.toFixed(3)}  recall ${half.recall.toFixed(3)}  F1 ${half.f1.toFixed(3)}`,
  );
}
for (let threshold = 0.15; threshold < 0.6; threshold += 0.05) {
  const at = figures(whole, threshold);
  console.log(
    `  at ${threshold.toFixed(2)}  precision ${at.precision.toFixed(3)}  recall ${at.recall.toFixed(3)}  F1 ${at.f1.toFixed(3)}`,
  );
}
if (process.argv.includes('--misses'))
  for (const pair of whole.filter(({ same, likeness: value }) => same !== value >= ALIKE))
    console.log(
      `  ${pair.same ? 'missed' : 'wrong '} ${pair.likeness.toFixed(2)} ${pair.query_title} ~ ${pair.title}`,
    );
