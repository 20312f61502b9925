import type { Verification } from '../../../types/records';
import { chainMarks } from '../contact';
import type { ComplaintFile } from '../store/documents';
import { replay } from '../workflow/evolve';
import { BEGINNING, commitmentsOf, hashOf } from './chain';
import { canonical } from './leaves';

type Broken = NonNullable<Verification['broken']>;
type Filed = Pick<
  ComplaintFile,
  '_id' | 'events' | 'links' | 'linkMark' | 'linkedFrom' | 'revision' | 'complaint'
>;

/** A fault with the entry where it shows. */
export const brokenAt = ({ events }: Filed, revision: number, fault: Broken['fault']): Broken => {
  const event = events[revision - 1];
  return { revision, fault, ...(event ? { at: event.at, event: event.type } : {}) };
};

const firstBroken = (file: Filed): Broken | undefined => {
  const { _id, events, links = [], linkMark, revision, complaint } = file;
  let before = BEGINNING;
  for (let index = 0; index < Math.max(events.length, links.length, revision); index++) {
    const [event, link] = [events[index], links[index]];
    if (!event || !link) return brokenAt(file, index + 1, 'missing');
    const commitments = commitmentsOf(event, link);
    if (!commitments || hashOf(before, index + 1, commitments) !== link.hash)
      return brokenAt(file, index + 1, 'changed');
    before = link.hash;
  }
  if (!chainMarks(_id, before).includes(linkMark ?? '')) return brokenAt(file, links.length, 'rewritten');
  const { channelRef, ...state } = replay(events);
  // A file that was written before its state kept the number is as good as any.
  const expected = channelRef && complaint.channelRef !== undefined ? { ...state, channelRef } : state;
  return canonical(expected) === canonical(complaint) ? undefined : brokenAt(file, events.length, 'state');
};

/** Whether a file is as it was written, and if not, which link is the first that does not hold (§4, C1.12). A file with neither links nor a mark has not been written to since there are chains: nothing can be said of it. */
export const verify = (file: Filed): Verification => {
  const { links = [], linkMark, events, linkedFrom = 0 } = file;
  const begun = links.length > 0 || linkMark !== undefined;
  const broken = begun ? firstBroken(file) : undefined;
  return {
    events: events.length,
    linked: links.length,
    // What stood there before the chain began is held from then on, not before.
    unwitnessed: links.length > 0 ? linkedFrom : events.length,
    ...(broken ? { broken } : {}),
  };
};
