import { type Caller, inCommunity } from '../shared/caller';
import { Problem } from '../shared/problem';
import { type ExportDocument, keepExport } from '../shared/store/exports';
import { findPeople } from '../shared/store/people';
import { later, MINUTE } from '../shared/workflow/durations';

/** Longer than a run can last: when it is over, the run is dead. */
const LEASE = 1.5 * MINUTE;

/** Another run has the export in hand. */
export class Overtaken extends Error {}

/** One run's hold on an export; every word of progress renews it. */
export class Run {
  constructor(public order: ExportDocument) {}

  /** Keeps what has been reached, or throws `Overtaken`. */
  async keep(changes: Parameters<typeof keepExport>[1], slice?: string): Promise<void> {
    const kept = await keepExport(this.order, changes, slice);
    if (!kept) throw new Overtaken();
    this.order = kept;
  }

  /** Takes it in hand. */
  begin(now: string): Promise<void> {
    const { tries } = this.order;
    return this.keep({ state: 'working', tries: tries + 1, leasedUntil: later(now, LEASE) });
  }

  /** There is progress: whoever comes after a killed run begins here. */
  reached(changes: Parameters<typeof keepExport>[1], slice?: string): Promise<void> {
    const now = new Date().toISOString();
    return this.keep({ tries: 0, leasedUntil: later(now, LEASE), ...changes }, slice);
  }
}

/** Who ordered it, as what they are now: who has left meanwhile gets nothing. */
export const askerOf = async (
  { personId }: ExportDocument,
  communityId: string | undefined,
  now: string,
): Promise<Caller> => {
  const [person] = await findPeople([personId]);
  if (!person) throw new Problem('NOT_ALLOWED');
  const asking = { openid: person.openid, now, door: 'app' } as const;
  return (await inCommunity(asking, communityId ?? person.communityId, [], {})).caller;
};
