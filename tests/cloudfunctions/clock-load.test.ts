import { type Cloud, startCloud } from '../support/cloud';
import { fileOne } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.emulator.faults.inject('timer-missed', { functionName: 'clock', times: 100_000 });
});
afterEach(() => cloud.stop());

/** Adds open files that are not due for a long time: no more of them than the indexes keep. */
const addOpen = (like: string, from: number, to: number): Promise<void> => {
  const { communityId, stage, filedAt } = cloud.file(like).complaint;
  const files = Array.from({ length: to - from }, (_, index) => ({
    _id: `open-${from + index}`,
    open: true,
    untold: false,
    nextAt: filedAt,
    dueAt: '2099-01-01T00:00:00.000Z',
    complaint: { communityId, stage, filedAt, no: `TS20250101-${from + index}` },
  }));
  return cloud.emulator.database.load('complaints', files);
};

/** The database requests of one look of the clock. */
const look = async (): Promise<number> => {
  const mark = cloud.emulator.requests.count();
  await cloud.emulator.trigger('clock');
  return cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'clock').length;
};

test('a look of the clock costs what is due, not what is open: ten among 100,000 as among 100 (B4)', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 10; count++) ids.push(await fileOne(cloud, cloud.hand('lin')));
  const [first = ''] = ids;
  const warnings = () =>
    ids.flatMap((id) => cloud.file(id).events.filter(({ type }) => type === 'warned')).length;
  await addOpen(first, 0, 100);
  await cloud.hours(1.2);
  const few = await look();
  expect([few, warnings()]).toEqual([11, 10]); // one request that finds them, one that appends to each
  await addOpen(first, 100, 100_000);
  await cloud.hours(0.4);
  expect([await look(), warnings()]).toEqual([few, 20]);
}, 240_000);
