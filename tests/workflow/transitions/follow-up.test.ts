import { running } from '../../../cloudfunctions/shared/workflow/clock-runs';
import { people } from '../../support/complaints';
import { given } from '../../support/given';

const { lin, agent, handler, supervisor, manager, system } = people;
const DAY = 24;

describe('T18 no answer', () => {
  const asked = (...hours: number[]) =>
    hours.reduce(
      (story, wait) => story.after(wait).when(agent, 'logContact', { outcome: 'unreached' }),
      given('resolved'),
    );
  const end = { clock: 'noAnswer', level: 'end' } as const;

  test('after seven days and three attempts on two days it is archived as such', () => {
    const story = asked(1, DAY, DAY)
      .after(6 * DAY)
      .when(system, 'lapse', end);
    expect(story.complaint).toMatchObject({ stage: 'archived', archive: { result: 'noResponse' } });
    expect(story.complaint.rating).toBeUndefined();
    expect(running(story.complaint, 'revisit')).toBeDefined();
  });

  test('not before, and not without the attempts', () => {
    expect(
      asked(1, DAY, DAY)
        .after(2 * DAY)
        .asks(system, 'lapse', end),
    ).toBe('TOO_EARLY');
    expect(
      asked(1, DAY)
        .after(9 * DAY)
        .asks(system, 'lapse', end),
    ).toBe('ATTEMPTS_MISSING');
    expect(
      asked(1, 0.1, 0.1)
        .after(9 * DAY)
        .asks(system, 'lapse', end),
    ).toBe('ATTEMPTS_MISSING');
  });
});

describe('T20, T21 after the archive (§3.7.1)', () => {
  test('it is reopened for thirty days', () => {
    const story = given('archived')
      .after(29 * DAY)
      .when(lin, 'reopen');
    expect(story.last(2)).toEqual(['reopened', 'reevaluationOpened']);
    expect(story.complaint).toMatchObject({ stage: 'reevaluating', round: 2, dissatisfactions: 0 });
    expect(
      given('archived')
        .after(31 * DAY)
        .asks(lin, 'reopen'),
    ).toBe('TOO_LATE');
  });

  test('it is revisited from the fourteenth day on, not by its handler', () => {
    const story = given('archived');
    expect(story.asks(agent, 'revisit')).toBe('TOO_EARLY');
    story.after(15 * DAY);
    const both = { ...handler, roles: ['handler', 'agent'] } satisfies typeof handler as typeof handler;
    expect(story.asks(both, 'revisit')).toBe('FOUR_EYES');
    story.when(agent, 'revisit');
    expect(story.complaint).toMatchObject({ stage: 'archived', revisitedAt: story.now });
    expect(running(story.complaint, 'revisit')).toBeUndefined();
    expect(story.asks(agent, 'revisit')).toBe('ONCE_ONLY');
  });

  test('three vain attempts are on record as such; what came back opens a round', () => {
    const story = given('archived').after(15 * DAY);
    for (const done of [false, false, true]) {
      story.after(20).when(agent, 'revisit', { outcome: 'unreached' });
      expect(story.complaint.revisitedAt !== undefined).toBe(done);
    }
    const back = given('archived')
      .after(15 * DAY)
      .when(agent, 'revisit', { outcome: 'recurred' });
    expect(back.complaint).toMatchObject({ stage: 'reevaluating', round: 2 });
  });

  test('a major case is revisited by the manager', () => {
    const story = given('submitted')
      .when(agent, 'accept', { ticked: ['severity'], severity: 'major' })
      .when(handler, 'startInvestigation')
      .when(handler, 'completeInvestigation')
      .when(handler, 'submitPlan')
      .when(supervisor, 'approvePlan')
      .when(manager, 'approvePlan')
      .when(handler, 'markResolved')
      .when(lin, 'rate')
      .after(15 * DAY);
    expect(story.asks(agent, 'revisit')).toBe('MANAGER_NEEDED');
    expect(story.when(manager, 'revisit').complaint.revisitedAt).toBeDefined();
  });

  test('once revisited and past the thirty days the file is read-only (B2)', () => {
    const story = given('archived')
      .after(20 * DAY)
      .when(agent, 'revisit')
      .after(20 * DAY);
    expect(story.asks(agent, 'note')).toBe('CLOSED');
    // But for the years that it is kept (§4).
    expect(story.offers(manager)).toEqual(['preserve']);
  });
});
