import { Query } from 'mingo';
import type { ComplaintFile } from '../../../cloudfunctions/shared/store/documents';
import { COMMUNITY } from '../../support/community';
import { filterOf, type Plain, scan, testOf } from './scan';
import type { Asked } from './searches';

const PAGE = 20;

/** How long mingo takes to go through all files for each kind of search; throws where it finds others than the plain look. */
export const scannedByMingo = (
  files: readonly ComplaintFile[],
  plain: readonly Plain[],
  asked: readonly Asked[],
): Map<string, number> => {
  const times = new Map<string, number>();
  for (const { kind, who, wanted } of asked) {
    const filter = filterOf(who, COMMUNITY, wanted);
    if (!filter || times.has(kind)) continue;
    const start = performance.now();
    const query = new Query(filter as never);
    const found = files
      .filter((file) => query.test(file as never))
      .map(({ mark, _id }) => ({ mark, _id }))
      .sort((a, b) => (a.mark < b.mark ? 1 : -1))
      .slice(0, PAGE)
      .map(({ _id }) => _id);
    times.set(kind, performance.now() - start);
    const seen = scan(plain, testOf(who, COMMUNITY, wanted), PAGE);
    if (JSON.stringify(found) !== JSON.stringify(seen))
      throw new Error(`${kind} ${who} ${JSON.stringify(wanted)}: mingo ${found}, the plain look ${seen}`);
  }
  return times;
};
