import { randomUUID } from 'node:crypto';
import { kindOf } from '../../cloudfunctions/shared/pictures/kind';
import { withoutMetadata } from '../../cloudfunctions/shared/pictures/metadata';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { type Cloud, type Hand, startCloud } from '../support/cloud';
import { complaintForm } from '../support/forms';
import { drawing, PLACE, photograph, webp } from '../support/pictures';
import { fileOne } from '../support/story';

describe('what a picture tells about its maker', () => {
  test.each([
    ['JPEG', photograph()],
    ['PNG', drawing()],
    ['WebP', webp()],
  ])('%s: is gone, and the picture is the same kind as before', (_, picture) => {
    const bare = withoutMetadata(picture);
    expect(picture.toString('latin1')).toContain(PLACE);
    expect(bare.toString('latin1')).not.toContain(PLACE);
    expect(kindOf(bare)).toBe(kindOf(picture));
    expect(withoutMetadata(bare)).toEqual(bare);
  });

  test('JPEG: how the phone was held, the colours and the scan stay', () => {
    const bare = withoutMetadata(photograph(6)).toString('latin1');
    expect(bare).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06');
    expect(bare).toContain('ICC_PROFILE');
    expect(bare.endsWith('\x01\x02\x03\xff\0\x04\x05\xff\xd9')).toBe(true);
    expect(withoutMetadata(photograph(1)).toString('latin1')).not.toContain('Exif');
  });

  test('JPEG: fill bytes before a marker hide nothing', () => {
    const picture = photograph();
    const padded = Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xff]), picture.subarray(2)]);
    expect(withoutMetadata(padded)).toEqual(withoutMetadata(picture));
  });

  test('WebP: its head no longer says that EXIF and XMP follow, and says how long it is', () => {
    const bare = withoutMetadata(webp());
    expect(bare[20]).toBe(0b00100000);
    expect(bare.readUInt32LE(4)).toBe(bare.length - 8);
  });

  test.each([
    Buffer.alloc(0),
    Buffer.from('\xff\xd8\xff\xe1\xff\xff', 'latin1'),
    photograph().subarray(0, 40),
    drawing().subarray(0, 20),
    webp().subarray(0, 17),
  ])('one that was cut off is no fault', (broken) => {
    expect(withoutMetadata(broken).length).toBeLessThanOrEqual(broken.length);
  });
});

