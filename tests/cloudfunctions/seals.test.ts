import type { ComplaintFile, MessageDocument } from '../../cloudfunctions/shared/store/documents';
import type { Seal } from '../../cloudfunctions/shared/store/evidence';
import { alter as alterDocument } from '../support/alter';
import { type Cloud, startCloud } from '../support/cloud';
import { drawing, PLACE, photograph } from '../support/pictures';
import { fileOne, storyUntil } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

/** Somebody files a complaint with so many pictures. */
const withPictures = async (who: string, count: number): Promise<{ id: string; photos: string[] }> => {
  const hand = cloud.hand(who);
  const { folder } = await hand.ask('account', 'me', {});
  const photos = Array.from({ length: count }, (_, index) =>
    cloud.emulator.files.put(hand.openid, `${folder}/${index}.jpg`, photograph()),
  );
  return { id: await fileOne(cloud, hand, { photos }), photos };
};

/** Whoever may write the storage puts something else in a picture's place. */
const swap = (photo: string, bytes = drawing()): string =>
  cloud.emulator.files.put('whoever', photo.replace(/^cloud:\/\/[^/]+\//, ''), bytes);

/** Whoever may write the database changes a file. */
const alter = (id: string, change: object) => alterDocument(cloud, 'complaints', id, change);

const asked = (id: string) => cloud.hand('zhou').ask('complaint', 'verify', { id });
const found = () => cloud.hand('wang').ask('insight', 'checks', {});
const told = () => cloud.stored<MessageDocument>('messages', { notice: 'N23' });
/** From ten in the morning through the night to five. */
const untilMorning = () => cloud.hours(19);

describe('an attachment is sealed as it is once it has been cleaned (§4, C1.12)', () => {
  test('by its SHA-256 and size, without what it told about its maker, and it holds', async () => {
    const { id, photos } = await withPictures('lin', 2);
    const { seals = [] } = cloud.file(id);
    expect(seals.map(({ fileId }) => fileId)).toEqual(photos);
    for (const { fileId, bytes } of seals) {
      const stored = cloud.emulator.files.bytes(fileId);
      expect(stored?.length).toBe(bytes);
      expect(stored?.toString('latin1')).not.toContain(PLACE);
    }
    const { revision } = cloud.file(id);
    const attachments = { all: 2, sealed: 2, checked: 2 };
    expect(await asked(id)).toEqual({ events: revision, linked: revision, unwitnessed: 0, attachments });
  });

  test('once: what is put in its place is not sealed anew when another entry names it', async () => {
    const { id, photos } = await withPictures('lin', 1);
    swap(photos[0] ?? '');
    await cloud.hand('lin').act(id, 'supplement', { text: '还是这张', photos });
    expect(cloud.file(id).seals).toHaveLength(1);
    expect(await asked(id)).toMatchObject({ broken: { revision: 1, fault: 'attachment', event: 'filed' } });
  });

  test('whoever changes it, takes it away or renews the seal without the key is found out, with the entry', async () => {
    const { id, photos } = await withPictures('lin', 3);
    const [first = '', second = '', third = ''] = photos;
    const more = await withPictures('lin', 1);
    await cloud.hand('lin').act(id, 'supplement', { text: '又拍了一张', photos: more.photos });
    const broken = async () => (await asked(id)).broken;
    const at = cloud.file(id).events.findIndex(({ type }) => type === 'supplemented') + 1;
    const whole = cloud.file(id).seals as Seal[];

    cloud.emulator.files.remove(more.photos[0] ?? '');
    expect(await broken()).toMatchObject({ revision: at, fault: 'attachment', event: 'supplemented' });
    const forged = whole.map((seal) => (seal.fileId === first ? { ...seal, bytes: seal.bytes + 1 } : seal));
    await alter(id, { $set: { seals: forged } });
    expect(await broken()).toMatchObject({ revision: 1, fault: 'attachment' });
    await alter(id, { $set: { seals: whole.filter(({ fileId }) => fileId === second || fileId === third) } });
    expect(await asked(id)).toMatchObject({ attachments: { all: 4, sealed: 2, checked: 2 } });
    const same = cloud.emulator.files.bytes(second) ?? Buffer.alloc(0);
    const turned = Buffer.from(same).fill(1, 5, 6);
    swap(second, turned);
    expect(turned.length).toBe(same.length);
    expect(await broken()).toMatchObject({ revision: 1, fault: 'attachment' });
  });

  test('what the storage cannot give just now is not compared, and is no fault', async () => {
    const { id } = await withPictures('lin', 2);
    cloud.emulator.faults.inject('file-unavailable', { times: 2 });
    expect(await asked(id)).toMatchObject({ attachments: { all: 2, sealed: 2, checked: 0 } });
    expect((await asked(id)).broken).toBeUndefined();
    cloud.emulator.faults.inject('file-unavailable', { times: 100 });
    await untilMorning();
    expect((await found()).round?.last).toMatchObject({ files: 1, left: 2 });
    expect(told()).toEqual([]);
  });
});

describe('the nights go round the whole archive (§4, C1.12)', () => {
  test('a changed picture is found, and who keeps the archive is told, once', async () => {
    const { id, photos } = await withPictures('lin', 1);
    const { no } = cloud.file(id).complaint;
    swap(photos[0] ?? '');
    await untilMorning();
    expect(told()).toMatchObject([{ personId: 'person-wang', no, page: 'staff/records/index' }]);
    const { nights, round } = await found();
    expect(nights[0]).toMatchObject({ broken: 1, attachments: 1, files: [{ id, no, fault: 'attachment' }] });
    expect(round).toEqual({ last: { from: '2026-01-06', to: '2026-01-06', files: 1, left: 0 } });
    await cloud.hours(24);
    expect((await found()).nights).toHaveLength(2);
    expect(told()).toHaveLength(1);
  });

  test('of a chain that was cut short too; not whom the file names (B10)', async () => {
    const named = await fileOne(cloud, cloud.hand('chen'), { namedStaff: ['person-wang'] });
    const open = await storyUntil(cloud, 'assigned');
    for (const id of [named, open]) {
      const { links = [] } = cloud.file(id);
      await alter(id, { $set: { links: links.slice(0, -1) } });
    }
    await untilMorning();
    const { nights } = await found();
    expect(nights[0]).toMatchObject({ broken: 2, files: [{ id: open, fault: 'rewritten' }] });
    expect(told().map(({ no }) => no)).toEqual([cloud.file(open).complaint.no]);
  });

  test('so many attachments a night: a round that ends in the second night, and says when', async () => {
    for (const who of ['lin', 'chen', 'zhao', 'lin', 'chen', 'zhao', 'lin', 'chen'])
      await withPictures(who, 9);
    await untilMorning();
    const first = await found();
    expect(first.round).toEqual({ now: { from: '2026-01-06', files: 6 } });
    expect(cloud.stored<{ round: { after: string } }>('upkeep')[0]?.round.after).toBe(
      cloud
        .stored<ComplaintFile>('complaints')
        .map(({ _id }) => _id)
        .sort()[5],
    );
    await cloud.hours(24);
    const { round } = await found();
    expect(round).toEqual({ last: { from: '2026-01-06', to: '2026-01-07', files: 8, left: 0 } });
    await cloud.hours(24);
    expect((await found()).round?.now).toEqual({ from: '2026-01-08', files: 6 });
  });
});
