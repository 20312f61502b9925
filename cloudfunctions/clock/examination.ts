import { randomBytes } from 'node:crypto';
import { Allowance } from '../shared/archive/allowance';
import { examineFile } from '../shared/archive/examining';
import { sizesOf } from '../shared/archive/seals';
import { countMissing } from '../shared/counting/figures';
import { tellNews } from '../shared/news';
import type { ComplaintFile } from '../shared/store/documents';
import {
  type CheckRecord,
  filesFrom,
  type Kept,
  keepersOf,
  type Round,
  type UpkeepDocument,
} from '../shared/store/upkeep';

const SAMPLE = 40;
const PAGE = 100;
/** So many files of the way round are examined in one night at most. */
const MOST_WALKED = 2000;
const MB = 1024 * 1024;
/** So many attachments of the sample are fetched in one night, and so many on the way round. */
const OF_SAMPLE = [20, 20 * MB] as const;
const OF_ROUND = [60, 60 * MB] as const;
const MOST_NAMED = 20;

interface Night {
  date: string;
  now: string;
  mayGoOn: () => boolean;
}

type Broken = CheckRecord['files'][number];

/** What one night has examined so far, each file once. */
class Examined {
  readonly attachments = new Map<string, number>();
  readonly broken = new Map<string, Broken>();
  readonly unlinked = new Set<string>();
  /** Of how many files something had not been counted. */
  uncounted = 0;

  /** Examines one file; answers how many of its sealed attachments were not compared. */
  async look(file: ComplaintFile, allowance: Allowance): Promise<number> {
    const { _id, complaint } = file;
    const { linked, broken, attachments } = await examineFile(file, allowance);
    const { sealed = 0, checked = 0 } = attachments ?? {};
    this.attachments.set(_id, Math.max(checked, this.attachments.get(_id) ?? 0));
    if (linked === 0) this.unlinked.add(_id);
    if (broken) {
      const { revision, fault } = broken;
      const { no, namedStaff: hiddenFrom } = complaint;
      this.broken.set(_id, { id: _id, no, revision, fault, hiddenFrom });
    }
    return sealed - checked;
  }
}

/** Some files of a community, from somewhere among their ids on and round to the beginning. */
const sampleOf = async (communityId: string): Promise<ComplaintFile[]> => {
  const start = `c${randomBytes(8).toString('hex')}`;
  const after = await filesFrom(communityId, start, SAMPLE);
  if (after.length === SAMPLE) return after;
  const before = await filesFrom(communityId, '', SAMPLE - after.length);
  return [...after, ...before.filter(({ _id }) => _id < start)];
};

type Walked = Pick<UpkeepDocument, 'round' | 'lastRound'>;

/** Goes on with the way through all files from where the last night left it, as far as a night goes; at its end it says so, and the next night begins anew. A file whose attachments the rest of the night is not enough for waits for the next, which begins with it. */
const walk = async ({ communityId, upkeep }: Kept, night: Night, examined: Examined): Promise<Walked> => {
  const known = upkeep?.round;
  const round: Round = known?.after ? { ...known } : { from: night.date, after: '', files: 0, left: 0 };
  const allowance = new Allowance(...OF_ROUND, night.mayGoOn);
  const until = round.files + MOST_WALKED;
  for (;;) {
    const page = await filesFrom(communityId, round.after, PAGE);
    examined.uncounted += await countMissing(communityId, page);
    for (const file of page) {
      if (file._id === round.after) continue;
      const enough = allowance.whole || allowance.covers(sizesOf(file));
      if (!enough || round.files >= until || !night.mayGoOn()) return { round };
      round.left += await examined.look(file, allowance);
      round.files += 1;
      round.after = file._id;
    }
    if (page.length === PAGE) continue;
    const { from, files, left } = round;
    return { round: { ...round, after: '' }, lastRound: { from, to: night.date, files, left } };
  }
};

/** Tells the managers and administrators of a file that does not hold, once; not whom it names (§4, B10). */
const tell = async (communityId: string, broken: readonly Broken[], now: string): Promise<void> => {
  const community = broken.length > 0 ? await keepersOf(communityId) : undefined;
  if (!community) return;
  const keepers = community.staff.filter(
    ({ leftAt, roles }) => !leftAt && roles.some((role) => role === 'manager' || role === 'admin'),
  );
  for (const { id, no, hiddenFrom } of broken)
    await tellNews(
      {
        about: `broken-${id}`,
        notice: 'N23',
        kind: 'due',
        no,
        page: 'staff/records/index',
        words: '档案核对不一致，请查清',
      },
      keepers.map(({ personId }) => personId).filter((personId) => !hiddenFrom.includes(personId)),
      community,
      now,
    );
};

/** What a night finds in a community's files: a sample that nobody can foresee, and the next stretch of the way through all of them. */
export const examine = async (
  kept: Kept,
  night: Night,
): Promise<Walked & { found: Omit<CheckRecord, 'erased' | 'counters'>; uncounted: number }> => {
  const examined = new Examined();
  const ofSample = new Allowance(...OF_SAMPLE, night.mayGoOn);
  for (const file of await sampleOf(kept.communityId)) await examined.look(file, ofSample);
  const walked = await walk(kept, night, examined);
  const { attachments, unlinked } = examined;
  const broken = [...examined.broken.values()].sort((a, b) => (a.no < b.no ? -1 : 1));
  await tell(kept.communityId, broken, night.now);
  return {
    ...walked,
    uncounted: examined.uncounted,
    found: {
      date: night.date,
      checked: attachments.size,
      attachments: [...attachments.values()].reduce((sum, count) => sum + count, 0),
      unlinked: unlinked.size,
      broken: broken.length,
      files: broken.slice(0, MOST_NAMED),
    },
  };
};
