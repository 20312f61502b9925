import * as cloud from 'wx-server-sdk';

// On the cloud's Node 16 and 18 every request opens a new connection unless it is kept (reliability-performance.md, section 0).
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true } as unknown as Parameters<
  typeof cloud.init
>[0]);

const connection = cloud.database({ throwOnNotFound: false } as Parameters<typeof cloud.database>[0]);

/** The operators of updates: `set` replaces an object whole, where a plain object would be merged into the old one. */
export const _ = connection.command;

/** Another document already has that `_id` or unique key. */
export class Duplicate extends Error {}

/** What a document must match, field by field; `undefined` would silently match everything. */
export type Where = Readonly<Record<string, unknown>>;
/** One stage of a request that reads: what it does, and with what. */
export type Stage = readonly [stage: string, value: unknown];

const partsOf = (value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  // An operator such as `_.lt(x)` keeps what it compares with in `operands`.
  const { operands } = value as { operands?: unknown };
  return Array.isArray(operands) ? operands : Object.values(value);
};

const isMissing = (value: unknown): boolean => value === undefined || partsOf(value).some(isMissing);

const given = (where: Where): Where => {
  const fields = Object.entries(where);
  if (fields.length === 0) throw new TypeError('a query that matches everything');
  for (const [field, value] of fields)
    if (isMissing(value)) throw new TypeError(`a query without a value for ${field}`);
  return where;
};

/** One of these values: the same as the value itself where there is but one. */
export const oneOf = (values: readonly string[]): unknown =>
  values.length === 1 ? values[0] : _.in([...values]);

/** What begins like this, of plain letters; an index leads to it. */
export const beginning = (text: string): unknown => connection.RegExp({ regexp: `^${text}`, options: '' });

interface Coded {
  code?: string;
  errMsg?: string;
  message?: string;
}

// The code of a duplicate is not certain, its text is (wechat-cloud-wire.md, section 3).
const isDuplicate = ({ code = '', errMsg = '', message = '' }: Coded): boolean =>
  /duplicate|E11000/i.test(`${code} ${errMsg} ${message}`);

/** Adds a document, or throws `Duplicate`. */
export const insert = async (collection: string, document: object): Promise<void> => {
  try {
    await connection.collection(collection).add({ data: document });
  } catch (error) {
    throw isDuplicate(error as Coded) ? new Duplicate(collection) : error;
  }
};

/** Adds documents in one request, or throws `Duplicate` when one of them is there already. */
export const insertAll = (collection: string, documents: readonly object[]): Promise<void> =>
  insert(collection, documents);

/** Changes the documents that match, and says how many did. */
export const update = async (collection: string, where: Where, data: object): Promise<number> => {
  const query = connection.collection(collection).where(given(where));
  const result = (await query.update({ data })) as { stats: { updated: number } };
  return result.stats.updated;
};

/** Takes the documents away that match. */
export const remove = async (collection: string, where: Where): Promise<void> => {
  await connection.collection(collection).where(given(where)).remove();
};

/** How many documents match. */
export const count = async (collection: string, where: Where): Promise<number> => {
  const result = (await connection.collection(collection).where(given(where)).count()) as { total: number };
  return result.total;
};

/** One request that reads, follows references and counts; a `match` comes first and a `limit` is always named, for the cloud's own is 20. Nothing is asked for where no row is wanted: the database refuses a limit of 0. */
export const aggregate = async <T>(collection: string, stages: readonly Stage[]): Promise<T[]> => {
  if (stages.some(([stage, value]) => stage === 'limit' && value === 0)) return [];
  const start = connection.collection(collection).aggregate() as unknown as Record<string, unknown>;
  const pipeline = stages.reduce((line, [stage, value]) => {
    if (typeof value === 'object') given(value as Where);
    return (line[stage] as (value: unknown) => Record<string, unknown>).call(line, value);
  }, start) as unknown as { end(): Promise<{ list: T[] }> };
  return (await pipeline.end()).list;
};

/** A stage that follows a reference from a field to documents of another collection. */
export const follow = (from: string, localField: string, foreignField: string, as: string): Stage => [
  'lookup',
  { from, localField, foreignField, as },
];

type Line = Record<string, (value: unknown) => Line> & { done(): object[] };

/** A stage that reads another collection by stages of its own, whatever the document; the SDK's types do not name it. */
export const beside = (from: string, as: string, stages: readonly Stage[]): Stage => {
  const start = (_.aggregate as unknown as { pipeline(): Line }).pipeline();
  const line = stages.reduce((so, [stage, value]) => {
    if (stage === 'match') given(value as Where);
    return (so[stage] as Line[string]).call(so, value);
  }, start);
  return ['lookup', { from, pipeline: line.done(), as }];
};

