import { replay } from '../../../cloudfunctions/shared/workflow/complaint';
import { later } from '../../../cloudfunctions/shared/workflow/durations';
import type { ComplaintEvent, EventOf } from '../../../cloudfunctions/shared/workflow/events';
import { noticesOf } from '../../../cloudfunctions/shared/workflow/notices';
import { lapsesAt, nextPromise, promisesOf } from '../../../cloudfunctions/shared/workflow/promises';
import type { Clock } from '../../../types/complaint';
import type { Plan } from '../../../types/plan';
import { calendar, people, staff } from '../../support/complaints';
import { type Given, given } from '../../support/given';
import { sampleOf } from '../../support/samples';

const HOUR = 3_600_000;
const { agent, handler, otherHandler, supervisor, lin, system } = people;

/** The clock function looks, and does all that is due. */
const look = (story: Given, hours: number): Given => {
  story.after(hours);
  for (;;) {
    const [data] = lapsesAt(story.complaint, calendar, story.now);
    if (!data) return story;
    story.when(system, 'lapse', data);
  }
};

const told = (story: Given, clock: Clock): string[] =>
  story.events.flatMap(({ type, data }: ComplaintEvent) =>
    type === 'warned' && data.clock === clock
      ? [`${data.run}: ${data.percent} %`]
      : type === 'breached' && data.clock === clock
        ? [`${data.run}: late`]
        : type === 'escalated' && data.clock === clock
          ? [`${data.run}: L${data.level}`]
          : [],
  );

const news = { text: '正在联系厂家，明天给您答复。', doneMeasures: [], nextUpdateAt: undefined };

describe('§3.3.2, §3.5.2: every silence counts', () => {
  test('a second silence of a round is warned of, called late and sent up as the first was', () => {
    const story = look(given('investigating'), 80);
    story.when(handler, 'reportProgress', news);
    for (const hours of [30, 10, 20, 30]) look(story, hours);
    const runs = told(story, 'progress');
    const first = Number(runs[0]?.split(':')[0]);
    expect(runs).toContain(`${first}: late`);
    expect(runs.filter((line) => line.startsWith(`${first + 1}:`))).toEqual([
      `${first + 1}: 50 %`,
      `${first + 1}: 75 %`,
      `${first + 1}: late`,
      `${first + 1}: L1`,
    ]);
    expect(replay(story.events)).toStrictEqual(story.complaint);
  });

  test('an event from before runs were numbered speaks for its whole round', () => {
    const story = given('investigating').after(80);
    const late: EventOf<'breached'> = {
      type: 'breached',
      at: story.now,
      by: { id: 'system', role: 'system' },
      data: { clock: 'progress', round: 1, dueAt: story.now, shares: [] },
    };
    const before = replay([...story.events, late]);
    expect(promisesOf(before, calendar).find(({ clock }) => clock === 'progress')?.breached).toBe(true);
    expect(
      lapsesAt(before, calendar, story.now).map(({ clock, level }) => `${clock} ${level}`),
    ).not.toContain('progress breach');
  });
});

describe('B8: staff who do nothing', () => {
  test('after 72 hours to the second it is late and with the supervisor; a word of the resident changes nothing', () => {
    const story = given('assigned').after(1).when(lin, 'supplement');
    const due = promisesOf(story.complaint, calendar).find(({ clock }) => clock === 'inactivity')?.dueAt;
    expect(due).toBe(later(story.now, 71 * HOUR));
    look(story, 71 - 1 / 3600);
    expect(told(story, 'inactivity')).toEqual([]);
    look(story, 1 / 3600);
    const run = told(story, 'inactivity')[0]?.split(':')[0];
    expect(told(story, 'inactivity')).toEqual([`${run}: late`, `${run}: L1`]);
    look(story.when(handler, 'note'), 73);
    expect(told(story, 'inactivity')).toHaveLength(4);
  });

  test('it stands still while the resident is asked, and ends with the result', () => {
    const asked = given('assigned')
      .when(handler, 'requestInfo')
      .when(system, 'confirmDelivery', { notice: 'N3' });
    expect(told(look(asked, 6 * 24), 'inactivity')).toEqual([]);
    const clocks = given('resolved').complaint.clocks.filter(({ stoppedAt }) => !stoppedAt);
    expect(clocks.map(({ clock }) => clock)).not.toContain('inactivity');
  });

  test('it is no promise to the resident', () => {
    expect(nextPromise(given('resolved').complaint, calendar)?.clock).toBe('contact');
    expect(nextPromise(given('planning').complaint, calendar)?.clock).not.toBe('inactivity');
  });
});

