import fc from 'fast-check';
import {
  comparedWork,
  countedOf,
  factOn,
  figureDefinitions,
  recount,
  restOf,
  sumOf,
  workNumber,
} from '../../../cloudfunctions/shared/workflow/figures';
import { isOpen } from '../../../cloudfunctions/shared/workflow/stages';
import { walks } from '../walk';

const lives = fc.sample(walks, { numRuns: 30, seed: 20261129 });
const days = recount(lives.map(({ events }) => events));
const facts = lives.flatMap(({ events }) => countedOf(events).facts);

/** How often complaints are found under a number on any of the days. */
const found = (number: string): number => {
  const wanted = new Set([...days.keys()].map((day) => factOn(number, day)));
  return facts.filter((fact) => wanted.has(fact)).length;
};

const counts = sumOf([...days.values()]);

test('the complaints behind a figure are as many as the figure says, and those behind its rest as many as it leaves (§4, B14)', () => {
  let seen = 0;
  for (const { name, part, whole, behind = name, beyond } of figureDefinitions) {
    if (beyond) continue;
    expect([name, found(behind)]).toEqual([name, part(counts)]);
    if (whole) expect([name, found(restOf(name))]).toEqual([name, whole(counts) - part(counts)]);
    seen += part(counts);
  }
  expect(seen).toBeGreaterThan(50);
});

test('on every single day as well', () => {
  for (const [day, its] of days)
    for (const { name, part, behind, beyond } of figureDefinitions)
      if (!behind && !beyond)
        expect([day, name, facts.filter((fact) => fact === factOn(name, day)).length]).toEqual([
          day,
          name,
          part(its),
        ]);
});

test('the complaints behind a bar are as many as its counter says; behind a stage as many as its histogram holds', () => {
  const drawn = ['category', 'building', 'public', 'nowhere', 'channel', 'hour', 'cell', 'kept', 'breached'];
  const keys = Object.keys(counts).filter((key) =>
    [...drawn, 'late', 'waited', 'kind'].includes(key.split(':')[0] ?? ''),
  );
  expect(keys.length).toBeGreaterThan(20);
  for (const key of keys) expect([key, found(key)]).toEqual([key, counts[key]]);
  const stays = Object.entries(counts).filter(([key]) => key.startsWith('stay:planReview:'));
  expect(found('stay:planReview')).toBe(stays.reduce((sum, [, count]) => sum + count, 0));
});

test('the complaints behind the numbers of somebody’s work are as many as the work says (§5.3)', () => {
  const people = new Set(Object.keys(counts).flatMap((key) => /^work:([^:]+):/.exec(key)?.[1] ?? []));
  expect(people.size).toBeGreaterThan(0);
  for (const id of people) {
    const work = (part: string, ...wholes: string[]) => comparedWork(counts, [id], part, wholes);
    const clocks = work('kept', 'kept', 'late');
    const answers = work('content', 'answered');
    expect({
      asked: found(workNumber(id, 'asked')),
      clocks: [found(workNumber(id, 'kept')), found(workNumber(id, 'late'))],
      answers: [found(workNumber(id, 'content')), found(workNumber(id, 'content-'))],
      redone: found(workNumber(id, 'redone')),
    }).toEqual({
      asked: work('asked', 'asked').whole,
      clocks: [clocks.part, clocks.whole - clocks.part],
      answers: [answers.part, answers.whole - answers.part],
      redone: work('redone', 'asked').part,
    });
  }
});

test('what is open now is found without a day, and where it waits since when', () => {
  const open = lives.filter(({ complaint }) => isOpen(complaint.stage));
  expect(facts.filter((fact) => fact === 'unfinished')).toHaveLength(open.length);
  for (const { complaint, events } of lives) {
    const { waits, waitsSince } = countedOf(events);
    expect(waits?.split(':')[0]).toBe(isOpen(complaint.stage) ? complaint.stage : undefined);
    if (waitsSince) expect(events.map(({ at }) => at)).toContain(waitsSince);
  }
});
