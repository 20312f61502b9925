import { ownerKey } from '../contact';
import { lookupsOf } from '../lookups';
import type { ComplaintFile } from '../store/documents';
import type { Link } from '../store/evidence';
import type { Anonymous } from '../store/retention';
import { withoutPerson } from '../workflow/account';
import type { Complaint } from '../workflow/complaint';
import type { Calendar } from '../workflow/context';
import type { ComplaintEvent } from '../workflow/events';
import { replay } from '../workflow/evolve';
import { countedOf } from '../workflow/figures';
import { redacted } from '../workflow/redaction';
import { commitmentTo, linksFor, saltOf } from './chain';
import { canonical, leavesOf } from './leaves';
import { markAfter } from './marking';

/** The link of an event whose words are gone: the commitments to them stay, their salts do not, so that nobody finds them out by trying. */
const withoutWords = (before: ComplaintEvent, after: ComplaintEvent, link: Link): Link => {
  const { hash, salt } = link;
  const stays = new Map(leavesOf(after).map(([path, value]) => [path, JSON.stringify(value)]));
  const salts = new Map(link.kept);
  const kept: Link['kept'] = [];
  const erased: Link['erased'] = [...(link.erased ?? [])];
  for (const [path, value] of leavesOf(before)) {
    const partSalt = salt === undefined ? salts.get(path) : saltOf(salt, path);
    // What an earlier erasure has blanked.
    if (partSalt === undefined) continue;
    if (stays.get(path) === JSON.stringify(value)) kept.push([path, partSalt]);
    else erased.push([path, commitmentTo(partSalt, path, value)]);
  }
  return { hash, kept, erased };
};

const picturesIn = (value: unknown): string[] => [
  ...new Set(
    leavesOf(value)
      .map(([, leaf]) => leaf)
      .filter((leaf): leaf is string => typeof leaf === 'string' && leaf.startsWith('cloud://')),
  ),
];

/** What a file's history becomes. */
export interface Rewritten {
  events: ComplaintEvent[];
  links: Link[];
  linkMark: string;
  complaint: Complaint;
}

/** A history that no longer says which resident it was, with what has happened last: its chain holds as before (§5.2). */
export const withoutPersonIn = (
  file: ComplaintFile,
  personId: string,
  last: readonly ComplaintEvent[],
): Rewritten => {
  const { events, links = [] } = file;
  const whole = [...links, ...linksFor(links, events)];
  const bare = events.map((event) => withoutPerson(event, personId));
  const tied = bare.map((event, index) => {
    const [before, link] = [events[index] as ComplaintEvent, whole[index] as Link];
    return canonical(event) === canonical(before) ? link : withoutWords(before, event, link);
  });
  const all = [...bare, ...last];
  const chain = [...tied, ...linksFor(tied, all)];
  return {
    events: all,
    links: chain,
    linkMark: markAfter(file, chain),
    complaint: replay(all),
  };
};

/** A file made anonymous: its events without anybody's words, their chain as it was, and what follows from them (§4, T28). */
export const anonymous = (
  file: ComplaintFile,
  last: readonly ComplaintEvent[],
  calendar: Calendar,
): Anonymous => {
  const { _id, events, links = [] } = file;
  const whole = [...links, ...linksFor(links, events)];
  const bare = events.map(redacted);
  const all = [...bare, ...last];
  const tied = bare.map((event, index) =>
    withoutWords(events[index] as ComplaintEvent, event, whole[index] as Link),
  );
  const complaint = replay(all);
  const chain = [...tied, ...linksFor(tied, all)];
  return {
    events: all,
    links: chain,
    linkMark: markAfter(file, chain),
    complaint,
    lookups: { ...lookupsOf(complaint, calendar), ...countedOf(all), untold: false },
    // Nobody's own any more: it is in nobody's list.
    ownerKey: ownerKey(_id),
    purge: picturesIn(events),
  };
};
