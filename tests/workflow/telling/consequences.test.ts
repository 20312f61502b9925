import type { Complaint } from '../../../cloudfunctions/shared/workflow/complaint';
import { consequencesOf } from '../../../cloudfunctions/shared/workflow/consequences';
import type { ComplaintEvent } from '../../../cloudfunctions/shared/workflow/events';
import { evolve } from '../../../cloudfunctions/shared/workflow/evolve';
import { complaint, filedAt } from '../time/builders';
import { Life } from './life';

const happening = <N extends ComplaintEvent['type']>(
  type: N,
  data: Extract<ComplaintEvent, { type: N }>['data'],
  role: 'resident' | 'system' = 'system',
): ComplaintEvent => ({ type, at: filedAt, by: { id: role, role }, data }) as ComplaintEvent;

const followed = (before: Complaint, event: ComplaintEvent) =>
  consequencesOf(before, event, evolve(before, event), 9);
const main = (changes: Partial<Complaint> = {}) =>
  complaint({
    id: 'main',
    stage: 'implementing',
    handlerId: 'li',
    followers: [{ id: 'f1', personId: 'chen' }, { id: 'f2' }],
    ...changes,
  });

describe('B9: joined files', () => {
  it('a merged file becomes a follower of its main file, with its earlier anchor', () => {
    const merged = happening('merged', { into: 'main', reason: '同一部电梯' });
    expect(followed(complaint(), merged)).toEqual([
      {
        complaintId: 'main',
        action: { name: 'addFollower', data: { followerId: 'c1', personId: 'lin', receivedAt: filedAt } },
      },
    ]);
  });

  it('a file that goes its own way again is a follower no longer (T8, T17)', () => {
    const joined = complaint({ stage: 'merged', mainId: 'main' });
    const drop = { complaintId: 'main', action: { name: 'dropFollower', data: { followerId: 'c1' } } };
    expect(followed(joined, happening('unmerged', { to: 'submitted', reason: '不是一回事' }))).toEqual([
      drop,
    ]);
    expect(followed(joined, happening('reevaluationOpened', { why: 'dissatisfied' }))).toContainEqual(drop);
  });

  it('nothing changes on the main file while a follower stays', () => {
    const joined = complaint({ stage: 'merged', mainId: 'main' });
    const added = happening('supplemented', { text: '补充', photos: [] }, 'resident');
    expect(followed(joined, added)).toEqual([]);
  });

  it('public news of the main file reach every follower, with where it stands', () => {
    const event = happening('progressReported', {
      text: '已到货',
      photos: [],
      doneMeasures: [],
      important: false,
    });
    const data = { mainRevision: 9, what: 'progress', stage: 'implementing', handlerId: 'li' };
    expect(followed(main(), event)).toEqual([
      { complaintId: 'f1', action: { name: 'followMain', data } },
      { complaintId: 'f2', action: { name: 'followMain', data } },
    ]);
  });

  it.each([
    ['resolved', happening('resolved', { result: '已修好', waived: [], photos: [] })],
    ['archived', happening('archived', { result: 'satisfied', missing: [] })],
    ['disputed', happening('disputed', { finalAnswer: '最终答复', externalWays: '12345' })],
    ['reopened', happening('reevaluationOpened', { why: 'dissatisfied' })],
  ])('followers hear that it is %s', (what, event) => {
    expect(followed(main(), event)).toMatchObject([
      { complaintId: 'f1', action: { name: 'followMain', data: { what } } },
      { complaintId: 'f2', action: { name: 'followMain', data: { what } } },
    ]);
  });

  it('what stays inside reaches nobody', () => {
    const finding = { kind: 'records' as const, text: '内部', at: filedAt, persons: [], photos: [] };
    expect(followed(main(), happening('noted', { text: '内部', photos: [] }))).toEqual([]);
    expect(followed(main(), happening('findingAdded', { ...finding, visibility: 'internal' }))).toEqual([]);
    expect(followed(main(), happening('findingAdded', { ...finding, visibility: 'public' }))).toHaveLength(2);
  });

  it('the oldest follower takes the place of a withdrawn main file, the others follow that one (T22)', () => {
    const withdrawn = happening('withdrawn', { hazardContinues: true }, 'resident');
    expect(followed(main(), withdrawn)).toEqual([
      {
        complaintId: 'f1',
        action: {
          name: 'followMain',
          data: { mainRevision: 9, what: 'withdrawn', handlerId: 'li', promote: true },
        },
      },
      {
        complaintId: 'f2',
        action: {
          name: 'followMain',
          data: { mainRevision: 9, what: 'withdrawn', handlerId: 'li', newMainId: 'f1', stage: 'assigned' },
        },
      },
    ]);
  });

  it.each([
    ['resolved', { what: 'resolved', stage: 'resolved' }],
    ['archived', { what: 'resolved', stage: 'archived' }],
    ['declined', { what: 'declined', stage: 'declined' }],
    ['disputed', { what: 'disputed', stage: 'disputed' }],
    ['withdrawn', { what: 'withdrawn', promote: true }],
  ] as const)('who joins a file that is %s meanwhile hears of it, and nobody else again', (stage, heard) => {
    const joined = happening('followerAdded', { followerId: 'f2' });
    expect(followed({ ...main(), stage }, joined)).toEqual([
      {
        complaintId: 'f2',
        action: { name: 'followMain', data: { mainRevision: 9, handlerId: 'li', ...heard } },
      },
    ]);
  });

  it('who joins a file that is still being worked on hears what comes', () => {
    expect(followed(main(), happening('followerAdded', { followerId: 'f2' }))).toEqual([]);
  });

  it('the promoted file leaves the old main file, a re-pointed one moves to the new', () => {
    const joined = complaint({ id: 'f2', stage: 'merged', mainId: 'main' });
    const moved = happening('mainMoved', { mainRevision: 9, what: 'withdrawn', newMainId: 'f1' });
    expect(followed(joined, moved)).toMatchObject([
      { complaintId: 'main', action: { name: 'dropFollower' } },
      { complaintId: 'f1', action: { name: 'addFollower', data: { followerId: 'f2' } } },
    ]);
  });
});