describe('a picture that was attached (§3.1.2)', () => {
  let cloud: Cloud;
  let lin: Hand;
  beforeEach(async () => {
    cloud = await startCloud();
    lin = cloud.hand('lin');
  });
  afterEach(() => cloud.stop());

  const attach = async (bytes: Buffer, name = 'a.jpg'): Promise<{ id: string; photo: string }> => {
    const { folder } = await lin.ask('account', 'me', {});
    const photo = cloud.emulator.files.put(lin.openid, `${folder}/${name}`, bytes);
    return { id: await fileOne(cloud, lin, { photos: [photo] }), photo };
  };
  const flags = (id: string) => cloud.file(id).events.filter(({ type }) => type === 'textFlagged');

  test('is without its metadata from then on, under the same name', async () => {
    const { id, photo } = await attach(photograph());
    const [path] = photo.split('/').slice(-1);
    const stored = cloud.emulator.files.bytes(photo) ?? Buffer.alloc(0);
    expect(path).toBe('a.jpg');
    expect(stored.toString('latin1')).not.toContain(PLACE);
    expect(kindOf(stored)).toBe('jpg');
    expect(flags(id)).toEqual([]);
    expect(cloud.file(id).untold).toBe(false);
  });

  test('that is none is pointed out to the desk, not dropped', async () => {
    const { id, photo } = await attach(Buffer.from('MZ not a picture'));
    expect(flags(id)).toMatchObject([{ data: { label: 'notPicture', photos: [photo] } }]);
    const seen = await cloud.hand('qian').see(id);
    expect(seen.timeline).toContainEqual(
      expect.objectContaining({ event: 'textFlagged', text: 'notPicture', photos: [photo] }),
    );
    expect((await lin.see(id)).timeline.map(({ event }) => event)).toEqual(['filed']);
  });

  test('that is too large is pointed out without being read, and the news go out', async () => {
    const { id } = await attach(Buffer.concat([photograph(), Buffer.alloc(21 * 1024 * 1024)]));
    expect(flags(id)).toMatchObject([{ data: { label: 'tooLarge' } }]);
    expect(cloud.file(id).untold).toBe(false);
  });

  test('a video larger than the app sends is pointed out too, for nothing vouches for what it is (§4)', async () => {
    const { folder } = await lin.ask('account', 'me', {});
    const head = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1');
    const bytes = Buffer.concat([head, Buffer.alloc(21 * 1024 * 1024)]);
    const video = cloud.emulator.files.put(lin.openid, `${folder}/a.mp4`, bytes);
    const id = await fileOne(cloud, lin, { video });
    expect(flags(id)).toMatchObject([{ data: { label: 'tooLarge' } }]);
    expect(cloud.file(id).seals ?? []).toEqual([]);
  });

  test('a video and a voice are seen with the words, and are what their bytes say (§3.1.2, C1.18)', async () => {
    const { folder } = await lin.ask('account', 'me', {});
    const put = (name: string, bytes: Buffer) =>
      cloud.emulator.files.put(lin.openid, `${folder}/${name}`, bytes);
    const video = put('a.mp4', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'));
    const audio = put('a.mp3', Buffer.from('ID3\x04'));
    const id = await fileOne(cloud, lin, { video, audio });
    expect(flags(id)).toEqual([]);
    for (const who of [lin, cloud.hand('qian')]) expect(await who.see(id)).toMatchObject({ video, audio });

    await lin.act(id, 'supplement', {
      text: '又响了',
      photos: [],
      video: audio,
      audio: put('b.jpg', photograph()),
    });
    expect(flags(id)).toMatchObject([{ data: { label: 'notVideo' } }, { data: { label: 'notAudio' } }]);
    expect((await lin.see(id)).timeline).toContainEqual(
      expect.objectContaining({ event: 'supplemented', video: audio }),
    );
  });

  test('that does not exist does not keep the news back', async () => {
    const { folder } = await lin.ask('account', 'me', {});
    const id = await fileOne(cloud, lin, { photos: [`cloud://huiyin.6875/${folder}/gone.jpg`] });
    expect(flags(id)).toMatchObject([{ data: { label: 'missing' } }]);
    expect(cloud.file(id).untold).toBe(false);
  });

  test('that the platform finds risky is looked at by a person, once however often it says so', async () => {
    cloud.emulator.faults.inject('media-check-doubled', { functionName: 'courier' });
    const { id, photo } = await attach(photograph(), 'emulator-risky.jpg');
    await cloud.hours(0.1);
    expect(flags(id)).toMatchObject([{ data: { label: '20006', photos: [photo] } }]);
    expect(cloud.stored('checks')).toEqual([]);
  });

  test('that the platform lets pass is not mentioned', async () => {
    const { id } = await attach(photograph());
    expect(cloud.stored('checks')).toHaveLength(1);
    await cloud.hours(0.1);
    expect(flags(id)).toEqual([]);
    expect(cloud.stored('checks')).toEqual([]);
  });

  test('lies in a folder that tells nobody whose it is (B10)', async () => {
    const folders = [await lin.ask('account', 'me', {}), await lin.ask('account', 'me', {})];
    const [first, second] = folders.map(({ folder }) => folder);
    expect(first).toMatch(/^complaints\/[0-9a-f]{32}$/);
    expect(first).not.toBe(second);
    const photos = folders.map(({ folder }, index) =>
      cloud.emulator.files.put(lin.openid, `${folder}/${index}.jpg`, photograph()),
    );
    const id = await fileOne(cloud, lin, { photos, sealed: true });
    expect(JSON.stringify(cloud.stored<ComplaintFile>('complaints', { _id: id }))).not.toContain(lin.id);
  });

  test('in a folder of somebody else, or of nobody, is refused', async () => {
    const { folder } = await cloud.hand('chen').ask('account', 'me', {});
    const madeUp = `complaints/${'0'.repeat(32)}`;
    for (const place of [folder, madeUp, `complaints/${lin.id}`]) {
      const photo = cloud.emulator.files.put(lin.openid, `${place}/x.jpg`, photograph());
      const complaint = complaintForm({ photos: [photo] });
      expect(await lin.answer('complaint', 'submit', { key: randomUUID(), complaint })).toMatchObject({
        error: { fields: { photos: 'INVALID' } },
      });
    }
  });
});
