import { figureDefinitions, recount, sumOf } from '../../../cloudfunctions/shared/workflow/figures';
import { people } from '../../support/complaints';
import { type Given, given } from '../../support/given';

const countsOf = ({ events }: Given) => sumOf([...recount([events]).values()]);
const figure = (name: string, story: Given) => {
  const found = figureDefinitions.find((definition) => definition.name === name);
  const counts = countsOf(story);
  return [found?.part(counts), found?.whole?.(counts)];
};
const suggestedNoise = { suggested: 'noise' } as const;

test('C3 a suggested kind is taken or changed at triage, and counted on the day of acceptance', () => {
  const taken = given('submitted', suggestedNoise).when(people.agent, 'accept', { category: 'noise' });
  expect(figure('kindTaken', taken)).toEqual([1, 1]);
  const changed = given('submitted', suggestedNoise).when(people.agent, 'accept', { category: 'facility' });
  expect(figure('kindTaken', changed)).toEqual([0, 1]);
  expect(countsOf(changed)).toMatchObject({ 'kind:noise>facility': 1 });
});

test('C3 what is classified anew moves on the day it was accepted, forth and back', () => {
  const story = given('submitted', suggestedNoise).when(people.agent, 'accept', { category: 'noise' });
  story.after(30).when(people.agent, 'reclassify', { category: 'facility' });
  expect(figure('kindTaken', story)).toEqual([0, 1]);
  story.after(30).when(people.agent, 'reclassify', { category: 'noise' });
  expect(figure('kindTaken', story)).toEqual([1, 1]);
  const days = [...recount([story.events]).values()].flatMap((counts) =>
    Object.entries(counts).filter(([key, count]) => key.startsWith('kind:') && count !== 0),
  );
  expect(days).toEqual([['kind:taken', 1]]);
});

test('§3.2.2 the proposed handler is taken or another chosen; what nobody suggested counts nowhere', () => {
  const proposed = (story: Given) => {
    const accepted = story.events.find(({ type }) => type === 'accepted');
    return accepted?.type === 'accepted' ? accepted.data.proposed : undefined;
  };
  const first = given('submitted').when(people.agent, 'accept');
  const best = proposed(first) ?? '';
  const taken = given('submitted').when(people.agent, 'accept', { handlerId: best });
  expect(figure('handlerTaken', taken)).toEqual([1, 1]);
  const other = [people.handler.id, people.otherHandler.id].find((id) => id !== best) ?? '';
  const changed = given('submitted').when(people.agent, 'accept', { handlerId: other });
  expect(figure('handlerTaken', changed)).toEqual([0, 1]);
  expect(figure('kindTaken', changed)).toEqual([0, 0]);
});

test('§3.2.2 what the system accepts by itself is nobody’s choice', () => {
  const story = given('submitted', suggestedNoise).when(people.system, 'assign', { category: 'facility' });
  expect(figure('kindTaken', story)).toEqual([0, 0]);
  expect(figure('handlerTaken', story)).toEqual([0, 0]);
});

test('§3.2.2 what somebody takes as it is offered chooses neither kind nor handler', () => {
  const story = given('submitted', suggestedNoise)
    .when(people.system, 'offer', { category: 'facility' })
    .when(people.handler, 'grab');
  expect(figure('kindTaken', story)).toEqual([0, 0]);
  expect(figure('handlerTaken', story)).toEqual([0, 0]);
});
