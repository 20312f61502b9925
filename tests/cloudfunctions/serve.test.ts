import { type Cloud, startCloud } from '../support/cloud';
import { complaintForm } from '../support/forms';
import { fileOne, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const call = (event: unknown, functionName = 'complaint', by = 'lin') =>
  cloud.emulator.call(cloud.hand(by).openid, functionName, event) as Promise<{
    ok: boolean;
    at: string;
    error?: { code: string; fields?: Record<string, string> };
  }>;

test('every answer carries the time of the server', async () => {
  expect(await call({ method: 'list', input: {} })).toMatchObject({
    ok: true,
    at: '2026-01-05T02:00:00.000Z',
  });
});

test.each([
  [{ method: 'nothing', input: {} }],
  [{ method: 'toString', input: {} }],
  [{ method: '__proto__', input: {} }],
  [{ method: 'list' }],
  [{}],
  [null],
])('%j is invalid input', async (event) => {
  expect(await call(event)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
});

test('each wrong field is named by its path, with what is wrong', async () => {
  const { contact: _, ...form } = complaintForm({ text: '太吵', photos: Array(10).fill('cloud://x.y/z') });
  const complaint = {
    ...form,
    location: { building: '1'.repeat(21), gate: 1 },
    category: 'lift',
    danger: 'no',
  };
  const answer = await call({ method: 'submit', input: { key: 'short', complaint } });
  expect(answer.error).toEqual({
    code: 'INVALID_INPUT',
    fields: {
      key: 'INVALID',
      'complaint.text': 'TOO_SHORT',
      'complaint.photos': 'TOO_MANY',
      'complaint.contact': 'REQUIRED',
      'complaint.location.building': 'TOO_LONG',
      'complaint.location.gate': 'INVALID',
      'complaint.category': 'NOT_A_CHOICE',
      'complaint.danger': 'INVALID',
    },
  });
  expect(cloud.stored('complaints')).toHaveLength(0);
});

test('what an action must be told is checked under its own field names', async () => {
  const id = await fileOne(cloud, cloud.hand('lin'));
  const input = { id, revision: 1, key: 'accept-it', name: 'accept', data: { category: 'lift' } };
  expect((await call({ method: 'act', input }, 'complaint', 'qian')).error).toEqual({
    code: 'INVALID_INPUT',
    fields: { category: 'NOT_A_CHOICE', severity: 'REQUIRED', handlerId: 'REQUIRED' },
  });
});

test('who nobody knows is told to sign in', async () => {
  const { openid } = cloud.emulator.identity.create({ key: 'stranger', name: '路人' });
  expect(await cloud.emulator.call(openid, 'complaint', { method: 'list', input: {} })).toMatchObject({
    error: { code: 'NOT_SIGNED_IN' },
  });
});

test.each(['openid', 'OPENID', 'userInfo', 'FROM_OPENID', 'role', 'SOURCE', 'personId', 'TriggerName'])(
  'a caller who sends %s stays who they are',
  async (field) => {
    const { openid, id } = cloud.hand('wang');
    const value = field === 'userInfo' ? { openId: openid } : openid;
    const event = { [field]: value, method: 'me', input: {} };
    expect(await call(event, 'account', 'chen')).toMatchObject({ data: { id: cloud.hand('chen').id } });
    expect(await call({ ...event, input: { [field]: value } }, 'account', 'chen')).toMatchObject({
      ok: false,
    });
    expect(id).not.toBe(cloud.hand('chen').id);
  },
);

test('the clock and the courier take no orders from the app', async () => {
  const timer = { Type: 'Timer', TriggerName: 'promises', SOURCE: 'wx_trigger' };
  await expect(call(timer, 'clock')).rejects.toThrow('NOT_ALLOWED');
  await expect(call(timer, 'courier')).rejects.toThrow('NOT_ALLOWED');
});

test('a fault fails the call and is logged without a word of what people wrote', async () => {
  cloud.emulator.faults.inject('database-error', { functionName: 'complaint', times: 5 });
  const text = '这段话里有一个秘密词：紫藤花架';
  await expect(
    call({ method: 'submit', input: { key: 'fault-key', complaint: complaintForm({ text }) } }),
  ).rejects.toThrow('fault');
  cloud.emulator.faults.clear();
  const logged = cloud.emulator.logs().map((line) => line.text);
  const fault = logged.find((line) => line.includes('"level":"fault"'));
  expect(JSON.parse(fault ?? '{}')).toMatchObject({ function: 'complaint', method: 'submit' });
  expect(logged.join('')).not.toContain('紫藤花架');
});

test('somebody else’s complaint is answered exactly as one that does not exist', async () => {
  const id = await storyUntil(cloud, 'assigned');
  const [theirs, none] = await Promise.all(
    [id, 'cDoesNotExist'].map((one) => cloud.hand('chen').answer('complaint', 'get', { id: one })),
  );
  expect(theirs).toEqual(none);
  expect(theirs).toMatchObject({ error: { code: 'NOT_FOUND' } });
});
