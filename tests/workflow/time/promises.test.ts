import fc from 'fast-check';
import { firedKey } from '../../../cloudfunctions/shared/workflow/clock-runs';
import type { Complaint } from '../../../cloudfunctions/shared/workflow/complaint';
import { addMinutes } from '../../../cloudfunctions/shared/workflow/local-time';
import { lapsesAt, nextDue, nextPromise, promisesOf } from '../../../cloudfunctions/shared/workflow/promises';
import type { Clock } from '../../../types/complaint';
import { calendar, complaint, filedAt, local, running } from './builders';

const justBefore = (at: string) => addMinutes(at, -1 / 60_000);

/** The complaint after the clock function has done all that is due, and again. */
function swept(subject: Complaint, now: string) {
  const lapses = lapsesAt(subject, calendar, now);
  const fired = lapses.map(({ clock, level }) => firedKey(clock, 1, level, 1));
  return { lapses, after: { ...subject, fired: [...subject.fired, ...fired] } };
}
const levels = (subject: Complaint, now: string) =>
  lapsesAt(subject, calendar, now).map(({ level }) => level);

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
    const broken = complaint({ clocks: [...clocks], fired: ['contact-1.1-breach'] });
    expect(promisesOf(broken, calendar).map(({ clock, breached }) => [clock, breached])).toEqual([
      ['reopenUntil', false],
      ['contact', true],
      ['revisit', false],
    ]);
  });
});
