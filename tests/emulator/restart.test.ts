import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { introduceLin, PROGRESS, started } from './started';

const send = (openid: string) => ({
  group: 'subscribeMessage',
  name: 'send',
  args: {
    touser: openid,
    templateId: PROGRESS.id,
    data: { thing1: { value: '已派单' } },
    miniprogramState: 'formal',
    lang: 'zh_CN',
  },
});

test('people, sessions, credits, messages, files and documents outlive a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kept-'));
  const first = await started({ dataDir });
  const lin = introduceLin(first);
  const signIn = await fetch(`${first.url}/api/sign-in`, { method: 'POST', body: '{"key":"lin"}' });
  const { token } = (await signIn.json()) as { token: string };
  first.subscriptions.answer(lin, { [PROGRESS.id]: 'accept' });
  first.subscriptions.answer(lin, { [PROGRESS.id]: 'accept' });
  await first.call(lin, 'herald', send(lin));
  await first.call(lin, 'diary', { text: '回音' });
  const fileID = first.files.put(lin, 'a/one.txt', Buffer.from('one'));
  const delivered = first.delivered(lin);
  await first.stop();
  appendFileSync(join(dataDir, 'subscriptions.jsonl'), '{"answered":{"open');

  const second = await started({ dataDir });
  expect(second.identity.find('lin')).toMatchObject({ openid: lin, phone: '13800001234' });
  expect(second.subscriptions.credits(lin, PROGRESS.id)).toBe(1);
  expect(delivered).toHaveLength(1);
  expect(second.delivered(lin)).toEqual(delivered);
  const headers = { 'x-huiyin-session': token };
  const call = await fetch(`${second.url}/api/call/diary`, { method: 'POST', headers, body: '{"text":"2"}' });
  expect(await call.json()).toEqual({ result: ['回音', '2'] });
  expect(await second.call(lin, 'keeper', { way: 'download', files: [fileID] })).toBe('one');
  await second.call(lin, 'herald', send(lin));
  expect(new Set(second.delivered(lin).map(({ id }) => id)).size).toBe(2);
  await second.stop();

  const third = await started({ dataDir });
  expect(third.subscriptions.credits(lin, PROGRESS.id)).toBe(0);
  await third.stop();
});

test('a port that is taken is said, and what was opened is closed', async () => {
  const first = await started();
  const port = Number(new URL(first.url).port);
  await expect(started({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.stop();
});
