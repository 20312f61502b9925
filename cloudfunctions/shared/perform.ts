import type { Action } from '../../types/actions';
import type { Actor } from '../../types/people';
import { linksFor } from './archive/chain';
import { markAfter } from './archive/marking';
import { type Approach, type Scene, sceneOf } from './caller';
import { countedIn, lookupsIn, lookupsOf } from './lookups';
import { Problem, Refusal } from './problem';
import { appendStep } from './store/complaints';
import type { ComplaintFile } from './store/documents';
import type { Lookups } from './store/lookups';
import { openForSystem } from './store/opening';
import { evolve } from './workflow/complaint';
import type { Calendar } from './workflow/context';
import { decide } from './workflow/decide';
import type { ComplaintEvent } from './workflow/events';
import { countedOf } from './workflow/figures';

/** Timers act under this name, with no other authority (B1). */
export const system: Actor = { id: 'system', roles: ['system'] };

const TRIES = 3;
const MOST_STEPS = 100;

/** A file as it is to be written, with all that its indexes need. */
type Advanced = ComplaintFile & Lookups;

/** The file as it is after these events, but for its indexes. */
const grown = (file: ComplaintFile, events: readonly ComplaintEvent[]): ComplaintFile => ({
  ...file,
  complaint: events.reduce((now, event) => evolve(now, event), file.complaint),
  events: [...file.events, ...events],
  revision: file.revision + events.length,
});

const indexed = (file: ComplaintFile, calendar: Calendar): Advanced => ({
  ...file,
  ...lookupsOf(file.complaint, calendar),
  ...countedOf(file.events),
});

/** The file as it is after these events. */
export const advance = (
  file: ComplaintFile,
  events: readonly ComplaintEvent[],
  calendar: Calendar,
): Advanced => indexed(grown(file, events), calendar);

/** Appends what is new in `after`, with whose it is from now on where that changes (C1.7); false when somebody was faster. */
export const append = async (before: ComplaintFile, after: Advanced, ownerKey?: string): Promise<boolean> => {
  const links = linksFor(before.links ?? [], after.events);
  return appendStep(before._id, before.revision, {
    events: after.events.slice(before.events.length),
    complaint: after.complaint,
    lookups: { ...lookupsIn(after), ...countedIn(after) },
    links,
    linkMark: markAfter(before, links),
    ...(before.links ? {} : { linkedFrom: before.events.length }),
    ...(ownerKey ? { ownerKey } : {}),
  });
};

/** What somebody wants, on what they saw, under the key of the intention. */
export interface Wish {
  action: Action;
  revision: number;
  key: string;
  /** What the platform's content check found in its words (§3.1.2). */
  flagged?: string | undefined;
}

/** One step: decided on what is there, appended if nobody was faster. The same wish twice is carried out once. */
export const perform = async (
  { file, scene, actor }: Pick<Approach, 'file' | 'scene' | 'actor'>,
  { action, revision, key, flagged }: Wish,
): Promise<ComplaintFile | Refusal> => {
  if (file.complaint.keys.includes(key)) return file;
  if (file.revision !== revision) throw new Problem('CHANGED');
  const decision = decide(file.complaint, action, { ...scene, actor, key });
  if ('refusal' in decision) return new Refusal(decision.refusal);
  const done = advance(file, decision.events, scene.calendar);
  // In the same write, so that it stands or falls with what was said.
  const after = flagged ? withFlag(done, flagged, scene) : done;
  if (await append(file, after)) return after;
  // The same tap may have arrived twice: then the other one has done it.
  const current = await openForSystem(file._id);
  if (current?.complaint.keys.includes(key)) return current;
  throw new Problem(action.name === 'grab' && !current?.complaint.offer ? 'TAKEN' : 'CHANGED');
};

const withFlag = (file: Advanced, label: string, scene: Scene): Advanced => {
  const action = { name: 'flagText', data: { label } } as const;
  const decision = decide(file.complaint, action, { ...scene, actor: system });
  return 'events' in decision ? advance(file, decision.events, scene.calendar) : file;
};

/** What the system does next to a file as it now is, if anything. */
export type Next = (file: ComplaintFile, scene: Scene) => Action | undefined;

/** What the system does on its own, in one write; tried again when somebody was faster. Answers the file afterwards, or undefined when there was nothing to do. */
export const performAsSystem = async (
  opened: { file: ComplaintFile; scene: Scene },
  next: Next,
  key?: string,
): Promise<ComplaintFile | undefined> => {
  let { file, scene } = opened;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const after = decideAll(file, scene, next, key);
    if (!after) return undefined;
    if (await append(file, after)) return after;
    const found = await openForSystem(file._id);
    const again = found && sceneOf(found, scene.now);
    if (!again) return undefined;
    file = fileOf(found);
    scene = again;
  }
  throw new Problem('CHANGED');
};

const decideAll = (file: ComplaintFile, scene: Scene, next: Next, key?: string): Advanced | undefined => {
  let current = file;
  for (let step = 0; step < MOST_STEPS; step++) {
    const action = key && current.complaint.keys.includes(key) ? undefined : next(current, scene);
    if (!action) break;
    const decision = decide(current.complaint, action, { ...scene, actor: system, ...(key ? { key } : {}) });
    if ('refusal' in decision || decision.events.length === 0) break;
    current = grown(current, decision.events);
  }
  return current === file ? undefined : indexed(current, scene.calendar);
};

/** A file without what it was opened with. */
export const fileOf = <F extends ComplaintFile>(
  opened: F & { settings?: unknown; staff?: unknown; mains?: unknown; targets?: unknown },
): ComplaintFile => {
  const { settings, staff, mains, targets, ...file } = opened;
  return file;
};
