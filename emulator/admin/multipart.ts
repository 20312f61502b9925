const BREAK = Buffer.from('\r\n\r\n');

/** The fields of a multipart/form-data body: text, or bytes where the part is `requestData`. */
export const parseMultipart = (contentType: string, bytes: Buffer): Record<string, unknown> => {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) return {};
  const delimiter = Buffer.from(`--${boundary}`);
  const fields: Record<string, unknown> = {};
  let at = bytes.indexOf(delimiter);
  while (at !== -1) {
    const start = at + delimiter.length + 2;
    const next = bytes.indexOf(delimiter, start);
    if (next === -1) break;
    const part = bytes.subarray(start, next - 2);
    const head = part.indexOf(BREAK);
    const name = /name="([^"]*)"/.exec(part.subarray(0, head).toString('utf8'))?.[1];
    const value = part.subarray(head + BREAK.length);
    if (name) fields[name] = name === 'requestData' ? Buffer.from(value) : value.toString('utf8');
    at = next;
  }
  return fields;
};
