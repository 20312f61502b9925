import type { Input, Output } from '../../types/api';
import { atHome } from '../shared/caller';
import { ownerKeys } from '../shared/contact';
import type { Asking } from '../shared/serve';
import { filesOf } from '../shared/store/worklists';
import { ownRow } from '../shared/viewing';

const PAGE = 20;

/** The asker's own complaints, newest first, a page at a time. */
export const list = async (
  { cursor }: Input<'complaint', 'list'>,
  asking: Asking,
): Promise<Output<'complaint', 'list'>> => {
  const caller = await atHome(asking);
  const found = await filesOf(ownerKeys(caller.person._id), cursor ?? '~', PAGE + 1);
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    rows: shown.map((head) => ownRow(head, caller)),
    ...(found.length > PAGE && last ? { next: last.complaint.filedAt } : {}),
  };
};
