import type { ImprovementDocument } from '../../cloudfunctions/shared/store/improvements';
import { ImprovementState, ImprovementStep, StepName } from '../../types/improvements';
import { fileOne } from '../support/story';
import { putCheck, putImprovement } from './authorisation-objects-scene';
import * as table from './authorisation-objects-table';
import { partiesOf, strangers, Trial } from './authorisation-objects-trial';

let trial: Trial;
let complaintId: string;
beforeAll(async () => {
  trial = await Trial.begin();
  const { cloud } = trial;
  complaintId = await fileOne(cloud, cloud.hand('lin'));
  await cloud.hand('wang').act(complaintId, 'nameStaff', { staffId: 'person-lan', reason: '电话里说起' });
}, 180_000);
afterAll(() => trial.end());

describe('improvements (§3.7.2)', () => {
  const hands: Record<table.ImprovementParty, string> = {
    ...{ owner: 'li', ownerSupervisor: 'zheng', ownerManager: 'hao' },
    ...{ proposer: 'zhou', supervisor: 'hong', manager: 'wang' },
    ...strangers,
  };
  const owners: Partial<Record<table.ImprovementParty, string>> = {
    ownerSupervisor: 'person-zheng',
    ownerManager: 'person-hao',
  };
  const put = (state: ImprovementState) => (party: table.ImprovementParty) =>
    putImprovement(trial.cloud, state, owners[party] ?? 'person-li');
  const said = '与当事人核对后这样决定';
  const inputs: { [N in StepName]: Extract<ImprovementStep, { name: N }> } = {
    reschedule: { name: 'reschedule', dueOn: '2026-02-01', reason: said },
    reassign: { name: 'reassign', ownerId: 'person-wu', reason: said },
    finish: { name: 'finish', note: said },
    judge: { name: 'judge', verdict: 'better', note: said },
    drop: { name: 'drop', reason: said },
  };
  const advance = (who: string, id: string, step: ImprovementStep) =>
    trial.ask(who, 'insight', 'advance', { id, revision: 0, key: trial.key(), step });

  test('every step and every state has its row', () => {
    const names = ImprovementStep.def.options.map(({ shape }) => shape.name.def.values[0]).sort();
    expect([[...StepName.options].sort(), Object.keys(table.steps).sort()]).toEqual([names, names]);
    for (const row of [...Object.values(table.steps), table.readsImprovement])
      expect(Object.keys(row).sort()).toEqual([...ImprovementState.options].sort());
  });

  // First, while the list is short enough to hold them all.
  test.each(ImprovementState.options)(
    'one that is %s is read by whom the table says, with the steps that are theirs',
    async (state) => {
      const verdicts = table.improvementReaders(state);
      const ids = await trial.tried(verdicts, put(state), (party, id) =>
        trial.ask(hands[party], 'insight', 'improvement', { id }),
      );
      for (const party of partiesOf(verdicts)) {
        const id = ids[party];
        const { data } = await trial.ask(hands[party], 'insight', 'improvement', { id });
        const list = await trial.ask(hands[party], 'insight', 'improvements');
        const theirs = StepName.options.filter((name) => table.stepVerdicts(name, state)[party] === 'yes');
        const offered = [...((data?.steps ?? []) as StepName[])].sort();
        expect({ party, offered, listed: JSON.stringify(list).includes(id) }).toEqual({
          party,
          offered: theirs.sort(),
          listed: verdicts[party] === 'yes',
        });
      }
    },
  );

  test.each(StepName.options)('%s is open to whom the table says, a denial writes nothing', async (name) => {
    for (const state of ImprovementState.options)
      await trial.tried(table.stepVerdicts(name, state), put(state), (party, id) =>
        advance(hands[party], id, inputs[name]),
      );
  });

  test('its owner becomes who can read and finish it, and nobody else', async () => {
    const all = { ...hands, supervisor: 'hong', manager: 'wang' };
    for (const [who, may] of Object.entries(table.mayOwn)) {
      const id = await put('open')('owner');
      const { data } = await trial.ask('zhou', 'insight', 'improvement', { id });
      const owner = all[who as keyof typeof table.mayOwn];
      const ownerId = trial.idOf(owner);
      const { ok } = await advance('zhou', id, { ...inputs.reassign, ownerId });
      const [kept] = trial.cloud.stored<ImprovementDocument>('improvements', { _id: id });
      expect([
        who,
        ok,
        kept?.ownerId === ownerId,
        JSON.stringify(data?.colleagues).includes(ownerId),
      ]).toEqual([who, may, may, may]);
    }
  });
});

describe('quality checks (§5.1)', () => {
  const hands: Record<table.CheckParty, string> = {
    ...{ examiner: 'wang', otherExaminer: 'hong', approver: 'zhou', named: 'zheng', namedSince: 'lan' },
    ...{ worker: 'li', receiver: 'qian', complainant: 'lin', complainantLeading: 'hao' },
    ...strangers,
  };
  const found = { reception: 'met', findings: 'met', plan: 'partly', news: 'met', closing: 'missed' };

  test.each(['open', 'examined'] as const)(
    'one that is %s is examined and read by whom the table says, a denial writes nothing',
    async (state) => {
      const put = () => putCheck(trial.cloud, complaintId, state === 'examined' ? 'person-wang' : undefined);
      for (const party of partiesOf(table.examines[state])) {
        const id = await put();
        const { data } = await trial.ask(hands[party], 'insight', 'qualityChecks');
        const checks = (data?.checks ?? []) as { id: string; mayExamine: boolean }[];
        const listed = checks.find((one) => one.id === id);
        expect([party, listed !== undefined, listed?.mayExamine ?? false]).toEqual([
          party,
          table.listsCheck[state].includes(party),
          table.examines[state][party] === 'yes',
        ]);
      }
      await trial.tried(table.examines[state], put, (party, id) =>
        trial.ask(hands[party], 'insight', 'examine', { id, marks: found }),
      );
    },
  );
});
