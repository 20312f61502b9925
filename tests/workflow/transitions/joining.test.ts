import { mainFile, people } from '../../support/complaints';
import { given } from '../../support/given';

const { lin, agent, supervisor, system } = people;

describe('T7, T8 it joins another and leaves it again (B9)', () => {
  const main = mainFile();

  test("one's own second complaint joins at once, another household's after a supervisor's word", () => {
    const own = given('submitted', {}, { main: { ...main, residentId: lin.id } }).when(agent, 'merge');
    expect(own.complaint).toMatchObject({ stage: 'merged', mainId: main.id });
    const other = given('submitted', {}, { main }).when(agent, 'merge');
    expect(other.complaint.stage).toBe('submitted');
    expect(other.asks(agent, 'grant')).toBe('NOT_YOURS');
    expect(other.when(supervisor, 'grant').complaint.stage).toBe('merged');
  });

  test.each([
    ['that has joined itself', { mainId: 'other', stage: 'merged' as const }],
    ['that is closed', { stage: 'archived' as const }],
    ['of another kind', { category: 'fees' as const }],
    ['at another place', { location: { building: '9号楼' } }],
    ['that is handled by the complainant', { handlerId: lin.id }],
  ])('not a file %s', (_, differently) => {
    const story = given('submitted', {}, { main: mainFile(differently) });
    expect(story.asks(agent, 'merge')).toBe('NOT_MERGEABLE');
  });

  test('nor does a file join that others have joined', () => {
    const story = given('submitted', {}, { main }).when(system, 'addFollower');
    expect(story.asks(agent, 'merge')).toBe('NOT_MERGEABLE');
  });

  test('a supervisor lets it go its own way, with the main file’s handler and its own 24 hours', () => {
    const story = given('submitted', {}, { main }).when(agent, 'merge').when(supervisor, 'grant').after(5);
    const before = story.complaint.clocks.find(({ clock }) => clock === 'investigationStart');
    story.when(supervisor, 'unmerge');
    expect(story.complaint).toMatchObject({ stage: 'assigned', handlerId: main.handlerId });
    const after = story.complaint.clocks.find(
      ({ clock, stoppedAt }) => clock === 'investigationStart' && !stoppedAt,
    );
    expect(after?.startedAt).toBe(before?.startedAt);
  });

  test('who has joined answers for himself once the main file is resolved, and goes on alone if dissatisfied', () => {
    const story = given('submitted', {}, { main }).when(agent, 'merge').when(supervisor, 'grant');
    expect(story.asks(lin, 'rate')).toBe('NOT_NOW');
    story.after(30).when(system, 'followMain', { what: 'resolved' });
    const alone = story.when(lin, 'rate', {
      satisfaction: 'dissatisfied',
      solved: 'not',
      tags: ['notSolved'],
    });
    expect(alone.last(3)).toEqual(['rated', 'unmerged', 'reevaluationOpened']);
    expect(alone.complaint).toMatchObject({ stage: 'reevaluating', round: 2, handlerId: main.handlerId });
  });

  test('a joined file that is archived lacks nothing that lies with the main one (§4)', () => {
    const story = given('submitted', {}, { main }).when(agent, 'merge').when(supervisor, 'grant');
    story.after(30).when(system, 'followMain', { what: 'resolved' }).when(lin, 'rate');
    expect(story.complaint).toMatchObject({ stage: 'archived', archive: { missing: [] } });
  });

  test('who joined a file that was archived meanwhile still answers for himself', () => {
    const story = given('submitted', {}, { main }).when(agent, 'merge').when(supervisor, 'grant');
    story.when(system, 'followMain', { what: 'resolved', stage: 'archived' });
    expect(story.complaint).toMatchObject({ stage: 'merged', mainStage: 'archived' });
    expect(story.asks(lin, 'rate')).toBeUndefined();
  });

  test('who joined a file that was withdrawn meanwhile goes on, without those who have gone on before (T22)', () => {
    const followed = { ...main, followers: [{ id: 'complaint-0' }, { id: 'complaint-1' }] };
    const story = given('submitted', {}, { main: followed }).when(agent, 'merge').when(supervisor, 'grant');
    story.when(system, 'followMain', { what: 'withdrawn', promote: true });
    expect(story.complaint).toMatchObject({ stage: 'assigned', followers: [] });
  });

  test('the oldest takes the place of a main file that is withdrawn (T22)', () => {
    const followed = { ...main, followers: [{ id: 'complaint-1' }, { id: 'complaint-2' }] };
    const story = given('submitted', {}, { main: followed }).when(agent, 'merge').when(supervisor, 'grant');
    story.when(system, 'followMain', { what: 'withdrawn', promote: true });
    expect(story.complaint).toMatchObject({ stage: 'assigned', followers: [{ id: 'complaint-2' }] });
    expect(story.complaint.mainId).toBeUndefined();
  });
});
