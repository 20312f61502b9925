import { chainMark, chainMarks } from '../contact';
import type { ComplaintFile } from '../store/documents';
import type { Link } from '../store/evidence';

/** The mark of a chain that has grown: renewed where the one before holds or nothing was marked yet, left as it is where it does not. No later step makes good what was cut off or written anew (§4, C1.12). */
export const markAfter = (
  { _id, events, links = [], linkMark }: ComplaintFile,
  chain: readonly Link[],
): string => {
  const last = links.at(-1)?.hash ?? '';
  const begun = linkMark !== undefined || links.length > 0;
  const holds = links.length === events.length && chainMarks(_id, last).includes(linkMark ?? '');
  return begun && !holds ? (linkMark ?? '') : chainMark(_id, chain.at(-1)?.hash ?? '');
};
