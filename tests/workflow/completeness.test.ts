import { completenessOf, gapsOf } from '../../cloudfunctions/shared/workflow/completeness';
import { people } from '../support/complaints';
import { given } from '../support/given';

const { agent, handler, lin, system } = people;
const DAY = 24;
const statesOf = (story: ReturnType<typeof given>) =>
  Object.fromEntries(completenessOf(story.complaint).map(({ piece, state }) => [piece, state]));

test('before there is a result nothing is said of the archive (§4)', () => {
  expect(completenessOf(given('implementing').complaint)).toEqual([]);
});

test('from the result on, piece by piece: there, still to come, or not there for a reason (§4, T16)', () => {
  const story = given('resolved');
  expect(statesOf(story)).toMatchObject({
    investigation: 'there',
    contact: 'toCome',
    answer: 'toCome',
    revisit: 'toCome',
  });
  expect(gapsOf(story.complaint)).toEqual([]);
  story.when(lin, 'rate');
  expect(statesOf(story)).toMatchObject({
    plan: 'there',
    contact: 'there',
    answer: 'there',
    revisit: 'toCome',
  });
  expect(gapsOf(story.complaint)).toEqual([]);
});

test('a result without a picture has its reason with it (T15)', () => {
  const story = given('implementing')
    .when(handler, 'markResolved', { photos: [], noPhotoReason: '轿厢内无可拍的变化' })
    .when(lin, 'rate');
  expect(statesOf(story).resultPhotos).toBe('explained');
  expect(gapsOf(story.complaint)).toEqual([]);
});

test('a revisit that is late is missing until it is made (§3.7.1)', () => {
  const story = given('archived')
    .after(32 * DAY)
    .when(system, 'lapse', { clock: 'revisit', level: 'breach' });
  expect(gapsOf(story.complaint)).toEqual(['revisit']);
  story.when(agent, 'revisit');
  expect(gapsOf(story.complaint)).toEqual([]);
});
