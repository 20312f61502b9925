import { createHash, randomBytes } from 'node:crypto';
import type { Link } from '../store/evidence';
import type { ComplaintEvent } from '../workflow/events';
import { canonical, leavesOf } from './leaves';

const sha256 = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');

/** The salt of one part of an event: told for the parts that stay, forgotten for those that are erased. */
export const saltOf = (salt: string, path: string): string => sha256(salt, path);

/** What stands for a part in the chain: it says nothing of the part to whoever has not its salt, however few values the part could have. */
export const commitmentTo = (partSalt: string, path: string, value: unknown): string =>
  sha256(partSalt, path, canonical(value));

/** The commitments to the parts of an event; undefined when a part stands there to which nobody ever committed. */
export const commitmentsOf = (
  event: ComplaintEvent,
  { salt, kept, erased = [] }: Link,
): [path: string, commitment: string][] | undefined => {
  const salts = new Map(kept);
  const found = [...erased];
  for (const [path, value] of leavesOf(event)) {
    const partSalt = salt === undefined ? salts.get(path) : saltOf(salt, path);
    if (partSalt !== undefined) found.push([path, commitmentTo(partSalt, path, value)]);
    else if (!isBlank(value)) return undefined;
  }
  return found;
};

/** What an erased part leaves behind where something must stand. */
export const isBlank = (value: unknown): boolean =>
  value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The hash of an event's link: over the hash before it, its place and the commitments to its parts (§4). */
export const hashOf = (
  before: string,
  revision: number,
  commitments: readonly (readonly [path: string, commitment: string])[],
): string => {
  const inOrder = [...commitments].sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(before, String(revision), canonical(inOrder));
};

/** What the first link of a file is tied to. */
export const BEGINNING = '';

/** The links of the events that have none yet: each ties its event to all before it. A file from before there were chains gets all of its links with its next step. */
export const linksFor = (known: readonly Link[], events: readonly ComplaintEvent[]): Link[] => {
  let before = known.at(-1)?.hash ?? BEGINNING;
  return events.slice(known.length).map((event, index) => {
    const salt = randomBytes(16).toString('base64url');
    before = hashOf(before, known.length + index + 1, commitmentsOf(event, { hash: '', salt }) ?? []);
    return { hash: before, salt };
  });
};
