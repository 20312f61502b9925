import fc from 'fast-check';
import { calendarOf } from '../../cloudfunctions/shared/workflow/calendar';
import { addMinutes } from '../../cloudfunctions/shared/workflow/local-time';
import { defaultTerms } from '../../cloudfunctions/shared/workflow/terms';
import { judge, whatIf } from '../../cloudfunctions/shared/workflow/what-if';
import type { Clock } from '../../types/complaint';
import type { Terms } from '../../types/settings';
import { calendar as walkCalendar } from '../support/complaints';
import { Life, settings, wholeLife } from './telling/life';
import { walks } from './walk';

const calendar = calendarOf(settings.calendar);
const word = (name: string) => `${name}，写得足够长，让另一个人看得明白。`;

const withSpan = (clock: Clock, minutes: number): Terms => ({
  ...defaultTerms,
  spans: { ...defaultTerms.spans, [clock]: { normal: { by: 'wall', minutes } } },
});

describe('§6 past cases under proposed clocks', () => {
  const life = wholeLife(word);
  const lateOf = (terms?: Terms) =>
    Object.entries(judge(life.events, calendar, life.now, terms)).flatMap(([clock, its]) =>
      its.late > 0 ? [[clock, its.late]] : [],
    );

  test('a quick case is late nowhere as it was promised', () => {
    expect(lateOf()).toEqual([]);
    expect(judge(life.events, calendar, life.now)).toMatchObject({
      triage: { runs: 1 },
      findings: { runs: 1 },
      approval: { runs: 2 },
      decision: { runs: 1 },
    });
  });

  test('under a shorter clock that one is late, as often as it ran too long, and no other', () => {
    expect(lateOf(withSpan('triage', 20))).toEqual([['triage', 1]]);
    expect(lateOf(withSpan('triage', 30))).toEqual([]);
    expect(lateOf(withSpan('approval', 20))).toEqual([['approval', 2]]);
  });

  test('what still runs is late once its time is over', () => {
    const young = new Life();
    const hoursLater = (hours: number) => addMinutes(young.now, hours * 60);
    const late = (hours: number, terms?: Terms) =>
      judge(young.events, calendar, hoursLater(hours), terms).triage?.late ?? 0;
    expect([late(1), late(50)]).toEqual([0, 1]);
    expect([late(1, withSpan('triage', 30)), late(50, withSpan('triage', 60 * 72))]).toEqual([1, 0]);
  });

  test('what was withdrawn is not judged', () => {
    const gone = new Life().later(300).act('lin', 'withdraw', {});
    expect(judge(gone.events, calendar, gone.now, withSpan('triage', 5))).toEqual({});
  });

  test('24 hours run from the acceptance where the community counts them so', () => {
    const slow = new Life()
      .later(60 * 20)
      .act('qian', 'accept', { category: 'facility', severity: 'normal', handlerId: 'li' })
      .later(60 * 5);
    slow.act('li', 'startInvestigation', { kind: 'siteVisit', at: slow.now, place: '机房' });
    const start = (terms?: Terms) =>
      judge(slow.events, calendar, slow.now, terms).investigationStart?.late ?? 0;
    expect([start(), start({ ...defaultTerms, anchor: 'assigned' })]).toEqual([1, 0]);
  });

  test('side by side: so many runs, late as promised, and late as they would have been', () => {
    const found = whatIf([life.events, life.events], calendar, life.now, withSpan('approval', 20));
    expect(found).toMatchObject({ lateCases: 0, wouldBeLateCases: 2 });
    expect(found.clocks.find(({ clock }) => clock === 'approval')).toEqual({
      clock: 'approval',
      runs: 4,
      late: 0,
      wouldBeLate: 4,
    });
  });
});

test('whatever happened, what was called late then is late in the replay, and under the same terms it is the same', () => {
  let breaches = 0;
  for (const { events, complaint, now } of fc.sample(walks, { numRuns: 12, seed: 20261124 })) {
    const [filed] = events;
    if (filed?.type !== 'filed') throw new Error('a walk begins with filed');
    const same = whatIf([events], walkCalendar, now, filed.data.terms);
    for (const { clock, late, wouldBeLate } of same.clocks) {
      expect(wouldBeLate).toBe(late);
      // One that stands still may have been late before.
      if (complaint.clocks.some((run) => run.clock === clock && run.suspended)) continue;
      const called = events.filter(
        ({ type, data }) => type === 'breached' && 'clock' in data && data.clock === clock,
      );
      breaches += called.length;
      expect([clock, late >= called.length]).toEqual([clock, true]);
    }
  }
  expect(breaches).toBeGreaterThan(0);
});
