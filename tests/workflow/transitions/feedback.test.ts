import { running } from '../../../cloudfunctions/shared/workflow/clock-runs';
import type { StaffMember } from '../../../cloudfunctions/shared/workflow/context';
import { refuse } from '../../../cloudfunctions/shared/workflow/decide';
import { ownerOf } from '../../../cloudfunctions/shared/workflow/owner';
import { standIns } from '../../../cloudfunctions/shared/workflow/standing-in';
import type { Actor } from '../../../types/people';
import { contextOf, people } from '../../support/complaints';
import { dissatisfied, given } from '../../support/given';

const { lin, neighbour, agent, handler, otherHandler, supervisor, manager, system } = people;
const DAY = 24;
const again = () => given('resolved').after(1).when(lin, 'rate', dissatisfied);

/** A second result that satisfies no more than the first. */
const twice = () =>
  again()
    .when(supervisor, 'decideReevaluation')
    .when(handler, 'submitPlan')
    .when(supervisor, 'approvePlan')
    .when(handler, 'markResolved')
    .after(1)
    .when(lin, 'rate', dissatisfied);

describe('the contact within 48 hours (§3.6.1)', () => {
  test('an answer or a conversation fulfils it', () => {
    expect(running(given('archived').complaint, 'contact')).toBeUndefined();
    const reached = given('resolved').after(3).when(handler, 'logContact', { outcome: 'reached' });
    expect(running(reached.complaint, 'contact')).toBeUndefined();
  });

  test('two vain attempts do, if they were made in different half-days', () => {
    const story = given('resolved').when(handler, 'logContact', { outcome: 'unreached' });
    story.after(0.2).when(handler, 'logContact', { outcome: 'unreached' });
    expect(running(story.complaint, 'contact')).toBeDefined();
    story.after(12).when(handler, 'logContact', { outcome: 'unreached' });
    expect(running(story.complaint, 'contact')).toBeUndefined();
    expect(running(story.complaint, 'noAnswer')).toBeDefined();
  });
});

describe('T16 satisfied: archived (§3.6.2)', () => {
  test('by the resident alone, with what the file lacks', () => {
    const story = given('resolved');
    expect(story.asks(neighbour, 'rate')).toBe('NOT_YOURS');
    expect(story.asks(handler, 'rate')).toBe('NOT_YOURS');
    story.when(lin, 'rate');
    expect(story.complaint).toMatchObject({
      stage: 'archived',
      archive: { result: 'satisfied', missing: [] },
    });
    expect(running(story.complaint, 'revisit')).toBeDefined();
  });

  test('without an answer the file lacks it, and a word with the resident where nobody was reached (§4, T18)', () => {
    const attempts = (last: 'reached' | 'unreached') =>
      given('resolved')
        .after(2)
        .when(handler, 'logContact', { outcome: 'unreached' })
        .after(24)
        .when(handler, 'logContact', { outcome: 'unreached' })
        .after(24)
        .when(handler, 'logContact', { outcome: last })
        .after(7 * DAY)
        .when(system, 'lapse', { clock: 'noAnswer', level: 'end' }).complaint.archive;
    expect(attempts('unreached')).toMatchObject({ result: 'noResponse', missing: ['contact', 'answer'] });
    expect(attempts('reached')).toMatchObject({ result: 'noResponse', missing: ['answer'] });
  });

  test('partly solved and mostly satisfied asks whether to go on', () => {
    const partly = { solved: 'partly', satisfaction: 'mostly' } as const;
    const story = given('resolved').when(lin, 'rate', partly);
    expect(story.complaint).toMatchObject({ stage: 'resolved', rating: { satisfaction: 'mostly' } });
    story.after(3 * DAY);
    expect(story.asks(lin, 'rate', { ...partly, continueWanted: true })).toBeUndefined();
    expect(story.when(lin, 'rate', { ...partly, continueWanted: false }).complaint.stage).toBe('archived');
  });

  test('what staff wrote down is marked so, and the resident can overrule it for seven days', () => {
    const story = given('resolved').when(handler, 'recordAnswer');
    expect(story.complaint).toMatchObject({ stage: 'archived', rating: { byStaff: true } });
    expect(story.asks(agent, 'recordAnswer')).toBe('NOT_NOW');
    story.after(6 * DAY).when(lin, 'rate', dissatisfied);
    expect(story.complaint).toMatchObject({ stage: 'reevaluating', rating: { byStaff: false } });
    expect(
      given('resolved')
        .when(handler, 'recordAnswer')
        .after(8 * DAY)
        .asks(lin, 'rate'),
    ).toBe('TOO_LATE');
  });

  test('one’s own answer can be changed for 24 hours, both ways, and then no more', () => {
    const story = given('archived').after(23).when(lin, 'rate', dissatisfied);
    expect(story.complaint).toMatchObject({ stage: 'reevaluating', round: 2 });
    expect(story.when(lin, 'rate').complaint).toMatchObject({
      stage: 'archived',
      round: 1,
      dissatisfactions: 0,
    });
    expect(running(story.complaint, 'revisit')).toBeDefined();
    expect(story.after(2).asks(lin, 'rate', dissatisfied)).toBe('ONCE_ONLY');
  });
});

