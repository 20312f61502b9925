import type { Complaint } from '../workflow/complaint';
import type { ComplaintEvent } from '../workflow/events';
import type { Counted } from '../workflow/figures';
import { _, aggregate, count, glance, insert, oneOf, update } from './cloud';
import type { ComplaintFile } from './documents';
import type { Link, Seal } from './evidence';
import type { Lookups } from './lookups';
import { lean, openWorklist, type SystemFile } from './opening';

/** Adds a file; throws `Duplicate` when its id or its number is taken. */
export const insertFile = (file: ComplaintFile): Promise<void> => insert('complaints', file);

/** The file with this number in a community. */
export const fileByNumber = async (communityId: string, no: string): Promise<ComplaintFile | undefined> => {
  const [found] = await aggregate<ComplaintFile>('complaints', [
    ['match', { 'complaint.communityId': communityId, 'complaint.no': no }],
    ['limit', 1],
    lean(''),
  ]);
  return found;
};

/** Which complaint has a number, in whatever community. */
export const idOfNumber = async (no: string): Promise<string | undefined> => {
  const [found] = await aggregate<{ _id: string }>('complaints', [
    ['match', { 'complaint.no': no }],
    ['limit', 1],
    ['project', { _id: 1 }],
  ]);
  return found?._id;
};

/** What one step writes. */
export interface Step {
  events: readonly ComplaintEvent[];
  complaint: Complaint;
  lookups: Lookups & Counted;
  links: Link[];
  linkMark: string;
  linkedFrom?: number;
  /** Whose it is from now on (C1.7). */
  ownerKey?: string;
}

/** Appends a step if nobody was faster: one compare-and-set; false when somebody was (B13.12). */
export const appendStep = async (id: string, revision: number, step: Step): Promise<boolean> => {
  const updated = await update(
    'complaints',
    { _id: id, revision },
    {
      ...step.lookups,
      terms: _.set(step.lookups.terms),
      phrases: _.set(step.lookups.phrases),
      facts: _.set(step.lookups.facts),
      ...(step.ownerKey ? { ownerKey: step.ownerKey } : {}),
      events: _.push(step.events as ComplaintEvent[]),
      complaint: _.set(step.complaint),
      revision: _.inc(step.events.length),
      links: _.push(step.links),
      linkMark: step.linkMark,
      ...(step.linkedFrom === undefined ? {} : { linkedFrom: step.linkedFrom }),
    },
  );
  return updated === 1;
};

/** Notes how much people have been told; false when something has happened since, and the file stays on the courier's list. */
export const markTold = async (
  id: string,
  revision: number,
  told: { from: number; to: number },
): Promise<boolean> => {
  const settled = await update('complaints', { _id: id, revision }, { untold: false, told: told.to });
  if (settled === 0) await update('complaints', { _id: id, told: told.from }, { told: told.to });
  return settled === 1;
};

/** Seals attachments of a file, beside its events: nobody's next step is in the way of it (§4). */
export const addSeals = (id: string, seals: readonly Seal[]): Promise<number> =>
  update('complaints', { _id: id }, { seals: _.push([...seals]) });

/** What one side has filed after an instant, and how much of that is the most. */
export interface FiledBy {
  by: 'ownerKey' | 'phoneIndex' | 'sender';
  values: string[];
  after: string;
  most: number;
  /** Only what visitors of the website filed. */
  byVisitors?: boolean;
}

/** The newest number there is, and of each side that was asked for how much it has filed, up to the most. */
export interface Newest {
  no: string;
  filed: number[];
}

const filedBy = ({ by, values, after, most, byVisitors }: FiledBy, as: string) =>
  glance(
    'complaints',
    {
      [by]: oneOf(values),
      'complaint.filedAt': _.gt(after),
      ...(byVisitors ? { sender: _.gt(''), tracking: _.gt('') } : {}),
    },
    as,
    most,
  );

/** The highest number of a day or of any day before it, and how much some sides have filed: one request, so that two at once, who need different numbers, cannot both be the last that is allowed (§3.1.1). */
export const newestNumber = async (
  prefix: string,
  sides: readonly FiledBy[],
): Promise<Newest | undefined> => {
  const [newest] = await aggregate<{ complaint: Pick<Complaint, 'no'> } & Record<string, unknown[]>>(
    'complaints',
    [
      ['match', { 'complaint.no': _.gte('TS').and(_.lt(`${prefix}~`)) }],
      ['sort', { 'complaint.no': -1 }],
      ['limit', 1],
      ...sides.map((side, index) => filedBy(side, `filed${index}`)),
      [
        'project',
        { 'complaint.no': 1, ...Object.fromEntries(sides.map((_side, index) => [`filed${index}`, 1])) },
      ],
    ],
  );
  if (!newest) return undefined;
  return {
    no: newest.complaint.no,
    filed: sides.map((_side, index) => newest[`filed${index}`]?.length ?? 0),
  };
};

/** Files whose clock must be looked at, the longest due first. */
export const dueFiles = (now: string, after: string, limit: number): Promise<SystemFile[]> =>
  openWorklist({ dueAt: _.gte(after).and(_.lte(now)) }, { dueAt: 1 }, limit);

/** Files of which people have not been told everything. */
export const untoldFiles = (limit: number): Promise<SystemFile[]> =>
  openWorklist({ untold: true }, { untold: 1 }, limit);

/** Of these files those of which people have not been told everything. */
export const untoldAmong = (ids: readonly string[]): Promise<SystemFile[]> =>
  openWorklist({ _id: _.in([...ids]), untold: true }, { _id: 1 }, ids.length);

/** Files by their ids. */
export const filesById = (ids: readonly string[]): Promise<ComplaintFile[]> =>
  aggregate<ComplaintFile>('complaints', [['match', { _id: _.in([...ids]) }], ['limit', 1000], lean('')]);

/** How many complaints a person has in hand, counted from the index of handlers; what is archived waits for a revisit by somebody else. */
export const openFilesOf = (handlerId: string): Promise<number> =>
  count('complaints', {
    'complaint.handlerId': handlerId,
    open: true,
    'complaint.stage': _.neq('archived'),
  });
