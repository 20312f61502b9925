import { COMMUNITY } from '../../support/community';
import type { Filled } from './cloud';
import { scan, testOf } from './scan';
import type { Asked } from './searches';

const PAGE = 20;

/** What one page of a search cost, and how it compares with a plain look at every file. */
export interface Trial extends Asked {
  page: number;
  returned: number;
  documents: number;
  keys: number;
  requests: number;
  ms: number;
  /** Found though it does not answer; not found though it does, or not in its place. */
  wrong: string[];
  missed: string[];
  /** The page ended before it was full, and the next goes on. */
  short: boolean;
  loose: boolean;
}

/** Documents examined for each that was returned. */
export const ratioOf = ({ documents, returned }: Pick<Trial, 'documents' | 'returned'>): number =>
  documents === 0 ? 1 : documents / Math.max(1, returned);

/** Asks for so many pages of a search through the front door. */
export const tryOut = async ({ cloud, plain }: Filled, asked: Asked, pages: number): Promise<Trial[]> => {
  const { who, wanted } = asked;
  const { database, requests } = cloud.emulator;
  const expected = scan(plain, testOf(who, COMMUNITY, wanted), PAGE * pages + 1);
  const trials: Trial[] = [];
  let cursor: string | undefined;
  let before = 0;
  for (let page = 1; page <= pages; page++) {
    const [mark, was, start] = [requests.count(), database.examined('complaints'), performance.now()];
    const { rows, next, loose } = await cloud
      .hand(who)
      .ask('complaint', 'search', { ...wanted, ...(cursor ? { cursor } : {}) });
    const ms = performance.now() - start;
    const is = database.examined('complaints');
    const due = expected.slice(before, before + (next ? rows.length : PAGE));
    const ids = loose ? [] : rows.map(({ id }) => id);
    const missed = due.filter((id, at) => ids[at] !== id);
    trials.push({
      ...asked,
      page,
      returned: rows.length,
      documents: is.documents - was.documents,
      keys: is.keys - was.keys,
      requests: requests.since(mark).length - 1,
      ms,
      wrong: ids.filter((id, at) => due[at] !== id),
      missed: next || expected.length <= before + PAGE ? missed : [...missed, 'what comes after'],
      short: next !== undefined && rows.length < PAGE,
      loose,
    });
    before += rows.length;
    cursor = next;
    if (!cursor) break;
  }
  return trials;
};