describe('T17, T19 dissatisfied: another round (§3.6.2)', () => {
  test('nobody decides on the own work, whichever other post it may be done from (§2.2)', () => {
    const alsoSupervises: Actor = { id: handler.id, roles: ['handler', 'supervisor'] };
    const story = again();
    expect(story.asks(alsoSupervises, 'decideReevaluation')).toBe('FOUR_EYES');
    expect(story.offers(alsoSupervises)).not.toContain('decideReevaluation');
    expect(story.asks(supervisor, 'decideReevaluation')).toBeUndefined();
    // Where no other supervisor is there, the manager decides in their place (§3.5.1).
    const around = contextOf(manager, story.now);
    const away = [{ from: '2000-01-01T00:00:00.000Z', until: '2999-01-01T00:00:00.000Z' }];
    const only = around.staff.map((member): StaffMember => {
      if (member.id === handler.id) return { ...member, roles: ['handler', 'supervisor'] };
      return member.roles.includes('supervisor') ? { ...member, absences: away } : member;
    });
    const theirs = { ...story.complaint, supervisorId: handler.id };
    expect(refuse(story.complaint, 'decideReevaluation', around)).toBe('NOT_YOURS');
    expect(refuse(theirs, 'decideReevaluation', { ...around, staff: only })).toBeUndefined();
    expect(standIns(theirs, { ...around, staff: only })).toEqual([manager.id]);
    // From the second dissatisfaction on it is the manager's, with nobody above who could.
    expect(twice().asks(alsoSupervises, 'decideReevaluation')).toBe('MANAGER_NEEDED');
  });

  test('with a reason, by one tap', () => {
    const story = given('resolved');
    expect(story.asks(lin, 'rate', { ...dissatisfied, tags: [] })).toBe('REASON_MISSING');
    story.when(lin, 'rate', dissatisfied);
    expect(story.complaint).toMatchObject({ stage: 'reevaluating', round: 2, dissatisfactions: 1 });
    expect(ownerOf(story.complaint).kind).toBe('supervisor');
  });

  test('the supervisor decides where it starts again and with whom', () => {
    const story = again().when(supervisor, 'decideReevaluation', {
      restartFrom: 'investigating',
      handlerId: otherHandler.id,
    });
    expect(story.complaint).toMatchObject({ stage: 'investigating', handlerId: otherHandler.id });
    expect(running(story.complaint, 'investigationStart')?.startedAt).toBe(story.now);
    expect(story.asks(otherHandler, 'completeInvestigation')).toBe('NOT_NOW');
    expect(story.asks(otherHandler, 'startInvestigation')).toBeUndefined();
    expect(again().when(supervisor, 'decideReevaluation').complaint.stage).toBe('planning');
  });

  test('after the second time the manager takes over', () => {
    const story = twice();
    expect(ownerOf(story.complaint).kind).toBe('manager');
    expect(story.asks(supervisor, 'decideReevaluation')).toBe('MANAGER_NEEDED');
    expect(story.when(manager, 'decideReevaluation').complaint.stage).toBe('planning');
  });

  test('after the third time a meeting is on record', () => {
    const story = twice()
      .when(manager, 'decideReevaluation')
      .when(handler, 'submitPlan')
      .when(supervisor, 'approvePlan')
      .when(handler, 'markResolved')
      .when(lin, 'rate', dissatisfied);
    expect(story.asks(manager, 'decideReevaluation', { meetingRecord: undefined })).toBe('REASON_MISSING');
    expect(story.asks(manager, 'decideReevaluation')).toBeUndefined();
  });
});

describe('T27 no agreement', () => {
  test('the manager gives the final answer in the third round', () => {
    const story = twice();
    expect(story.asks(supervisor, 'closeDisputed')).toBe('NOT_YOURS');
    expect(story.when(manager, 'closeDisputed').complaint.stage).toBe('disputed');
    expect(story.asks(lin, 'reopen')).toBe('NOT_NOW');
  });

  test('earlier only where the manager has let it be proposed', () => {
    const story = again();
    expect(story.asks(manager, 'closeDisputed')).toBe('TOO_EARLY');
    story.when(supervisor, 'proposeDispute');
    expect(story.asks(people.otherSupervisor, 'grant')).toBe('MANAGER_NEEDED');
    expect(story.when(manager, 'grant').when(manager, 'closeDisputed').complaint.stage).toBe('disputed');
  });
});
