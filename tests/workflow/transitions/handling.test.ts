import { running } from '../../../cloudfunctions/shared/workflow/clock-runs';
import { later } from '../../../cloudfunctions/shared/workflow/durations';
import { people } from '../../support/complaints';
import { given } from '../../support/given';
import { planAt } from '../../support/samples';

const { lin, agent, handler, otherHandler, thirdHandler, supervisor, manager } = people;
const HOUR = 3_600_000;

describe('T9, T10 the investigation (§3.3)', () => {
  test('a first step by the handler stops the 24 hours', () => {
    const story = given('assigned');
    expect(story.asks(agent, 'startInvestigation')).toBe('NOT_YOURS');
    expect(story.asks(otherHandler, 'startInvestigation')).toBe('NOT_YOURS');
    story.when(handler, 'startInvestigation');
    expect(story.complaint.stage).toBe('investigating');
    expect(running(story.complaint, 'investigationStart')).toBeUndefined();
    expect(running(story.complaint, 'progress')).toBeDefined();
  });

  test('a step that has not been taken does not count', () => {
    const story = given('assigned');
    expect(story.asks(handler, 'startInvestigation', { at: later(story.now, HOUR) })).toBe('TOO_EARLY');
  });

  test('findings are complete with a picture, or a reason why there is none', () => {
    const story = given('investigating');
    expect(story.asks(handler, 'completeInvestigation', { photos: [] })).toBe('EVIDENCE_MISSING');
    expect(
      story.asks(handler, 'completeInvestigation', { photos: [], noPhotoReason: '噪音无法拍照' }),
    ).toBeUndefined();
    story.when(handler, 'addFinding').when(handler, 'completeInvestigation', { photos: [] });
    expect(story.complaint).toMatchObject({ stage: 'planning', investigation: { validity: 'valid' } });
  });
});

describe('T11, T12 the plan (§3.4)', () => {
  test.each([
    ['ends before it begins', { endAt: '2026-11-23T04:00:00.000Z', startAt: '2026-11-24T04:00:00.000Z' }],
    ['began yesterday', { startAt: '2026-11-22T04:00:00.000Z' }],
    ['has a measure after its end', { measures: [{ what: '更换导靴', dueAt: '2026-12-30T04:00:00.000Z' }] }],
  ])('not one that %s', (_, differently) => {
    const story = given('planning');
    expect(story.asks(handler, 'submitPlan', { plan: planAt(story.now, differently) })).toBe('PLAN_TIMES');
  });

  test('an unfounded complaint gets a plan that explains', () => {
    const story = given('investigating').when(handler, 'completeInvestigation', { validity: 'unfounded' });
    expect(story.asks(handler, 'submitPlan')).toBe('EXPLANATION_PLAN_NEEDED');
    expect(
      story.asks(handler, 'submitPlan', { plan: planAt(story.now, { kind: 'explain' }) }),
    ).toBeUndefined();
  });

  test('it comes back by recall or rejection, and goes again as the next version', () => {
    expect(given('planReview').when(handler, 'recallPlan').complaint.stage).toBe('planning');
    const story = given('planReview').when(supervisor, 'rejectPlan').after(1).when(handler, 'submitPlan');
    expect(story.complaint).toMatchObject({ stage: 'planReview', rejections: 1 });
    expect(story.complaint.plans.map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe('T13 the approval (§3.5.1)', () => {
  const both = { ...handler, roles: ['handler', 'supervisor'] } satisfies typeof handler as typeof handler;

  test('not by its author, who may be a supervisor too', () => {
    expect(given('planReview').asks(both, 'approvePlan')).toBe('FOUR_EYES');
    expect(given('planReview').asks(lin, 'approvePlan')).toBe('NOT_YOURS');
  });

  test('the work begins at once, with the plan’s end and its interval as promises', () => {
    const { complaint } = given('implementing');
    expect(complaint.plans.at(-1)).toMatchObject({ approvedBy: supervisor.id, author: handler.id });
    expect(running(complaint, 'implementation')?.dueAt).toBe(complaint.plans.at(-1)?.plan.endAt);
    expect(running(complaint, 'progress')).toBeDefined();
  });

  test('a compensation over the limit needs the manager after the supervisor', () => {
    const story = given('planning');
    story.when(handler, 'submitPlan', { plan: planAt(story.now, { compensation: 1001 }) });
    expect(story.asks(manager, 'approvePlan')).toBe('NOT_YOURS');
    story.when(supervisor, 'approvePlan');
    expect(story.complaint.stage).toBe('planReview');
    expect(story.asks(supervisor, 'approvePlan')).toBe('FOUR_EYES');
    expect(story.asks(people.otherSupervisor, 'approvePlan')).toBe('MANAGER_NEEDED');
    expect(story.when(manager, 'approvePlan').complaint.stage).toBe('implementing');
  });

  test('changes that raise it over the limit need the manager too, and make a version of their own', () => {
    const story = given('planReview');
    story.when(supervisor, 'approvePlan', { changes: planAt(story.now, { compensation: 2000 }) });
    expect(story.complaint).toMatchObject({ stage: 'planReview' });
    expect(story.complaint.plans.at(-1)).toMatchObject({
      version: 2,
      author: handler.id,
      changedBy: supervisor.id,
    });
    expect(story.when(manager, 'approvePlan').complaint.stage).toBe('implementing');
  });

  test('an urgent case needs its immediate action on file first (§3.4.1)', () => {
    const story = given('planning', { danger: true }).when(handler, 'submitPlan');
    expect(story.asks(supervisor, 'approvePlan')).toBe('URGENT_ACTION_MISSING');
    story.when(handler, 'takeUrgentAction');
    expect(running(story.complaint, 'urgentApproval')).toBeDefined();
    story.when(supervisor, 'approvePlan');
    expect(running(story.complaint, 'urgentApproval')).toBeUndefined();
  });
});

describe('T14, T15 the work and its result (§3.5.2)', () => {
  test('the plan may change: back to planning', () => {
    expect(given('implementing').when(handler, 'revisePlan').complaint.stage).toBe('planning');
  });

  test('news sets the silence clock anew, a promised date within a week', () => {
    const story = given('implementing').after(20);
    const nextUpdateAt = later(story.now, 30 * HOUR);
    story.when(handler, 'reportProgress', { nextUpdateAt });
    expect(running(story.complaint, 'progress')).toMatchObject({ startedAt: story.now, dueAt: nextUpdateAt });
    const far = later(story.now, 8 * 24 * HOUR);
    expect(story.asks(handler, 'reportProgress', { nextUpdateAt: far })).toBe('PLAN_TIMES');
  });

  test('resolved is what has its measures done or waived, no task open, and a picture or a reason', () => {
    const story = given('implementing').when(handler, 'delegate');
    expect(story.asks(handler, 'markResolved')).toBe('TASKS_OPEN');
    expect(story.asks(supervisor, 'finishTask')).toBe('NOT_YOURS');
    story.when(thirdHandler, 'finishTask');
    expect(story.asks(handler, 'markResolved', { waived: [] })).toBe('MEASURES_OPEN');
    expect(story.asks(handler, 'markResolved', { photos: [] })).toBe('EVIDENCE_MISSING');
    story.when(handler, 'reportProgress').when(handler, 'markResolved', { waived: [] });
    expect(story.complaint.stage).toBe('resolved');
    for (const clock of ['contact', 'noAnswer', 'revisit'] as const)
      expect(running(story.complaint, clock)?.startedAt).toBe(story.now);
  });
});