describe('§3.5.2: a measure that is overdue', () => {
  const planned = () => {
    const story = given('planning');
    const sample = sampleOf('submitPlan', story.complaint, {
      actor: handler,
      now: story.now,
    } as Parameters<typeof sampleOf>[2]);
    const measures = [30, 54, 54].map((hours, index) => ({
      what: `措施 ${index + 1}`,
      dueAt: later(story.now, hours * HOUR),
    }));
    const plan = {
      ...(sample as { plan: object }).plan,
      measures,
      endAt: later(story.now, 90 * HOUR),
    } as never;
    return story.when(handler, 'submitPlan', { plan }).when(supervisor, 'approvePlan');
  };

  test('is told to the handler and the supervisor, each once', () => {
    const story = look(planned(), 31);
    const late = story.events.findIndex(
      ({ type, data }) => type === 'breached' && 'clock' in data && data.clock === 'measure',
    );
    const event = story.events[late] as ComplaintEvent;
    const after = replay(story.events.slice(0, late + 1));
    const persons = noticesOf(replay(story.events.slice(0, late)), event, after, staff).map(
      ({ personId }) => personId,
    );
    expect(persons.sort()).toEqual([handler.id, after.supervisorId].sort());
    look(story, 24);
    expect(told(story, 'measure')).toEqual(['1: late', '2: late']);
    expect(told(look(story, 100), 'measure')).toHaveLength(2);
  });

  test('§3.4.2 a checkpoint: the handler alone is reminded before its day and once it has passed, then of the next', () => {
    const checkpoints = [20, 40].map((hours, index) => ({ at: hours, what: `看第 ${index + 1} 次` }));
    const story = given('planning');
    const { plan } = sampleOf('submitPlan', story.complaint, {
      actor: handler,
      now: story.now,
    } as Parameters<typeof sampleOf>[2]) as { plan: Plan };
    const days = checkpoints.map(({ at, what }) => ({ at: later(story.now, at * HOUR), what }));
    story
      .when(handler, 'submitPlan', { plan: { ...plan, checkpoints: days } })
      .when(supervisor, 'approvePlan');
    look(story, 16);
    expect(told(story, 'checkpoint')).toEqual(['1: 75 %']);
    look(story, 5);
    expect(told(story, 'checkpoint')).toEqual(['1: 75 %', '1: late']);
    const late = story.events.findIndex(
      ({ type, data }) => type === 'breached' && 'clock' in data && data.clock === 'checkpoint',
    );
    const [before, after] = [late, late + 1].map((end) => replay(story.events.slice(0, end)));
    const event = story.events[late] as ComplaintEvent;
    expect(
      noticesOf(before, event, after as NonNullable<typeof after>, staff).map(({ personId }) => personId),
    ).toEqual([handler.id]);
    story.when(handler, 'reportProgress', { ...news, doneMeasures: [], doneCheckpoints: [1] });
    expect(told(look(story, 30), 'checkpoint')).toHaveLength(2);
    expect(story.complaint.plans.at(-1)?.checked).toMatchObject([{ checkpoint: 1 }]);
  });

  test('done in time it is not late, and the next one is watched', () => {
    const story = planned()
      .after(20)
      .when(handler, 'reportProgress', { ...news, doneMeasures: [0] });
    expect(told(look(story, 20), 'measure')).toEqual([]);
    expect(told(look(story, 20), 'measure')).toEqual(['2: late']);
  });
});

test('B8: a hold for somebody else’s work is renewed with a reason, until fifteen days from then', () => {
  const story = given('implementing').when(handler, 'askHold').when(supervisor, 'grant').after(24);
  const until = later(story.now, 15 * 24 * HOUR);
  story.when(handler, 'askHold', { until, reason: '厂家推迟发货，另约时间。' }).when(supervisor, 'grant');
  expect(story.complaint.hold).toMatchObject({ kind: 'waitingExternal', since: story.now, until });
  expect(story.complaint.pauses.filter(({ to }) => !to)).toEqual([{ from: story.now }]);
  expect(story.asks(handler, 'askHold', { until: later(story.now, 361 * HOUR) })).toBe('PLAN_TIMES');
});

test('B4, B13.6: a breach is the fault of those who held the time, queues too, and it adds up', () => {
  const story = given('submitted').after(5.5);
  story.when(agent, 'accept', { handlerId: handler.id }).after(8);
  story.when(supervisor, 'transfer', { handlerId: otherHandler.id });
  look(story, 10.75);
  const late = story.events.find(
    ({ type, data }) => type === 'breached' && 'clock' in data && data.clock === 'investigationStart',
  );
  expect(late?.data).toMatchObject({
    shares: [
      { holder: 'desk', minutes: 330 },
      { holder: handler.id, minutes: 480 },
      { holder: otherHandler.id, minutes: 645 },
    ],
  });
});
