import { settle, startMiniProgram } from '../support/mini-program';

test('the native stars light up at a tap and say how many', async () => {
  const stars = await (await startMiniProgram({ cloud: { init() {} } })).show('native/rating-stars/index');
  const said: unknown[] = [];
  stars.node.addEventListener('rate', ({ detail }) => said.push(detail));
  expect(stars.all('.stars__star')).toHaveLength(5);
  expect(stars.all('.stars__star--lit')).toHaveLength(0);
  stars.all('.stars__star')[3]?.dispatchEvent('tap', { bubbles: true });
  await settle();
  expect(stars.all('.stars__star--lit')).toHaveLength(4);
  expect(said).toEqual([{ value: 4 }]);
  await stars.close();
});
