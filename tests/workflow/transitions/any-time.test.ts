import { running } from '../../../cloudfunctions/shared/workflow/clock-runs';
import { later } from '../../../cloudfunctions/shared/workflow/durations';
import { people } from '../../support/complaints';
import { given } from '../../support/given';

const { lin, agent, handler, otherHandler, thirdHandler, supervisor, manager, system } = people;
const DAY = 24;
const HOUR = 3_600_000;

describe('T22, T23 withdrawn and taken back', () => {
  test('what was a danger goes on as the house’s own matter', () => {
    const story = given('assigned', { category: 'safety' }).when(lin, 'withdraw');
    expect(story.events.at(-1)).toMatchObject({ type: 'withdrawn', data: { hazardContinues: true } });
    expect(given('assigned').when(lin, 'withdraw').events.at(-1)).toMatchObject({
      data: { hazardContinues: false },
    });
  });

  test('within a day it goes on where it was, its 24 hours as if nothing had been', () => {
    const story = given('assigned').after(1);
    const before = running(story.complaint, 'investigationStart');
    story.when(lin, 'withdraw');
    expect(running(story.complaint, 'investigationStart')).toBeUndefined();
    story.after(10).when(lin, 'undoWithdraw');
    expect(story.complaint).toMatchObject({ stage: 'assigned', pauses: [{ to: story.now }] });
    expect(running(story.complaint, 'investigationStart')).toEqual(before);
    expect(given('assigned').when(lin, 'withdraw').after(25).asks(lin, 'undoWithdraw')).toBe('TOO_LATE');
  });

  test('the desk withdraws only for who has no account, and with a reason', () => {
    expect(given('submitted').asks(agent, 'withdraw')).toBe('NOT_YOURS');
    const filing = { channel: 'phone', residentId: undefined } as const;
    const phoned = given('submitted', filing, { by: agent });
    expect(phoned.asks(agent, 'withdraw', { reason: undefined })).toBe('REASON_MISSING');
    expect(phoned.when(agent, 'withdraw').complaint.stage).toBe('withdrawn');
    expect(given('resolved').asks(lin, 'withdraw')).toBe('NOT_NOW');
  });
});

describe('T24 another handler', () => {
  test('on request or directly; no clock begins anew', () => {
    const story = given('assigned').after(2).when(handler, 'askTransfer');
    expect(story.asks(handler, 'grant')).toBe('NOT_YOURS');
    expect(story.asks(handler, 'askExtension')).toBe('NOT_NOW');
    const before = story.complaint.clocks;
    story.when(agent, 'grant', { handlerId: otherHandler.id });
    expect(story.complaint).toMatchObject({ handlerId: otherHandler.id, transfers: 1, clocks: before });
    expect(story.asks(agent, 'transfer', { handlerId: otherHandler.id })).toBe('HANDLER_UNAVAILABLE');
  });

  test('the third time it is the manager’s', () => {
    const story = given('assigned')
      .when(agent, 'transfer', { handlerId: otherHandler.id })
      .when(agent, 'transfer', { handlerId: thirdHandler.id });
    expect(story.asks(agent, 'transfer')).toBe('MANAGER_NEEDED');
    expect(story.asks(manager, 'transfer')).toBeUndefined();
  });
});

