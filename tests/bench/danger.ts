/**
 * How often messages raise the alarm of danger now, on real messages that are not part of this repository, and
 * whether phrases of our own do so when they should: `npm run bench:danger -- <complaints.jsonl> [--raised]`.
 */
import { dangerIn } from '../../cloudfunctions/shared/workflow/categories/danger';
import { phrases } from './danger-phrases';
import { percent, readRows } from './rows';

const rows = readRows<{ key: string; title: string; text: string }>(process.argv[2]);
const judged = rows.map(({ key, title, text }) => ({ key, sign: dangerIn(`${title}。${text}`) }));
const raised = judged.filter(({ sign }) => sign?.level === 'now');
const hazards = judged.filter(({ sign }) => sign?.level === 'hazard');
const share = raised.length / rows.length;
console.log(`${rows.length} texts`);
console.log(
  `  danger now           ${percent(share)}  at most ${percent(0.015)}  ${share <= 0.015 ? 'kept' : 'MISSED'}`,
);
console.log(`  hazard               ${percent(hazards.length / rows.length)}`);
if (process.argv.includes('--raised'))
  for (const { key, sign } of raised) console.log(`  ${key} ${sign?.words.join(' ')}`);

const missed = phrases.filter(({ now }) => dangerIn(now)?.level !== 'now').map(({ now }) => now);
const others = phrases.flatMap(({ not }) => not);
const wrong = others.filter((text) => dangerIn(text)?.level === 'now');
console.log(`${phrases.length} phrases of danger, ${others.length} supposed, past or harmless`);
console.log(`  recall               ${percent(1 - missed.length / phrases.length)}`);
console.log(
  `  wrongly raised       ${percent(wrong.length / others.length)}  ${wrong.length === 0 ? 'kept' : 'MISSED'}`,
);
for (const text of [...missed, ...wrong]) console.log(`  ${text}`);