/** A stage that looks whether a collection holds what matches: the id of one that does, or of so many. */
export const glance = (from: string, where: Where, as: string, most = 1): Stage =>
  beside(from, as, [
    ['match', where],
    ['limit', most],
    ['project', { _id: 1 }],
  ]);

/** A stage that lists one field of what matches, the greatest first; where an index has it all, no document is read. */
export const listed = (from: string, where: Where, field: string, limit: number, as: string): Stage =>
  beside(from, as, [
    ['match', where],
    ['sort', { [field]: -1 }],
    ['limit', limit],
    ['project', { _id: 0, [field]: 1 }],
  ]);

/** Who calls and from where, from the platform alone: never from what the caller sent. */
export const callContext = (): { openid?: string; unionid?: string; source: string } => {
  const { OPENID, UNIONID, FROM_UNIONID, SOURCE } = cloud.getWXContext() as ReturnType<
    typeof cloud.getWXContext
  > & { FROM_UNIONID?: string };
  // What comes from an official account in the same environment names its person with FROM_.
  const unionid = UNIONID ?? FROM_UNIONID;
  return { ...(OPENID ? { openid: OPENID } : {}), ...(unionid ? { unionid } : {}), source: SOURCE ?? '' };
};

/** Puts bytes under a path of the cloud's storage; what was there is replaced. Answers the fileID. */
export const upload = async (path: string, bytes: Buffer): Promise<string> => {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: bytes });
  return fileID;
};

const MOST_FILES = 50;
const NOT_THERE = -503003;

/** Deletes files from the cloud's storage; false when one of them is still there. */
export const deleteFiles = async (fileIds: readonly string[]): Promise<boolean> => {
  for (let at = 0; at < fileIds.length; at += MOST_FILES) {
    const order = { fileList: fileIds.slice(at, at + MOST_FILES) };
    const { fileList } = (await cloud.deleteFile(order)) as { fileList: { status: number }[] };
    if (fileList.some(({ status }) => status !== 0 && status !== NOT_THERE)) return false;
  }
  return true;
};

/** The bytes of a file in the cloud's storage. */
export const download = async (fileId: string): Promise<Buffer> =>
  (await cloud.downloadFile({ fileID: fileId })).fileContent;

const TWO_HOURS = 2 * 60 * 60;

/** An address for each file that is good for two hours, or for so many seconds, and which files are not there by the storage's own word; of the others it says nothing. */
export const located = async (
  fileIds: readonly string[],
  maxAge = TWO_HOURS,
): Promise<{ urls: Map<string, string>; gone: Set<string> }> => {
  const urls = new Map<string, string>();
  const gone = new Set<string>();
  for (let at = 0; at < fileIds.length; at += MOST_FILES) {
    const files = fileIds.slice(at, at + MOST_FILES).map((fileID) => ({ fileID, maxAge }));
    // What the SDK takes and its types do not know.
    const order = { fileList: files } as unknown as Parameters<typeof cloud.getTempFileURL>[0];
    const { fileList } = (await cloud.getTempFileURL(order)) as {
      fileList: { fileID: string; status: number; tempFileURL: string }[];
    };
    for (const { fileID, status, tempFileURL } of fileList) {
      if (tempFileURL) urls.set(fileID, tempFileURL);
      else if (status === NOT_THERE) gone.add(fileID);
    }
  }
  return { urls, gone };
};

/** The addresses alone; a file that is not there has none. */
export const temporaryUrls = async (
  fileIds: readonly string[],
  maxAge = TWO_HOURS,
): Promise<Map<string, string>> => (await located(fileIds, maxAge)).urls;

/** Calls another function and does not wait longer than `ms` for its answer; it runs on. */
export const nudge = async (name: string, data: object, ms: number): Promise<void> => {
  const order = { name, data, timeout: ms };
  await cloud.callFunction(order as Parameters<typeof cloud.callFunction>[0])?.catch(() => undefined);
};

/** WeChat's open interfaces, with the platform's authority. */
export const openapi = cloud.openapi as {
  subscribeMessage: { send(message: object): Promise<{ msgid?: unknown }> };
  security: {
    msgSecCheck(text: object): Promise<{ result?: { suggest?: string; label?: number } }>;
    mediaCheckAsync(picture: object): Promise<{ traceId?: string }>;
  };
  phonenumber: {
    getPhoneNumber(order: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string } }>;
  };
  wxacode: {
    getUnlimited(order: {
      scene: string;
      page: string;
      width: number;
    }): Promise<{ contentType?: string; buffer?: Buffer }>;
  };
};
