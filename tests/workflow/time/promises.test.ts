import fc from 'fast-check';
import type { Complaint } from '../../../cloudfunctions/shared/workflow/complaint';
import { addMinutes } from '../../../cloudfunctions/shared/workflow/local-time';
import {
  expectedAt,
  firedKey,
  lapsesAt,
  nextDue,
  nextPromise,
  promisesOf,
} from '../../../cloudfunctions/shared/workflow/promises';
import { defaultTerms } from '../../../cloudfunctions/shared/workflow/terms';
import type { Clock } from '../../../types/complaint';
import { calendar, complaint, filedAt, local, running } from './builders';

const dueAt = (subject: Complaint) => promisesOf(subject, calendar)[0]?.dueAt;
const justBefore = (at: string) => addMinutes(at, -1 / 60_000);

/** The complaint after the clock function has done all that is due, and again. */
function swept(subject: Complaint, now: string) {
  const lapses = lapsesAt(subject, calendar, now);
  const fired = lapses.map(({ clock, level }) => firedKey(clock, 1, level));
  return { lapses, after: { ...subject, fired: [...subject.fired, ...fired] } };
}
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
    ['findings', '2026-11-25T09:00', {}, '2026-11-28T00:00'],
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
    const expected = clock === 'findings' && !changes.severity ? local('2026-12-01T09:00') : local(to);
    expect(dueAt(running(clock, local(from), changes))).toBe(expected);
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

  it('does not save what was late before it began', () => {
    const held = running('approval', local('2026-11-20T08:30'), { pauses: [{ from: hold.from }] });
    expect(levels(held, hold.from)).toEqual(['breach', 'escalate1', 'escalate2']);
  });
});

describe('B4: warnings, breach and escalation', () => {
  const subject = running('investigationStart', filedAt);
  const passed = (minutes: number) => addMinutes(filedAt, minutes);
  it.each([
    ['warn50', 12 * 60],
    ['warn75', 18 * 60],
    ['breach', 24 * 60],
    ['escalate1', 24 * 60],
    ['escalate2', 48 * 60],
    ['escalate3', 96 * 60],
  ])('%s comes at %i minutes to the millisecond', (level, minutes) => {
    const before = swept(subject, justBefore(passed(minutes)));
    expect(before.lapses.map((lapse) => lapse.level)).not.toContain(level);
    expect(levels(before.after, passed(minutes))).toContain(level);
  });

  it('fires each once, however often it is looked at (B13.13)', () => {
    const { after: once, lapses } = swept(subject, passed(24 * 60));
    expect(lapses.map(({ level }) => level)).toEqual(['breach', 'escalate1']); // the warnings are overtaken
    expect(lapsesAt(once, calendar, passed(24 * 60))).toEqual([]);
    expect(nextDue(once, calendar)).toEqual({
      at: passed(48 * 60),
      lapse: { clock: 'investigationStart', level: 'escalate2' },
    });
  });

  it('goes to the supervisor a day after a silence, at once where people may be harmed (§3.3.2)', () => {
    const silent = running('progress', filedAt);
    const late = local('2026-11-27T09:00');
    expect(levels(silent, late)).toEqual(['breach']);
    expect(levels(silent, addMinutes(late, 24 * 60))).toEqual(['breach', 'escalate1']);
    expect(levels({ ...silent, category: 'safety' }, late)).toEqual(['breach', 'escalate1']);
  });

  it('opens the revisit on day 14 and urges it on day 21 (§3.7.1)', () => {
    const subject = running('revisit', filedAt);
    expect(nextDue(subject, calendar)).toEqual({
      at: addMinutes(filedAt, 14 * 1440),
      lapse: { clock: 'revisit', level: 'warn50' },
    });
    const { after } = swept(subject, addMinutes(filedAt, 14 * 1440));
    expect(nextDue(after, calendar)?.at).toBe(addMinutes(filedAt, 21 * 1440));
  });

  it('reminds of an open question on day 3 and 6 and goes on on day 7 (B8)', () => {
    const asked = running('hold', filedAt, { hold: { kind: 'waitingResident', since: filedAt } });
    const day = (n: number) => addMinutes(filedAt, n * 1440);
    expect(levels(asked, justBefore(day(3)))).toEqual([]);
    expect(levels(asked, day(3))).toEqual(['warn50']);
    expect(levels(asked, day(6))).toEqual(['warn75']);
    expect(levels(asked, day(7))).toEqual(['end']);
  });

  it('ends without an answer only after three attempts on two days (T18)', () => {
    const resolution = { at: filedAt, by: 'li', result: '已修复', photos: [] };
    const subject = running('noAnswer', filedAt, { stage: 'resolved', resolution });
    const tried = (...times: string[]) =>
      times.map((time) => ({ round: 1, at: local(time), outcome: 'unreached' as const, by: 'qian' }));
    const week = addMinutes(filedAt, 7 * 1440);
    const sameDay = tried('2026-11-25T10:00', '2026-11-25T14:00', '2026-11-25T17:00');
    const twoDays = tried('2026-11-25T10:00', '2026-11-25T14:00', '2026-11-26T10:00');
    expect(levels(subject, week)).toEqual(['breach', 'escalate1']);
    expect(levels({ ...subject, contacts: sameDay }, week)).toEqual(['breach', 'escalate1']);
    expect(levels({ ...subject, contacts: twoDays }, week)).toEqual(['end']);
    expect(levels({ ...subject, contacts: twoDays }, justBefore(week))).toEqual([]);
  });

  it('has nothing to do for the rights of the resident, which simply run out', () => {
    for (const clock of ['undo', 'appeal', 'reopenUntil'] as const)
      expect(nextDue(running(clock, filedAt), calendar)).toBeUndefined();
  });

  const house: Clock[] = [
    'triage',
    'investigationStart',
    'progress',
    'findings',
    'plan',
    'approval',
    'contact',
    'revisit',
    'decision',
  ];
  it('is what nextDue says, at any time, for any clock', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...house),
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: 90_000 }),
        (clock, from, later) => {
          const subject = running(clock, addMinutes(filedAt, from));
          const now = addMinutes(filedAt, from + later);
          const due = nextDue(subject, calendar);
          expect(lapsesAt(subject, calendar, now).length > 0).toBe(due !== undefined && due.at <= now);
          const { after } = swept(subject, now);
          expect(lapsesAt(after, calendar, now)).toEqual([]);
          const next = nextDue(after, calendar);
          expect(next === undefined || next.at > now).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the next promised time (C1.3)', () => {
  const clocks = [
    { clock: 'revisit', round: 1, startedAt: filedAt },
    { clock: 'reopenUntil', round: 1, startedAt: local('2026-10-27T09:00') },
    { clock: 'contact', round: 1, startedAt: filedAt },
    { clock: 'triage', round: 1, startedAt: filedAt, stoppedAt: filedAt },
  ] as const;
  it('is the earliest promise of the house that runs, not a limit of the resident', () => {
    expect(nextPromise(complaint({ clocks: [...clocks] }), calendar)?.clock).toBe('contact');
  });
  it('says which promises were broken', () => {
    const broken = complaint({ clocks: [...clocks], fired: ['contact-1-breach'] });
    expect(promisesOf(broken, calendar).map(({ clock, breached }) => [clock, breached])).toEqual([
      ['reopenUntil', false],
      ['contact', true],
      ['revisit', false],
    ]);
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
