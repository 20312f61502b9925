import type { Emulator } from '../../emulator/index';
import { introduceLin, started } from './started';

let emulator: Emulator;
let lin: string;

beforeEach(async () => {
  emulator = await started();
  lin = introduceLin(emulator);
});
afterEach(() => emulator.stop());

const keep = (event: Record<string, unknown>): Promise<unknown> => emulator.call(lin, 'keeper', event);

const upload = async (path: string, text: string): Promise<string> => {
  const { fileID } = (await keep({ way: 'upload', path, text })) as { fileID: string };
  return fileID;
};

test('a function uploads, downloads and deletes a file', async () => {
  const fileID = await upload('complaints/一号/lamp.txt', '楼道灯');
  expect(fileID).toMatch(/^cloud:\/\/huiyin-emulator\..+\/complaints\/一号\/lamp\.txt$/);
  expect(await keep({ way: 'download', files: [fileID] })).toBe('楼道灯');
  expect(await keep({ way: 'delete', files: [fileID] })).toEqual([
    expect.objectContaining({ fileID, status: 0 }),
  ]);
  expect(await keep({ way: 'download', files: [fileID] })).toHaveProperty('code');
});

test('files are answered for one by one', async () => {
  const fileID = await upload('a/one.txt', 'one');
  const missing = fileID.replace('one', 'two');
  expect(await keep({ way: 'urls', files: [fileID, missing] })).toEqual([
    expect.objectContaining({ fileID, status: 0, tempFileURL: expect.stringMatching(/^http/) }),
    expect.objectContaining({ fileID: missing, status: -503003 }),
  ]);
  expect(await keep({ way: 'delete', files: [missing] })).toEqual([
    expect.objectContaining({ status: -503003 }),
  ]);
});

test('a temporary URL is good for two hours, for its own file', async () => {
  const fileID = emulator.files.put(lin, 'a/one.txt', Buffer.from('one'));
  emulator.files.put(lin, 'a/two.txt', Buffer.from('two'));
  const [{ tempFileURL }] = (await keep({ way: 'urls', files: [fileID] })) as [{ tempFileURL: string }];
  const fetched = await fetch(tempFileURL);
  expect(await fetched.text()).toBe('one');
  expect((await fetch(tempFileURL.replace('one', 'two'))).status).toBe(403);
  await emulator.clock.advance(2 * 3600_000);
  expect((await fetch(tempFileURL)).status).toBe(200);
  await emulator.clock.advance(1);
  expect((await fetch(tempFileURL)).status).toBe(403);
});

test.each(['/a.txt', 'a//b.txt', `${'a'.repeat(851)}`, '../a.txt'])(
  'the path %.20s is refused',
  async (path) => {
    expect(await keep({ way: 'upload', path, text: 'x' })).toHaveProperty('code');
    expect(() => emulator.files.put(lin, path, Buffer.from('x'))).toThrow(/invalid cloud path/);
  },
);

test('more than 50 files in one request are refused', async () => {
  const fileID = await upload('a/one.txt', 'one');
  const files = (count: number): string[] => Array.from({ length: count }, () => fileID);
  expect(await keep({ way: 'urls', files: files(50) })).toHaveLength(50);
  expect(await keep({ way: 'urls', files: files(51) })).toMatchObject({ code: 'INVALID_PARAM' });
});
