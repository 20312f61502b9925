/** Somebody's place in a photograph's metadata: what must not be left in it. */
export const PLACE = 'N31.2304 E121.4737';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

const entry = (tag: number, type: number, count: number, value: number): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.writeUInt32LE(count, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
};

/** A JPEG as a phone writes it: a colour profile, EXIF with the place and how the phone was held, XMP, a comment, a scan. */
export const photograph = (orientation = 6): Buffer => {
  const place = Buffer.from(`${PLACE}\0`, 'latin1');
  const directory = Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0\x02\0', 'latin1'),
    entry(0x0112, 3, 1, orientation),
    entry(0x010e, 2, place.length, 38), // the description, behind the directory
    Buffer.alloc(4),
    place,
  ]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), directory])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${PLACE}</x>`, 'latin1')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0', 'latin1')),
    segment(0xfe, Buffer.from(PLACE, 'latin1')),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 0xff, 0, 4, 5, 0xff, 0xd9]),
  ]);
};

const chunk = (name: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, Buffer.from(name, 'latin1'), body, Buffer.alloc(4)]);
};

/** A PNG with a note about the place. */
export const drawing = (): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.alloc(13)),
    chunk('tEXt', Buffer.from(`Comment\0${PLACE}`, 'latin1')),
    chunk('eXIf', Buffer.from(PLACE, 'latin1')),
    chunk('IDAT', Buffer.from([1, 2, 3])),
    chunk('IEND', Buffer.alloc(0)),
  ]);

const riff = (name: string, body: Buffer): Buffer => {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};

/** A WebP in the extended format whose head says that EXIF and XMP follow. */
export const webp = (): Buffer =>
  riff(
    'RIFF',
    Buffer.concat([
      Buffer.from('WEBP', 'latin1'),
      riff('VP8X', Buffer.from([0b00101100, 0, 0, 0, 1, 0, 0, 1, 0, 0])),
      riff('VP8 ', Buffer.from([1, 2, 3])),
      riff('EXIF', Buffer.from(PLACE, 'latin1')),
      riff('XMP ', Buffer.from(PLACE, 'latin1')),
    ]),
  );
