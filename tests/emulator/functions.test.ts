import type { Emulator } from '../../emulator/index';
import { MONDAY, started } from './started';

interface Mirror {
  event: Record<string, unknown>;
  context: Record<string, unknown>;
  wx: Record<string, unknown>;
  now: string;
  millis: number;
  isDate: boolean;
}

let emulator: Emulator;
let lin: string;

beforeAll(async () => {
  emulator = await started();
  lin = emulator.identity.create({ key: 'lin', name: '林女士', phone: '13800001234' }).openid;
});
afterAll(() => emulator.stop());

test('a function sees who calls it, and the event cannot say otherwise', async () => {
  const mirror = (await emulator.call(lin, 'mirror', { OPENID: 'somebody else', a: undefined })) as Mirror;
  expect(mirror.wx).toMatchObject({ OPENID: lin, SOURCE: 'wx_client', ENV: 'huiyin-emulator' });
  expect(mirror.event).not.toHaveProperty('a');
  expect(lin).toMatch(/^o[A-Za-z0-9_-]{27}$/);
});

test('a function tells the emulator’s time', async () => {
  const mirror = (await emulator.call(lin, 'mirror', {})) as Mirror;
  expect(mirror).toMatchObject({ now: MONDAY.toISOString(), millis: MONDAY.getTime(), isDate: true });
});

test('a function reads what it wrote, and every database request is counted with its origin', async () => {
  const mark = emulator.requests.count();
  expect(await emulator.call(lin, 'diary', { text: '回音' })).toEqual(['回音']);
  expect(emulator.requests.since(mark)).toEqual([
    expect.objectContaining({
      action: 'database.insertDocument',
      collection: 'notes',
      functionName: 'diary',
    }),
    expect.objectContaining({ action: 'database.getDocument', collection: 'notes', functionName: 'diary' }),
  ]);
});
