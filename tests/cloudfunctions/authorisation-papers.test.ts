import type { ExportDocument } from '../../cloudfunctions/shared/store/exports';
import { api } from '../../types/api';
import { commentMethods } from '../../types/comments';
import { ExportKind, ExportState } from '../../types/exports';
import { questionnaires } from '../../types/questionnaire';
import { fileOne, inHours } from '../support/story';
import { leasedUntil, putExport, putProposal } from './authorisation-objects-scene';
import * as table from './authorisation-objects-table';
import { partiesOf, strangers, Trial } from './authorisation-objects-trial';

let trial: Trial;
beforeAll(async () => {
  trial = await Trial.begin();
}, 180_000);
afterAll(() => trial.end());

const names = (row: object): string[] => Object.keys(row).sort();

describe('proposals (§6)', () => {
  const hands: Record<table.CommentParty, string> = {
    ...{ author: 'lin', owner: 'wu', manager: 'wang', supervisor: 'zhou' },
    ...{ ...strangers, handler: 'li' },
  };
  const states = names(table.proposalLists.comments) as table.CommentState[];
  const deeds = names(table.proposalDeeds) as (keyof typeof table.proposalDeeds)[];
  const inputs = {
    supportProposal: {},
    planComment: { plan: { shown: true } },
    answerComment: { answer: { verdict: 'declined', text: '暂时做不到，请谅解' } },
  } satisfies Record<keyof typeof table.proposalDeeds, object>;

  test('every method about a proposal that is there has its row', () => {
    const others = ['comment', ...Object.keys(questionnaires)];
    const about = Object.keys(commentMethods).filter((method) => !others.includes(method));
    expect(names({ ...table.proposalDeeds, ...table.proposalLists })).toEqual(about.sort());
  });

  // First, while the lists are short enough to hold them all.
  test.each(states)('one that is %s stands in the lists that the table says', async (state) => {
    const id = await putProposal(trial.cloud, state);
    const answered = state === 'answered' || state === 'kept';
    const standsIn = async (party: table.CommentParty, method: keyof typeof table.proposalLists) => {
      const input = method === 'comments' ? {} : { answered };
      return JSON.stringify(await trial.ask(hands[party], 'insight', method, input)).includes(id);
    };
    for (const method of names(table.proposalLists) as (keyof typeof table.proposalLists)[])
      for (const party of partiesOf(hands as Record<table.CommentParty, never>))
        expect([method, party, await standsIn(party, method)]).toEqual([
          ...[method, party, table.proposalLists[method][state].includes(party)],
        ]);
  });

  test.each(deeds)('%s is open to whom the table says, a denial writes nothing', async (method) => {
    for (const state of states)
      await trial.tried(
        table.proposalDeeds[method][state],
        () => putProposal(trial.cloud, state),
        (party, id) => trial.ask(hands[party], 'insight', method, { id, ...inputs[method] }),
      );
  });

  test('whoever sees to one can answer it', async () => {
    const all = { ...hands, supervisor: 'hong', manager: 'wang' };
    for (const [who, may] of Object.entries(table.mayOwn)) {
      const id = await putProposal(trial.cloud, 'fresh');
      const plan = { shown: false, ownerId: trial.idOf(all[who as keyof typeof table.mayOwn]) };
      const { ok } = await trial.ask('wang', 'insight', 'planComment', { id, plan });
      expect([who, ok]).toEqual([who, may]);
    }
  });
});

describe('exports (§4, B12)', () => {
  const hands = { ...strangers, agent: 'qian', colleague: 'zhou', manager: 'wang' } as const;
  /** Who may take out what it is comes back as what the tables say. */
  const ordererOf = (kind: ExportKind): Record<table.Orderer, string> => ({
    same: kind === 'document' ? 'sun' : 'zheng',
    ...{ demoted: 'wu', left: 'gone', namedSince: 'lan', namedBefore: 'lan' },
  });
  let plain: string;
  let naming: string;
  beforeAll(async () => {
    const { cloud } = trial;
    [plain, naming] = [await fileOne(cloud, cloud.hand('lin')), await fileOne(cloud, cloud.hand('lin'))];
    await cloud.hand('wang').act(naming, 'nameStaff', { staffId: 'person-lan', reason: '电话里说起' });
  });

  const put = (kind: ExportKind, state: ExportState, who: string, hours = -1) => {
    const complaintId = who === 'lan' ? naming : plain;
    const at = inHours(trial.cloud, hours);
    return putExport(trial.cloud, kind, state, { personId: trial.idOf(who), at, complaintId });
  };
  const listed = async (who: string, id: string) =>
    JSON.stringify(await trial.ask(who, 'archivist', 'list')).includes(id);

  test('every method about an export that is there has its row', () => {
    const about = Object.keys(api.archivist).filter((method) => method !== 'take' && method !== 'list');
    expect(names(table.exportDeeds('sheet'))).toEqual(about.sort());
    expect(names(table.redone)).toEqual([...ExportState.options].sort());
  });

  describe.each(ExportKind.options)('a %s', (kind) => {
    const orderers = ordererOf(kind);

    test.each(ExportState.options)('that is %s is nobody else’s', async (state) => {
      const verdicts = Object.fromEntries(
        table.exportOutsiders.map((party) => [party, table.exportOutsider(party)]),
      ) as Record<(typeof table.exportOutsiders)[number], table.Verdict>;
      for (const method of ['link', 'again'] as const)
        await trial.tried(
          verdicts,
          () => put(kind, state, orderers.same),
          (party, id) => trial.ask(hands[party], 'archivist', method, { id }),
        );
      const id = await put(kind, state, orderers.same, 0);
      expect(await Promise.all(table.exportOutsiders.map((party) => listed(hands[party], id)))).toEqual(
        table.exportOutsiders.map(() => false),
      );
      expect(await listed(orderers.same, id)).toBe(true);
    });

    test.each(['link', 'again'] as const)('%s is for whoever ordered it and still may', async (method) => {
      for (const state of ExportState.options) {
        const row = table.exportDeeds(kind)[method][state];
        const ids = await trial.tried(
          row,
          (party) => put(kind, state, orderers[party], party === 'namedBefore' ? 1 : -1),
          (party, id) => trial.ask(orderers[party], 'archivist', method, { id }),
        );
        for (const party of partiesOf(row)) {
          const [order] = trial.cloud.stored<ExportDocument>('exports', { _id: ids[party] });
          const again = method === 'again' && row[party] === 'yes' && table.redone[state];
          expect([state, party, order?.leasedUntil !== leasedUntil(trial.cloud)]).toEqual([
            state,
            party,
            again,
          ]);
        }
      }
    });
  });
});
