import { type Action, actions } from '../../types/actions';
import type { Input } from '../../types/api';
import type { ComplaintView } from '../../types/views';
import { before } from '../shared/caller';
import { isEntry, refuseBeyondEntries } from '../shared/conduct';
import { read } from '../shared/fields';
import { nudgeCourier } from '../shared/nudge';
import { perform } from '../shared/perform';
import { Refusal } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { viewFor } from '../shared/viewing';
import { dangerIn } from '../shared/workflow/categories/danger';
import { isSafety } from '../shared/workflow/safety';
import { checkText, wordsIn } from './content-check';
import { ownPhotosOnly } from './photos';

/** Any action of B3: two requests, one to open and one to append. */
export const act = async (
  { id, revision, key, name, data }: Input<'complaint', 'act'>,
  asking: Asking,
): Promise<ComplaintView | Refusal> => {
  const action = { name, data: read(actions[name], data ?? {}) } as Action;
  const found = await before(asking, id, {
    ...(action.name === 'merge' ? { beside: action.data.into } : {}),
    ...(action.name === 'accept' ? { category: action.data.category } : {}),
    grabs: action.name === 'grab',
  });
  ownPhotosOnly(action.data, found.person._id);
  const words = found.relation === 'own' ? wordsIn(action.data) : '';
  const { complaint } = found.file;
  const again = complaint.keys.includes(key);
  if (found.relation === 'own' && isEntry(action.name) && !again)
    await refuseBeyondEntries(found, asking, isSafety(complaint) || dangerIn(words) !== undefined);
  // What a resident writes goes to the platform's check, as the complaint itself did (§3.1.2).
  const flagged = words ? await checkText(words, asking.openid) : undefined;
  const after = await perform(found, { action, revision, key, flagged });
  if (after instanceof Refusal) return after;
  if (after !== found.file) await nudgeCourier(id);
  return viewFor({ ...found, file: after });
};