describe('T22, C1.10: a hazard goes on', () => {
  const words = '燃气味很大，楼道里都能闻到，请马上来人。';
  const hazard = () => new Life({ text: words, category: 'safety', danger: true });
  const withdraw = (life: Life) => {
    life.act('lin', 'withdraw', { reason: '不想说了' });
    const step = life.steps[life.steps.length - 1];
    return step ? consequencesOf(step.before, step.event, step.after, life.events.length) : [];
  };

  it('as an internal complaint without the person, the same one however often it is asked for', () => {
    const [first] = withdraw(hazard());
    expect(first).toMatchObject({
      file: {
        id: 'c1-hazard',
        channel: 'staffFound',
        hazardOf: 'c1',
        text: words,
        danger: true,
        verified: false,
      },
    });
    expect(first).not.toHaveProperty('file.residentId');
    expect(JSON.stringify(first)).not.toContain('"lin"');
    expect(withdraw(hazard())[0]).toEqual(first);
  });

  it('when it is declined too, but not twice', () => {
    const event = happening('declined', {
      reason: 'privateDispute',
      explanation: '说明',
      proposedBy: 'qian',
    });
    const filed = (changes: Partial<Complaint>) =>
      followed(complaint(changes), event).filter((consequence) => 'file' in consequence);
    expect(filed({ category: 'safety' })).toHaveLength(1);
    expect(filed({ category: 'safety', hazardOf: 'c0' })).toHaveLength(0);
    expect(filed({ category: 'fees' })).toHaveLength(0);
  });

  it('not where nothing is dangerous', () => {
    expect(withdraw(new Life())).toEqual([]);
  });
});
