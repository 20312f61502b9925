import { newReview } from '../../cloudfunctions/shared/store/reviews';
import { breachId, type ReviewEvent } from '../../cloudfunctions/shared/workflow/reviews';
import { addDocuments } from '../../emulator/seed/documents';
import { type ReviewRow, ReviewStep, ReviewStepName } from '../../types/reviews';
import { COMMUNITY } from '../support/cloud';
import { fileOne, inHours } from '../support/story';
import { outsiders, type Verdict } from './authorisation-objects-table';
import { type Reply, strangers, Trial } from './authorisation-objects-trial';

/** Who may do what with the review of a month (§5.3), written by hand from the procedure: `named` supervises and is named in the only complaint that ran out of time, `namedManager` manages. */
const insiders = ['supervisor', 'manager', 'named', 'namedManager'] as const;
type Insider = (typeof insiders)[number];
type Party = Insider | (typeof outsiders)[number];

const hands: Record<Party, string> = {
  ...{ supervisor: 'zhou', manager: 'wang', named: 'lan', namedManager: 'hao' },
  ...strangers,
};
const managers: readonly Insider[] = ['manager', 'namedManager'];
type State = ReviewRow['state'];
const may: Record<ReviewStepName, Record<State, readonly Insider[]>> = {
  explain: { open: ['supervisor', 'manager'], signed: [] }, // for the others nothing ran out (B10)
  decide: { open: insiders, signed: [] },
  strike: { open: insiders, signed: [] },
  summarise: { open: insiders, signed: [] },
  attend: { open: insiders, signed: [] },
  sign: { open: managers, signed: [] },
  append: { open: [], signed: insiders },
};

const denied = {
  ...Object.fromEntries([...insiders, ...outsiders].map((party) => [party, 'NOT_ALLOWED'])),
  elsewhere: 'NOT_FOUND', // of every role, in another community (C4)
  nobody: 'NOT_SIGNED_IN',
} as Record<Party, Verdict>;
const verdicts = (allowed: readonly Insider[]): Record<Party, Verdict> => ({
  ...denied,
  ...Object.fromEntries(allowed.map((party) => [party, 'yes'])),
});

let trial: Trial;
let breach = { id: '', revision: 0, category: null };
beforeAll(async () => {
  trial = await Trial.begin();
  const { cloud } = trial;
  const id = await fileOne(cloud, cloud.hand('lin'));
  await cloud.hours(30);
  await cloud.emulator.trigger('clock');
  for (const staffId of ['person-lan', 'person-hao'])
    await cloud.hand('wang').act(id, 'nameStaff', { staffId, reason: '住户电话里说起' });
  const at = cloud.file(id).events.findIndex(({ type }) => type === 'breached');
  breach = { id, revision: at + 1, category: null };
}, 180_000);
afterAll(() => trial.end());

let months = 0;
/** A review that lacks nothing, of a month of its own. */
const put = (state: State) => async (): Promise<string> => {
  months += 1;
  const month = `${2000 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  const said = { at: inHours(trial.cloud, 0), by: 'person-zhou', key: 'tried-already' };
  const events: ReviewEvent[] = [
    { ...said, type: 'explain', breaches: [breachId(breach)], kind: 'staffing' },
    { ...said, type: 'decide', text: '月底加一个班', ownerId: 'person-li', dueOn: '2026-02-01' },
    { ...said, type: 'summarise', text: '月底受理超时较多，下月加班。' },
    { ...said, type: 'attend', staffIds: ['person-zhou'] },
    ...(state === 'signed' ? [{ ...said, type: 'sign' } as const] : []),
  ];
  const about = { dueOn: '2026-02-10', breaches: [breach], changes: [], improvements: [] };
  const review = { ...newReview(COMMUNITY, month, about), events, revision: events.length, state };
  await addDocuments(trial.cloud.emulator.database, 'reviews', [review]);
  return month;
};

const inputs: { [N in ReviewStepName]: Extract<ReviewStep, { name: N }> } = {
  explain: { name: 'explain', breaches: [], cause: { kind: 'system' } },
  decide: { name: 'decide', text: '月底再加一个班', ownerId: 'person-li', dueOn: '2026-02-01' },
  strike: { name: 'strike', decision: 1 },
  summarise: { name: 'summarise', text: '月底受理超时较多，都已说明。' },
  attend: { name: 'attend', staffIds: ['person-zhou', 'person-wang'] },
  sign: { name: 'sign' },
  append: { name: 'append', text: '二月起已加班。' },
};

const read = (party: Party, month: string): Promise<Reply> =>
  trial.ask(hands[party], 'insight', 'monthlyReview', { month });
const take = async (party: Party, month: string, name: ReviewStepName): Promise<Reply> => {
  const { data } = await read(party, month);
  const step = name === 'explain' ? { ...inputs.explain, breaches: [breachId(breach)] } : inputs[name];
  const revision = data?.revision ?? 0;
  return trial.ask(hands[party], 'insight', 'advanceReview', { month, revision, key: trial.key(), step });
};

test('every step has its row', () => {
  const names = ReviewStep.def.options.map(({ shape }) => shape.name.def.values[0]).sort();
  expect([[...ReviewStepName.options].sort(), Object.keys(may).sort()]).toEqual([names, names]);
});

test.each(['open', 'signed'] as const)(
  'one that is %s is read by those who lead, with the steps that are theirs and without what names them',
  async (state) => {
    const ids = await trial.tried(verdicts(insiders), put(state), read);
    for (const party of insiders) {
      const { data } = await read(party, ids[party]);
      const theirs = ReviewStepName.options.filter((name) => may[name][state].includes(party));
      const knows = party === 'supervisor' || party === 'manager';
      expect({ party, offered: [...((data?.steps ?? []) as string[])].sort() }).toEqual({
        party,
        offered: theirs.sort(),
      });
      expect([party, JSON.stringify(data).includes(breach.id)]).toEqual([party, knows]);
    }
  },
);

test.each(ReviewStepName.options)(
  '%s is open to whom the table says, a denial writes nothing',
  async (name) => {
    for (const state of ['open', 'signed'] as const)
      await trial.tried(verdicts(may[name][state]), put(state), (party, month) => take(party, month, name));
  },
);

test('who is made responsible or has taken part works with complaints here', async () => {
  for (const who of ['li', 'admin', 'gone', 'chen', 'elsewhere', 'nobody']) {
    const month = await put('open')();
    const staffId = trial.idOf(who);
    for (const [step, field] of [
      [{ ...inputs.decide, ownerId: staffId }, 'step.ownerId'],
      [{ ...inputs.attend, staffIds: [staffId] }, 'step.staffIds'],
    ] as const) {
      const revision = (await read('supervisor', month)).data?.revision;
      const call = { month, revision, key: trial.key(), step };
      const { ok, error } = (await trial.ask('zhou', 'insight', 'advanceReview', call)) as Reply & {
        error?: { fields?: object };
      };
      expect([who, ok, error?.fields]).toEqual([
        who,
        who === 'li',
        who === 'li' ? undefined : { [field]: 'NOT_A_CHOICE' },
      ]);
    }
  }
});
