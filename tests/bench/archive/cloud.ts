import type { ComplaintFile } from '../../../cloudfunctions/shared/store/documents';
import { type Cloud, contactKey, startCloud } from '../../support/cloud';
import { Archive, NOW } from './files';
import { type Plain, plainOf } from './scan';

const PORTION = 20_000;

/** A cloud with an archive in its database, and the same files to look through. */
export interface Filled {
  cloud: Cloud;
  archive: Archive;
  files: ComplaintFile[];
  plain: Plain[];
  stop(): Promise<void>;
}

/** Starts the emulator and imports so many files into its database, as the store would have written them. */
export const startFilled = async (
  count: number,
  said: (done: number) => void = () => {},
): Promise<Filled> => {
  process.env.HUIYIN_CONTACT_KEY = contactKey;
  const cloud = await startCloud({ now: new Date(NOW), timers: false });
  const archive = new Archive(count);
  const files: ComplaintFile[] = [];
  for (let n = 0; n < count; n++) {
    files.push(archive.fileAt(n));
    if (files.length % PORTION === 0) said(files.length);
  }
  await cloud.emulator.database.load('complaints', files as unknown as Record<string, unknown>[]);
  const plain = files.map((file) => plainOf(file, archive.filedBy.get(file._id) as never));
  return { cloud, archive, files, plain, stop: () => cloud.stop() };
};
