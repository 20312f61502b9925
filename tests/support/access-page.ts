import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Relation, revealable, visibility } from '../../cloudfunctions/shared/present/visibility';
import * as abuse from '../../cloudfunctions/shared/workflow/abuse';
import * as account from '../../cloudfunctions/shared/workflow/account';
import * as alarm from '../../cloudfunctions/shared/workflow/alarm';
import * as attempts from '../../cloudfunctions/shared/workflow/attempts';
import * as completeness from '../../cloudfunctions/shared/workflow/completeness';
import * as offers from '../../cloudfunctions/shared/workflow/offers';
import * as policies from '../../cloudfunctions/shared/workflow/policies';
import * as relations from '../../cloudfunctions/shared/workflow/relations';
import * as lots from '../../cloudfunctions/shared/workflow/revisit-lot';
import { rules } from '../../cloudfunctions/shared/workflow/rules';
import { anyStage } from '../../cloudfunctions/shared/workflow/stages';
import * as visits from '../../cloudfunctions/shared/workflow/visits';
import { ActionName } from '../../types/actions';
import {
  type Caller,
  deeds,
  exists,
  methods,
  reveals,
  verifies,
} from '../cloudfunctions/authorisation-table';

/** Where the page lies. */
export const accessPage = join(__dirname, '../../docs/access.md');

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const all = Object.keys(visibility.name) as Relation[];

const stands: Record<Relation, string> = {
  self: 'the resident, before the own complaint',
  follower: 'a resident whose complaint has joined this one',
  agent: 'the desk',
  handler: 'the one person responsible',
  collaborator: 'a colleague with a task in it',
  offered: 'one of those who may take it while it is offered',
  supervisor: 'a supervisor of the community',
  manager: 'the manager of the community',
  admin: 'who administers accounts and settings',
  named: 'one of the staff whom the complaint is about',
  stranger: 'everybody else, other communities included',
};

const states: Record<string, string> = {
  S: 'submitted',
  A: 'assigned',
  I: 'investigating',
  P: 'planning',
  R: 'planReview',
  M: 'implementing',
  D: 'resolved',
  E: 'reevaluating',
  Z: 'archived',
  X: 'declined',
  W: 'withdrawn',
  J: 'merged',
  F: 'disputed',
  Q: 'assigned, a question open',
  H: 'assigned, on hold',
  B: 'assigned, a refusal proposed',
  N: 'assigned, a supervisor named in it',
  T: 'assigned, a task delegated',
  O: 'submitted and offered to colleagues',
  U: 'submitted and urgent',
  L: 'submitted and sealed',
  V: 'investigating, a visit offered',
  K: 'assigned, its words marked as abuse',
};

const named = (functions: object, wanted: unknown): string | undefined =>
  Object.entries(functions).find(([, one]) => one === wanted)?.[0];
const nameIn = (places: readonly object[], wanted: unknown): string =>
  places.map((place) => named(place, wanted)).find(Boolean) ?? '?';

const actionRows = Object.entries(rules).map(([name, { clause, in: stages, by, if: conditions = [] }]) => [
  `\`${name}\``,
  clause,
  stages.length === anyStage.length ? 'every' : stages.join(', '),
  by.map((one) => nameIn([relations, visits, abuse, offers], one)).join(', '),
  conditions
    .map((one) =>
      nameIn([policies, attempts, account, completeness, visits, abuse, alarm, lots, offers], one),
    )
    .join(', '),
]);

const callers = [
  'resident',
  'agent',
  'handler',
  'supervisor',
  'manager',
  'admin',
  'nobody',
] as const satisfies Caller[];
const seeing = ['own', 'agent', 'handler', 'supervisor', 'manager', 'collaborator', 'offered'] as const;
/** Who may see and do what, in one page, as the code's own tables have it. */
export const accessText = (): string => `# Who may see and do what

Written from the code's own tables by \`npx tsx tests/support/access-page.ts\`; \`tests/access.test.ts\` fails when the page and the
tables part. What decides are [\`visibility.ts\`](../cloudfunctions/shared/present/visibility.ts) (fields),
[\`rules.ts\`](../cloudfunctions/shared/workflow/rules.ts) (actions) and, written by hand beside them and tried against every function,
[\`authorisation-table.ts\`](../tests/cloudfunctions/authorisation-table.ts) (states and methods) and
[\`authorisation-objects-table.ts\`](../tests/cloudfunctions/authorisation-objects-table.ts) (improvements, quality checks, proposals
and exports: each of their states, by how somebody stands to it).

## How somebody can stand to a complaint

The first that holds counts, from the top: whoever complains is never the staff of the own complaint, whoever is complained about
sees nothing of it.

${table(
  ['relation', ''],
  all.map((one) => [one, stands[one]]),
)}

## Fields: shown in full, masked, or not at all

\`words\` is all that the resident wrote and photographed, \`news\` the public entries, \`money\` costs and compensation. After the years of
retention nobody sees a name, a number or a word. A sealed complaint shows nobody's contact data until the manager has opened it.

${table(
  ['field', ...all],
  Object.entries(visibility).map(([field, sights]) => [
    field,
    ...all.map((one) => (sights[one] === 'none' ? '' : sights[one])),
  ]),
)}

## Contact data in full, for a purpose, on record

The resident reads who looked, when and for what (个人信息与权利). The handler only while responsible.

${table(
  ['relation', 'purposes'],
  all.map((one) => [one, revealable[one].join(', ')]),
)}

## Actions: in which stages, by whom, under which conditions

The names are those of the functions in [\`relations.ts\`](../cloudfunctions/shared/workflow/relations.ts) and
[\`policies.ts\`](../cloudfunctions/shared/workflow/policies.ts), each with a sentence saying what it means.

${table(['action', 'clause', 'stages', 'by', 'if'], actionRows)}

## The same by role and state

States: ${Object.entries(states)
  .map(([letter, meaning]) => `${letter} ${meaning}`)
  .join(' · ')}.

${table(
  ['', ...seeing],
  [
    ['the complaint exists for', ...seeing.map((one) => exists[one])],
    ['contact data in full', ...seeing.map((one) => reveals[one])],
    ['the proof of the history', ...seeing.map((one) => verifies[one])],
    ...ActionName.options.map((name) => [`\`${name}\``, ...seeing.map((one) => deeds[name][one])]),
  ],
)}

For a neighbour, a follower, staff who are named, handlers of other complaints, administrators and strangers no complaint exists,
whatever they ask.

## What is not about one complaint

Each answers only with what is the asker's own, or of the asker's own community and role. \`NOT_FOUND\`, \`CHANGED\` and \`INVALID_INPUT\`
mean that somebody may, but asked for what is not there; whoever may not does not learn even that. \`nobody\` is whom WeChat knows and the
community does not. A denial writes nothing but the count of the attempts.

${table(
  ['method', ...callers],
  Object.entries(methods).flatMap(([name, rows]) =>
    Object.entries(rows as Record<string, Record<Caller, string>>).map(([method, verdicts]) => [
      `\`${name}.${method}\``,
      ...callers.map((one) => verdicts[one]),
    ]),
  ),
)}
`;

if (process.argv[1] === __filename) writeFileSync(accessPage, accessText());
