import type { Complaint } from '../../../cloudfunctions/shared/workflow/complaint';
import { expectedAt, lapsesAt, nextDue, promisesOf } from '../../../cloudfunctions/shared/workflow/promises';
import { defaultTerms } from '../../../cloudfunctions/shared/workflow/terms';
import type { Clock } from '../../../types/complaint';
import { calendar, complaint, filedAt, local, running } from './builders';

const dueAt = (subject: Complaint) => promisesOf(subject, calendar)[0]?.dueAt;
const levels = (subject: Complaint, now: string) =>
  lapsesAt(subject, calendar, now).map(({ level }) => level);

describe('B4: how long each clock runs', () => {
  const urgent = { severity: 'urgent' } as const;
  it.each<[Clock, string, Partial<Complaint>, string]>([
    ['triage', '2026-11-25T17:00', {}, '2026-11-26T09:30'],
    ['triage', '2026-11-27T17:00', {}, '2026-12-01T09:30'], // a weekend and a holiday
    ['triage', '2026-12-04T17:00', {}, '2026-12-05T09:30'], // a make-up day
    ['triage', '2026-11-28T03:00', urgent, '2026-11-28T03:15'],
    ['investigationStart', '2026-11-27T23:10', {}, '2026-11-28T23:10'],
    ['investigationStart', '2026-11-27T23:10', urgent, '2026-11-28T23:10'],
    ['progress', '2026-11-25T10:00', {}, '2026-11-27T10:00'],
    ['progress', '2026-11-25T22:00', {}, '2026-11-28T08:00'], // skips 21–8 h
    ['progress', '2026-11-25T06:00', urgent, '2026-11-25T18:00'],
    ['findings', '2026-11-25T09:00', {}, '2026-12-01T09:00'],
    ['findings', '2026-11-25T22:00', urgent, '2026-11-26T06:00'],
    ['plan', '2026-11-23T08:30', {}, '2026-12-01T18:00'], // six working days, one of them lost
    ['plan', '2026-11-25T22:00', urgent, '2026-11-26T02:00'],
    ['approval', '2026-11-23T08:30', {}, '2026-11-25T18:00'],
    ['approval', '2026-11-25T22:00', urgent, '2026-11-26T00:00'],
    ['decision', '2026-11-23T08:30', {}, '2026-11-25T18:00'],
    ['urgentApproval', '2026-11-25T22:00', urgent, '2026-11-26T22:00'],
    ['contact', '2026-11-27T17:00', {}, '2026-11-29T17:00'],
    ['noAnswer', '2026-11-25T09:00', {}, '2026-12-02T09:00'],
    ['revisit', '2027-01-31T09:00', {}, '2027-02-28T09:00'],
    ['reopenUntil', '2026-11-25T09:00', {}, '2026-12-25T09:00'],
    ['appeal', '2026-11-25T09:00', {}, '2026-12-02T09:00'],
    ['undo', '2026-11-25T09:00', {}, '2026-11-26T09:00'],
    ['hold', '2026-11-25T09:00', {}, '2026-12-02T09:00'],
  ])('%s from %s', (clock, from, changes, to) => {
    expect(dueAt(running(clock, local(from), changes))).toBe(local(to));
  });

  it('takes a date that was given instead (plan.endAt, extension, hold)', () => {
    const given = local('2026-12-24T18:00');
    expect(dueAt(running('implementation', filedAt, { dueAt: given }))).toBe(given);
  });

  it('a community changes its own clocks, never those of the procedure (B13.5)', () => {
    const long = { normal: { by: 'wall', minutes: 99_999 } } as const;
    const terms = { ...defaultTerms, spans: { investigationStart: long, contact: long, revisit: long } };
    for (const clock of ['investigationStart', 'contact', 'revisit'] as const)
      expect(dueAt(running(clock, filedAt, { terms }))).toBe(dueAt(running(clock, filedAt)));
  });
});

describe('B4: an approved hold', () => {
  const hold = { from: local('2026-11-26T09:00'), to: local('2026-11-27T09:00') };
  it('stops the clocks of the house', () => {
    const without = running('approval', local('2026-11-25T08:30'));
    expect(dueAt(without)).toBe(local('2026-11-27T18:00'));
    expect(dueAt({ ...without, pauses: [hold] })).toBe(local('2026-12-01T18:00'));
  });

  it.each(['investigationStart', 'contact', 'revisit', 'progress'] as const)('never stops %s', (clock) => {
    const without = running(clock, filedAt);
    expect(dueAt({ ...without, pauses: [hold] })).toBe(dueAt(without));
    expect(promisesOf({ ...without, pauses: [{ from: filedAt }] }, calendar)[0]?.paused).toBe(false);
  });

  it('keeps the clock function from calling late what stands still', () => {
    const held = running('plan', local('2026-11-25T08:30'), {
      pauses: [{ from: hold.from }],
      hold: { kind: 'waitingExternal', since: hold.from, until: local('2026-12-10T18:00') },
    });
    expect(promisesOf(held, calendar)[0]).toMatchObject({ paused: true });
    expect(lapsesAt(held, calendar, local('2027-01-01T00:00'))).toEqual([]);
    expect(nextDue(held, calendar)).toBeUndefined();
  });

  it('is expected to end when its own clock runs out: until then the due time is a forecast', () => {
    const clocks = [
      { clock: 'approval', round: 1, startedAt: local('2026-11-25T08:30') },
      { clock: 'hold', round: 1, startedAt: hold.from, dueAt: local('2026-12-03T08:30') },
    ] as const;
    const waiting = {
      hold: { kind: 'waitingResident', since: hold.from },
      pauses: [{ from: hold.from }],
    } as const;
    const held = complaint({ ...waiting, clocks: [...clocks], pauses: [{ from: hold.from }] });
    // Eight and a half of 24 working hours were over on Thursday at nine.
    expect(promisesOf(held, calendar)[1]).toEqual({
      clock: 'approval',
      round: 1,
      startedAt: local('2026-11-25T08:30'),
      dueAt: local('2026-12-04T17:30'),
      paused: true,
      breached: false,
    });
  });

  it('does not save what was late before it began', () => {
    const held = running('approval', local('2026-11-20T08:30'), { pauses: [{ from: hold.from }] });
    expect(levels(held, hold.from)).toEqual(['breach', 'escalate1', 'escalate2']);
  });
});

describe('§3.1.3: the expected time', () => {
  it('promises reception, investigation within 24 h and the target of the category', () => {
    const at = local('2026-11-27T17:00');
    expect(expectedAt(defaultTerms, calendar, { at, category: 'facility', severity: 'normal' })).toEqual({
      acceptBy: local('2026-12-01T09:30'),
      investigateBy: local('2026-11-28T17:00'),
      completeBy: local('2026-11-30T17:00'),
      basis: 'target',
    });
  });
  it('promises no end before a category is known, and counts from reception where a community says so', () => {
    const terms = { ...defaultTerms, anchor: 'assigned' as const };
    const expected = expectedAt(terms, calendar, { at: filedAt, severity: 'urgent' });
    expect(expected).not.toHaveProperty('completeBy');
    expect(expected.acceptBy).toBe(local('2026-11-25T09:15'));
    expect(expected.investigateBy).toBe(local('2026-11-26T09:15'));
  });
});
