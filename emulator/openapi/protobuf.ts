/** A protobuf field as it stands on the wire: its number and its value, a varint or bytes. */
export type Field = { number: number; value: bigint | Buffer };

const VARINT = 0;
const BYTES = 2;

const readVarint = (bytes: Buffer, start: number): [bigint, number] => {
  let value = 0n;
  let shift = 0n;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at + 1];
    shift += 7n;
  }
  throw new RangeError('protobuf: a number ends too early');
};

/** Reads a message's fields in order; numbers of fixed size do not occur in this protocol. */
export const decode = (bytes: Buffer): Field[] => {
  const fields: Field[] = [];
  let at = 0;
  while (at < bytes.length) {
    const [tag, afterTag] = readVarint(bytes, at);
    const [value, next] = readVarint(bytes, afterTag);
    const number = Number(tag >> 3n);
    const type = Number(tag & 7n);
    if (type === VARINT) {
      fields.push({ number, value });
      at = next;
    } else if (type === BYTES) {
      const end = next + Number(value);
      if (end > bytes.length) throw new RangeError('protobuf: a field ends too early');
      fields.push({ number, value: bytes.subarray(next, end) });
      at = end;
    } else throw new RangeError(`protobuf: wire type ${type}`);
  }
  return fields;
};

const varint = (value: bigint): Buffer => {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
};

/** Writes a message; a negative number takes ten bytes, as int32 does. */
export const encode = (fields: Field[]): Buffer =>
  Buffer.concat(
    fields.map(({ number, value }) => {
      const tag = varint(BigInt((number << 3) | (typeof value === 'bigint' ? VARINT : BYTES)));
      if (typeof value === 'bigint') return Buffer.concat([tag, varint(value)]);
      return Buffer.concat([tag, varint(BigInt(value.length)), value]);
    }),
  );