describe('T25 more time, and waiting for others (B8)', () => {
  test('asked before it is due, granted by a supervisor, from the third time on by the manager', () => {
    const story = given('implementing');
    const until = (days: number) => ({ until: later(story.now, days * DAY * HOUR) });
    for (const days of [10, 20]) story.when(handler, 'askExtension', until(days)).when(supervisor, 'grant');
    expect(running(story.complaint, 'implementation')?.dueAt).toBe(until(20).until);
    story.when(handler, 'askExtension', until(30));
    expect(story.asks(supervisor, 'grant')).toBe('MANAGER_NEEDED');
    expect(story.when(manager, 'grant').complaint.extensions).toBe(3);
    expect(
      given('implementing')
        .after(4 * DAY)
        .asks(handler, 'askExtension'),
    ).toBe('TOO_LATE');
  });

  test('not to an earlier time, and one request at a time', () => {
    const story = given('implementing');
    expect(story.asks(handler, 'askExtension', { until: later(story.now, DAY * HOUR) })).toBe('PLAN_TIMES');
    expect(story.when(handler, 'askHold').asks(handler, 'askExtension')).toBe('REQUEST_PENDING');
  });

  test('a hold lasts fifteen days at most, stops the clocks of the house, and the news goes on', () => {
    const story = given('implementing');
    expect(story.asks(handler, 'askHold', { until: later(story.now, 16 * DAY * HOUR) })).toBe('PLAN_TIMES');
    story.when(handler, 'askHold').when(supervisor, 'grant');
    expect(story.complaint).toMatchObject({
      hold: { kind: 'waitingExternal' },
      pauses: [{ from: story.now }],
    });
    expect(running(story.complaint, 'progress')).toBeDefined();
    expect(story.when(handler, 'resume').complaint.hold).toBeUndefined();
  });
});

describe('T26 urging', () => {
  test('after 24 hours without news, and 24 hours after the last time', () => {
    const story = given('assigned');
    expect(story.asks(lin, 'urge')).toBe('TOO_EARLY');
    story.after(24).when(lin, 'urge');
    expect(story.asks(lin, 'urge')).toBe('TOO_EARLY');
    expect(story.complaint.escalation).toBe(0);
    expect(story.after(24).when(lin, 'urge').complaint.escalation).toBe(1);
    expect(story.after(24).when(lin, 'urge').complaint.escalation).toBe(2);
    expect(story.asks(handler, 'urge')).toBe('NOT_YOURS');
  });
});

describe('T28 and what lies over the stages (B10)', () => {
  test('anonymised after three years, and closed for good', () => {
    const story = given('archived');
    expect(story.asks(system, 'anonymise')).toBe('TOO_EARLY');
    story.after(3 * 366 * DAY).when(system, 'anonymise');
    expect(story.complaint).toMatchObject({ text: '', photos: [] });
    expect(story.complaint.residentId).toBeUndefined();
    expect(story.asks(system, 'anonymise')).toBe('CLOSED');
  });

  test('a handler who turns out to be partial loses it at once', () => {
    const story = given('investigating').when(lin, 'nameStaff', { staffId: handler.id });
    expect(story.last(2)).toEqual(['staffNamed', 'transferred']);
    expect(story.complaint).toMatchObject({ sensitive: true, transfers: 0 });
    expect(story.complaint.handlerId).not.toBe(handler.id);
    expect(story.offers(handler)).toEqual([]);
  });

  test('the manager alone opens a sealed identity, with a reason', () => {
    const story = given('submitted', { sealed: true });
    expect(story.asks(supervisor, 'unseal')).toBe('NOT_YOURS');
    expect(story.when(manager, 'unseal').complaint.unsealed).toBe(true);
    expect(story.asks(manager, 'unseal')).toBe('NOT_NOW');
  });

  test('who telephoned claims the file once', () => {
    const phoned = given('submitted', { channel: 'phone', residentId: undefined }, { by: agent });
    expect(phoned.when(system, 'claim').complaint.residentId).toBe(lin.id);
    expect(phoned.asks(system, 'claim')).toBe('ONCE_ONLY');
  });

  test('an account is closed once; whoever has the number and the code may claim the file again', () => {
    const story = given('assigned');
    expect(story.asks(lin, 'closeAccount')).toBe('NOT_YOURS');
    expect(story.when(system, 'closeAccount').complaint.residentId).toBeUndefined();
    expect(story.asks(system, 'closeAccount')).toBe('ONCE_ONLY');
    expect(story.asks(lin, 'withdraw')).toBe('NOT_YOURS');
    expect(story.offers(agent)).toContain('withdraw');
    expect(story.when(system, 'claim').complaint).toMatchObject({ residentId: lin.id });
    expect(story.complaint.accountClosedAt).toBeUndefined();
  });
});
