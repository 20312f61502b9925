import { type Cloud, startCloud } from '../support/cloud';
import { complaintForm, wholeContact } from '../support/forms';
import { fileOne, storyUntil, tellOn } from '../support/story';

let cloud: Cloud;
let id: string;
const canary = { name: '甄别人', phone: '13555550001', email: 'canary@example.com' };
const room = '6061';
const secrets = [canary.name, canary.phone, canary.email, room];

beforeAll(async () => {
  cloud = await startCloud();
  for (const who of ['lin', 'qian', 'li', 'zhou', 'zheng', 'wang'])
    await cloud.hand(who).subscribe('receipt', 'progress', 'survey', 'case', 'approval', 'due');
  id = await fileOne(cloud, cloud.hand('lin'), {
    contact: canary,
    location: { ...complaintForm().location, room },
  });
  await tellOn(cloud, id, 'submitted', 'archived');
  await cloud.hours(24);
});
afterAll(() => cloud.stop());

const without = (text: string, words = secrets) => {
  for (const secret of words) expect(text).not.toContain(secret);
};

test('who complains reads the own data in full', async () => {
  const seen = JSON.stringify(await cloud.hand('lin').see(id));
  for (const secret of [canary.name, canary.phone, room]) expect(seen).toContain(secret);
});

test.each(['qian', 'zhou', 'wang'])('%s reads it masked', async (who) => {
  without(JSON.stringify(await cloud.hand(who).see(id)));
});

test('the handler knows the room, and neither name nor phone', async () => {
  without(JSON.stringify(await cloud.hand('li').see(id)), [canary.name, canary.phone, canary.email]);
});

test.each(['qian', 'zhou', 'wang', 'li'])('no list of %s’s shows it', async (who) => {
  for (const filter of ['mine', 'open', 'revisit', 'closed'] as const) {
    const desk = await cloud.hand(who).ask('complaint', 'desk', { filter });
    without(JSON.stringify(desk), [canary.name, canary.phone, canary.email]);
  }
});

test('no message, no log line and no stored document holds it in the clear', () => {
  for (const who of ['lin', 'qian', 'li', 'zhou', 'zheng', 'wang'])
    without(JSON.stringify(cloud.emulator.delivered(cloud.hand(who).openid)));
  without(
    cloud.emulator
      .logs()
      .map((line) => line.text)
      .join('\n'),
  );
  const stored = ['complaints', 'people', 'messages', 'staff', 'accesses'].flatMap((name) =>
    cloud.stored(name),
  );
  without(JSON.stringify(stored), [canary.name, canary.phone, canary.email]);
});

test('a handler who is no longer responsible sees it no more', async () => {
  const other = await storyUntil(cloud, 'assigned');
  const reveal = (who: string) =>
    cloud.hand(who).answer('complaint', 'reveal', { id: other, purpose: 'visit', parts: wholeContact });
  expect(await reveal('li')).toMatchObject({ ok: true });
  await cloud.hand('qian').act(other, 'transfer', { handlerId: 'person-wu', reason: '值班调整' });
  expect(await reveal('li')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await reveal('wu')).toMatchObject({ ok: true });
  expect(
    await cloud
      .hand('chen')
      .answer('complaint', 'reveal', { id: other, purpose: 'visit', parts: wholeContact }),
  ).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});
