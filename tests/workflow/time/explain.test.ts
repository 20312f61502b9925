import { calendarOf, defaultCalendar } from '../../../cloudfunctions/shared/workflow/calendar';
import type { Complaint } from '../../../cloudfunctions/shared/workflow/complaint';
import { promisesOf } from '../../../cloudfunctions/shared/workflow/promises';
import { explain } from '../../../cloudfunctions/shared/workflow/promises/explain';
import { explanationLines } from '../../../src/text/explanation';
import { Clock } from '../../../types/complaint';
import { calendar, local, running } from './builders';

const why = (subject: Complaint, within = calendar) => {
  const [run] = subject.clocks;
  return run && explain(subject, run, within);
};

const lines = (subject: Complaint, within = calendar) => {
  const explanation = why(subject, within);
  const [promise] = promisesOf(subject, within);
  if (!explanation || !promise) throw new Error('no promise runs');
  return explanationLines(promise, explanation).map(({ name, text }) => `${name} ${text}`);
};

describe('C1.20: why a time is what it is', () => {
  it('a weekend and a holiday that are skipped, and the day worked instead', () => {
    expect(why(running('triage', local('2026-11-27T17:00')))).toMatchObject({
      clause: 'B4',
      startedAt: local('2026-11-27T17:00'),
      length: { by: 'working', minutes: 120 },
      days: [
        { date: '2026-11-28', kind: 'off' },
        { date: '2026-11-29', kind: 'off' },
        { date: '2026-11-30', kind: 'holiday' },
      ],
    });
    expect(why(running('triage', local('2026-12-04T17:00')))?.days).toEqual([
      { date: '2026-12-05', kind: 'makeUp' },
    ]);
    expect(lines(running('triage', local('2026-11-27T17:00')))).toEqual([
      '依据 本小区的承诺（流程 B4）',
      '从何时起 登记投诉：2026年11月27日 17:00',
      '多长时间 2 个工作小时（只算上班时间）',
      '休息日不算 11月28日、11月29日',
      '放假不算 11月30日',
      '到期 2026年12月1日 9:30',
    ]);
  });

  it('the procedure’s own clocks skip nothing and stand still for nothing', () => {
    const pauses = [{ from: local('2026-11-28T09:00'), to: local('2026-11-28T10:00') }];
    const subject = running('investigationStart', local('2026-11-27T23:10'), { pauses });
    expect(why(subject)).toEqual({
      clause: '§3.3.1',
      startedAt: local('2026-11-27T23:10'),
      length: { by: 'wall', minutes: 24 * 60 },
      pauses: [],
      days: [],
    });
    expect(lines(subject)[0]).toContain('24 小时内开始调查');
  });

  it('a hold, the night, a month, and a date that was agreed', () => {
    const pause = { from: local('2026-11-26T09:00'), to: local('2026-11-27T09:00') };
    const held = running('approval', local('2026-11-25T08:30'), { pauses: [pause] });
    expect(why(held)?.pauses).toEqual([pause]);
    expect(lines(held)).toContain('暂停计时 2026年11月26日 9:00 到 2026年11月27日 9:00');
    expect(why(running('progress', local('2026-11-25T22:00')))?.movedFrom).toBe(local('2026-11-27T22:00'));
    expect(why(running('revisit', local('2026-11-25T22:00')))?.length).toEqual({ by: 'months', months: 1 });
    expect(
      why(running('implementation', local('2026-11-25T22:00'), { dueAt: local('2026-12-02T18:00') }))?.length,
    ).toEqual({ by: 'agreed' });
  });

  it('a year whose holidays nobody knows yet is said', () => {
    const china = calendarOf({ ...defaultCalendar, publicDays: 'china' });
    const subject = running('decision', local('2099-12-30T17:00'));
    expect(why(subject, china)?.unknownYear).toBe(2099);
    expect(lines(subject, china).at(-1)).toContain('2099 年的放假安排');
  });

  it.each(Clock.options)('%s is explained in plain words', (clock) => {
    const said = lines(running(clock, local('2026-11-25T09:00'))).join(' ');
    expect(said).toMatch(/从何时起 .{2,}：2026年11月25日 9:00 多长时间/);
    expect(said).not.toMatch(/undefined|NaN|null/);
  });

  it('nothing is explained that does not run', () => {
    const [run] = running('triage', local('2026-11-25T09:00')).clocks;
    expect(run && explain(running('contact', local('2026-11-25T09:00')), run, calendar)).toBeUndefined();
  });
});
