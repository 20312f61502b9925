import { performance } from 'node:perf_hooks';
import { evolve } from '../../cloudfunctions/shared/workflow/complaint';
import { decide } from '../../cloudfunctions/shared/workflow/decide';
import type { Action } from '../../types/actions';
import { contextOf, people } from '../support/complaints';
import { given } from '../support/given';

test('a step is decided and taken in tens of microseconds, however long the file has become', () => {
  const story = given('implementing');
  for (let round = 0; round < 200; round += 1) story.after(1).when(people.handler, 'reportProgress');
  const context = contextOf(people.handler, story.now);
  const action: Action = {
    name: 'reportProgress',
    data: { text: '配件已经到货。', photos: [], doneMeasures: [0], important: false },
  };
  const step = () => {
    const decided = decide(
      story.complaint,
      { ...action, data: { ...action.data, doneMeasures: [0] } },
      context,
    );
    if ('refusal' in decided) throw new Error(decided.refusal);
    return decided.events.reduce(evolve, story.complaint);
  };
  const batches = Array.from({ length: 20 }, () => {
    const from = performance.now();
    for (let count = 0; count < 200; count += 1) step();
    return ((performance.now() - from) * 1000) / 200;
  });
  expect(Math.min(...batches)).toBeLessThan(100);
});
