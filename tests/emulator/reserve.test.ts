import { type EmulatorOptions, Reserve } from '../../emulator/index';
import { introduceLin, MONDAY, started } from './started';

const reserve = new Reserve();
afterAll(() => reserve.stop());

const TUESDAY = new Date('2026-01-06T02:00:00.000Z');

/** What a function answers in an emulator of its own, which stops afterwards. */
const answerOf = async (name: string, event = {}, options: Partial<EmulatorOptions> = {}) => {
  const emulator = await started({ reserve, ...options });
  const answer = await emulator.call(introduceLin(emulator), name, event);
  const { length: lines } = emulator.logs();
  await emulator.stop();
  return { answer, lines };
};

test('an instance is taken over by the next emulator with its memory, and talks to that one alone', async () => {
  expect(await answerOf('talker')).toEqual({ answer: 1, lines: 2 });
  expect(await answerOf('talker')).toEqual({ answer: 2, lines: 2 });
});

test('an instance that was taken over tells the time and sees the data of where it is', async () => {
  expect((await answerOf('mirror')).answer).toMatchObject({ now: MONDAY.toISOString() });
  expect((await answerOf('mirror', {}, { now: TUESDAY })).answer).toMatchObject({
    now: TUESDAY.toISOString(),
  });
  expect((await answerOf('diary', { text: '一' })).answer).toEqual(['一']);
  expect((await answerOf('diary', { text: '二' })).answer).toEqual(['二']);
});

test('with another environment it is another instance', async () => {
  const { answer } = await answerOf('talker', {}, { functionEnv: { HUIYIN_GREETING: '您好' } });
  expect(answer).toBe(1);
});

test('an instance that was ended is not handed on, nor is any when the reserve has ended', async () => {
  const emulator = await started({ reserve });
  const lin = introduceLin(emulator);
  expect(await emulator.call(lin, 'idler', { bytes: 1 })).toBe('x');
  await expect(emulator.call(lin, 'idler', { way: 'exit' })).rejects.toMatchObject({ code: '-504002' });
  await emulator.stop();
  expect((await answerOf('idler', { bytes: 2 })).answer).toBe('xx');
  const own = new Reserve();
  await own.stop();
  expect((await answerOf('talker', {}, { reserve: own })).answer).toBe(1);
  expect((await answerOf('talker', {}, { reserve: own })).answer).toBe(1);
});
