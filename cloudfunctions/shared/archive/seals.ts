import { createHash, randomInt } from 'node:crypto';
import { type Attachment, attachmentsIn } from '../../../types/attachments';
import { sealMark, sealMarks } from '../contact';
import { located } from '../store/cloud';
import type { ComplaintFile } from '../store/documents';
import type { Seal } from '../store/evidence';
import type { Allowance } from './allowance';

const AT_ONCE = 4;
const PATIENCE_MS = 8_000;

/** What the mark of a seal stands for. */
export const said = ({ fileId, sha256, bytes }: Omit<Seal, 'mark'>): string =>
  [fileId, sha256, bytes].join('\n');

/** What an attachment was when it had been cleaned, under this deployment's key: whoever puts another in its place without the key is found out (§4, C1.12). */
export const sealOf = (complaintId: string, fileId: string, content: Buffer): Seal => {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const seal = { fileId, sha256, bytes: content.length };
  return { ...seal, mark: sealMark(complaintId, said(seal)) };
};

type Filed = Pick<ComplaintFile, '_id' | 'events' | 'seals'>;

/** An attachment of a file, the entry that it came with, and its seal if it has one. */
export interface Kept extends Attachment {
  revision: number;
  seal?: Seal;
}

type Sealed = Kept & { seal: Seal };

/** Every attachment of a file, each once, in the order in which they came. */
export const attachmentsOf = ({ events, seals = [] }: Filed): Kept[] => {
  const kept = new Map<string, Kept>();
  for (const [index, { data }] of events.entries())
    for (const one of attachmentsIn(data)) {
      const seal = seals.find(({ fileId }) => fileId === one.fileId);
      if (!kept.has(one.fileId))
        kept.set(one.fileId, { ...one, revision: index + 1, ...(seal ? { seal } : {}) });
    }
  return [...kept.values()];
};

/** How large the sealed attachments of a file are. */
export const sizesOf = (file: Filed): number[] =>
  attachmentsOf(file).flatMap(({ seal }) => seal?.bytes ?? []);

/** Whether what lies at an address is what was sealed; reading ends with the first part that makes it longer. Throws when the storage does not say. */
const isSame = async ({ sha256, bytes }: Seal, url: string): Promise<boolean> => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.status === 404) return false;
  if (!answer.ok) throw new Error(`the storage answers ${answer.status}`);
  const hash = createHash('sha256');
  let size = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part?.value && size <= bytes; part = await reader?.read()) {
    hash.update(part.value);
    size += part.value.length;
  }
  await reader?.cancel();
  return size === bytes && hash.digest('hex') === sha256;
};

/** How many attachments a file has, how many of them are sealed, how many were compared, and the first that is not what it was, by the entry that it came with. */
export interface SealedFound {
  all: number;
  sealed: number;
  checked: number;
  brokenAt?: number;
}

/** From somewhere on and round to the beginning: of more than may be fetched none is left out for ever. */
const fromAnywhere = <T>(all: readonly T[]): T[] => {
  const start = all.length > 0 ? randomInt(all.length) : 0;
  return [...all.slice(start), ...all.slice(0, start)];
};

/** What some of them are now: the same, another or gone, or nothing where the storage cannot give them just now, which is no fault. */
const compared = async (some: readonly Sealed[]): Promise<{ revision: number; same: boolean }[]> => {
  const { urls, gone } = await located(some.map(({ fileId }) => fileId));
  const found = some.map(async ({ fileId, revision, seal }) => {
    const url = urls.get(fileId);
    if (url) return { revision, same: await isSame(seal, url) };
    if (gone.has(fileId)) return { revision, same: false };
    throw new Error('the storage says nothing of it');
  });
  return (await Promise.allSettled(found)).flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
};

/** Compares the attachments of a file with their seals, as far as the allowance goes (§4). */
export const examineSeals = async (file: Filed, allowance: Allowance): Promise<SealedFound> => {
  const attachments = attachmentsOf(file);
  const sealed = attachments.filter((one): one is Sealed => one.seal !== undefined);
  const isOurs = ({ seal }: Sealed) => sealMarks(file._id, said(seal)).includes(seal.mark);
  const found = sealed.filter((one) => !isOurs(one)).map(({ revision }) => ({ revision, same: false }));
  const waiting = fromAnywhere(sealed.filter(isOurs));
  for (let at = 0; at < waiting.length; at += AT_ONCE) {
    const some = waiting.slice(at, at + AT_ONCE).filter(({ seal }) => allowance.take(seal.bytes));
    if (some.length > 0) found.push(...(await compared(some).catch(() => [])));
  }
  const broken = found.filter(({ same }) => !same).map(({ revision }) => revision);
  return {
    all: attachments.length,
    sealed: sealed.length,
    checked: found.length,
    ...(broken.length > 0 ? { brokenAt: Math.min(...broken) } : {}),
  };
};
