import { randomUUID } from 'node:crypto';
import { newFolder } from '../../cloudfunctions/shared/pictures/folder';
import type { DiscardDocument } from '../../cloudfunctions/shared/store/discards';
import { type Cloud, contactKey, type Hand, startCloud } from '../support/cloud';
import { complaintForm } from '../support/forms';
import { photograph } from '../support/pictures';

let cloud: Cloud;
beforeAll(() => {
  process.env.HUIYIN_CONTACT_KEY = contactKey;
});
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());
afterAll(() => {
  delete process.env.HUIYIN_CONTACT_KEY;
});

/** A picture in somebody's own folder, as their phone puts it there. */
const sends = (who: Hand): string =>
  cloud.emulator.files.put(who.openid, `${newFolder(who.id)}/${randomUUID()}.jpg`, photograph());

const isThere = (fileId: string): boolean => cloud.emulator.files.bytes(fileId) !== undefined;

const discards = (): DiscardDocument[] => cloud.stored<DiscardDocument>('discards');

test('§5.2 what was taken back before it was filed is deleted by night, a day later at the earliest', async () => {
  const lin = cloud.hand('lin');
  const [unwanted, wanted] = [sends(lin), sends(lin)];
  await lin.ask('complaint', 'discard', { fileIds: [unwanted] });
  expect(JSON.stringify(discards())).not.toContain(lin.id);
  await cloud.hours(20); // one night has passed, not yet a day
  expect(isThere(unwanted)).toBe(true);
  await cloud.hours(24);
  expect(isThere(unwanted)).toBe(false);
  expect(isThere(wanted)).toBe(true);
  expect(discards()).toEqual([]);
});

test('§2.3 what was filed after all stays, whoever takes it back', async () => {
  const lin = cloud.hand('lin');
  const fileId = sends(lin);
  await lin.ask('complaint', 'discard', { fileIds: [fileId] });
  const { id } = await lin.ask('complaint', 'submit', {
    key: randomUUID(),
    complaint: complaintForm({ photos: [fileId] }),
  });
  await cloud.emulator.idle();
  await lin.ask('complaint', 'discard', { fileIds: [fileId] });
  await cloud.hours(48);
  expect(isThere(fileId)).toBe(true);
  expect(discards()).toEqual([]);
  expect(cloud.file(id).seals?.map((seal) => seal.fileId)).toEqual([fileId]);
});

test('S8 nobody takes back what somebody else sent', async () => {
  const fileId = sends(cloud.hand('lin'));
  await cloud.hand('chen').ask('complaint', 'discard', { fileIds: [fileId] });
  expect(discards()).toEqual([]);
});

test('§5.2 what broke off after the files were gone is taken up by the next run', async () => {
  const lin = cloud.hand('lin');
  const fileId = sends(lin);
  await lin.ask('complaint', 'discard', { fileIds: [fileId] });
  const failed = () =>
    cloud.emulator
      .logs()
      .filter(({ functionName, text }) => functionName === 'clock' && text.includes('nobody waits'));
  cloud.emulator.faults.inject('database-error', {
    action: 'database.removeDocument',
    collection: 'discards',
  });
  await cloud.hours(42);
  expect(failed()).toHaveLength(1);
  expect(isThere(fileId)).toBe(false);
  expect(discards()).toEqual([]);
});

test('§5.2 what the storage does not delete is tried again a night later and holds up nothing else', async () => {
  const lin = cloud.hand('lin');
  const [stuck, other] = [sends(lin), sends(lin)];
  await lin.ask('complaint', 'discard', { fileIds: [stuck] });
  await cloud.hours(1);
  await lin.ask('complaint', 'discard', { fileIds: [other] });
  cloud.emulator.faults.inject('file-kept');
  await cloud.hours(42);
  expect([isThere(stuck), isThere(other)]).toEqual([true, false]);
  await cloud.hours(24);
  expect(isThere(stuck)).toBe(false);
  expect(discards()).toEqual([]);
});

test('§2.3 what is filed stays while the courier has not come to it, and holds up nothing else', async () => {
  const lin = cloud.hand('lin');
  const [filed, unwanted] = [sends(lin), sends(lin)];
  await lin.ask('complaint', 'discard', { fileIds: [filed] });
  await lin.ask('complaint', 'discard', { fileIds: [unwanted] });
  cloud.emulator.faults.inject('function-killed', { functionName: 'courier', times: 100_000 });
  await lin.ask('complaint', 'submit', {
    key: randomUUID(),
    complaint: complaintForm({ photos: [filed] }),
  });
  await cloud.hours(48);
  expect([isThere(filed), isThere(unwanted)]).toEqual([true, false]);
});
