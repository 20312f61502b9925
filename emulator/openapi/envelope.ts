import { decode, encode, type Field } from './protobuf';

/** What an open interface answers: JSON text, a file, or the negative code of the platform itself. */
export type OpenApiAnswer =
  | { json: string }
  | { bytes: Buffer; contentType: string }
  | { platformCode: number; message: string };

/** A call of an open interface: its arguments by name. */
export type OpenApiArguments = Record<string, unknown>;

const bytesOf = (fields: Field[], number: number): Buffer[] =>
  fields.flatMap((field) => (field.number === number && Buffer.isBuffer(field.value) ? [field.value] : []));

/** CommApiData → OpenApiData → KeyValuePair: every value is JSON text (wire section 6). */
export const readArguments = (request: Buffer): OpenApiArguments => {
  const [openApiData] = bytesOf(decode(request), 2);
  const pairs = openApiData ? bytesOf(decode(openApiData), 1) : [];
  return Object.fromEntries(
    pairs.map((pair) => {
      const fields = decode(pair);
      const key = bytesOf(fields, 1)[0]?.toString('utf8') ?? '';
      const value = bytesOf(fields, 2)[0]?.toString('utf8') ?? 'null';
      return [key, JSON.parse(value) as unknown];
    }),
  );
};

const contentOf = (answer: OpenApiAnswer): { bytes: Buffer; contentType: string } => {
  if ('bytes' in answer) return answer;
  const json =
    'json' in answer ? answer.json : JSON.stringify({ errcode: answer.platformCode, errmsg: answer.message });
  return { bytes: Buffer.from(json), contentType: 'application/json' };
};

/** CommOpenApiResp: the answer's bytes, their type, and the platform's own code. */
export const writeAnswer = (answer: OpenApiAnswer): Buffer => {
  const { bytes, contentType } = contentOf(answer);
  const fields: Field[] = [
    { number: 1, value: bytes },
    { number: 2, value: Buffer.from(contentType) },
  ];
  if ('platformCode' in answer) fields.push({ number: 3, value: BigInt(answer.platformCode) });
  fields.push({ number: 4, value: 200n });
  return encode(fields);
};
