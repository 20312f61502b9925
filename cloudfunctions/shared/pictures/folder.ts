import { randomBytes } from 'node:crypto';
import { keyedByAll } from '../keys';

const NONCE = 12;
const FILE = /^cloud:\/\/[^/]+\/complaints\/([0-9a-f]{12})([0-9a-f]{20})\/[^/]+$/;

const marksOf = (nonce: string, personId: string): string[] =>
  keyedByAll('folder', `${nonce}\n${personId}`).map((digest) =>
    Buffer.from(digest, 'base64url').toString('hex').slice(0, 20),
  );

/** A new folder for somebody's pictures: its name tells nobody whose it is, nor that two folders are the same person's (B10), and nobody makes one up. */
export const newFolder = (personId: string): string => {
  const nonce = randomBytes(NONCE / 2).toString('hex');
  return `complaints/${nonce}${marksOf(nonce, personId)[0]}`;
};

/** Whether a file lies in a folder that was made for this person (S8). */
export const isOwnFile = (fileId: string, personId: string): boolean => {
  const [, nonce = '', mark] = FILE.exec(fileId) ?? [];
  return mark !== undefined && marksOf(nonce, personId).includes(mark);
};
