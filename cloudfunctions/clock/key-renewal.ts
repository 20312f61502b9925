import { requesterKeys } from '../shared/data-requests';
import { keyRing } from '../shared/keys';
import { asItWas, outdated } from '../shared/renewing';
import {
  documentsAfter,
  findKeyRenewal,
  type KeptUnderKeys,
  type KeyRenewal,
  keepKeyRenewal,
  keptUnderKeys,
  renewDocument,
  renewRequester,
} from '../shared/store/key-renewal';

const PAGE = 100;
const AT_ONCE = 8;

type State = Omit<KeyRenewal, '_id'>;

/** Puts one document under the key of now; says whether anything stood under another. */
const renew = async (collection: KeptUnderKeys, document: { _id: string }): Promise<boolean> => {
  const fields = outdated(collection, document);
  const changes = Object.keys(fields).length > 0;
  if (changes) await renewDocument(collection, asItWas(collection, document), fields);
  if (collection !== 'people') return changes;
  const [newest = '', ...before] = requesterKeys(document._id);
  return (await renewRequester(before, newest)) > 0 || changes;
};

const renewAll = async (collection: KeptUnderKeys, page: readonly { _id: string }[]): Promise<number> => {
  let changed = 0;
  for (let at = 0; at < page.length; at += AT_ONCE) {
    const results = await Promise.all(page.slice(at, at + AT_ONCE).map((one) => renew(collection, one)));
    changed += results.filter(Boolean).length;
  }
  return changed;
};

/** Where it goes on after a page: the same collection, the next, or once more from the beginning until a pass finds nothing to change. */
const after = (state: State, page: readonly { _id: string }[], changed: number, now: string): State => {
  const so = { ...state, changed: state.changed + changed, total: state.total + changed, at: now };
  const last = page.at(-1);
  if (page.length === PAGE && last) return { ...so, after: last._id };
  const next = keptUnderKeys[keptUnderKeys.indexOf(state.collection) + 1];
  if (next) return { ...so, collection: next, after: '' };
  return so.changed === 0
    ? { ...so, done: true }
    : { ...so, collection: keptUnderKeys[0], after: '', changed: 0 };
};

/** Puts everything that is stored under the newest key, page after page within the time there is (§5.2); the next night goes on where this one stopped. With one key there is nothing to do. */
export const renewKeys = async (now: string, mayGoOn: () => boolean): Promise<void> => {
  const [{ id: to }, ...others] = keyRing();
  if (others.length === 0) return;
  const known = await findKeyRenewal();
  const begun = { to, collection: keptUnderKeys[0], after: '', changed: 0, total: 0, done: false, at: now };
  const { _id, ...state } = known?.to === to ? known : { _id: '', revision: known?.revision ?? 0, ...begun };
  let current: State | undefined = state;
  while (current && !current.done && mayGoOn()) {
    const page = await documentsAfter<object>(current.collection, current.after, PAGE);
    const changed = await renewAll(current.collection, page);
    current = await keepKeyRenewal(after(current, page, changed, now));
  }
};
