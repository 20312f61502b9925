import type { ByLine, TimelineEntry } from '../../../types/timeline';
import type { Complaint } from '../workflow/complaint';
import type { StaffMember } from '../workflow/context';
import type { ComplaintEvent } from '../workflow/events';
import { evolve } from '../workflow/evolve';
import { abuseFor } from './abuse-view';
import type { PresentedFile, Viewer } from './file';
import { staffName } from './staff-names';
import { forResident } from './timeline/for-resident';
import { forStaff } from './timeline/for-staff';
import { entryId, type Facts, type Reading, type Readings } from './timeline/lines';
import { ofMain } from './timeline/of-main';
import { type Relation, sees } from './visibility';

interface Told {
  event: ComplaintEvent;
  after: Complaint;
  revision: number;
}

/** The events with what the complaint was after each. */
function retell(events: readonly ComplaintEvent[]): Told[] {
  let after: Complaint | undefined;
  return events.map((event, index) => {
    after = evolve(after, event);
    return { event, after, revision: index + 1 };
  });
}

function read(readings: Readings, { event, after }: Told, staff: readonly StaffMember[]): Facts | undefined {
  return (readings[event.type] as Reading<typeof event.type>)(event, { after, staff });
}

/** Whose hand it was: the role, and for staff the display name; a resident is never named. */
function byLine({ by }: ComplaintEvent, staff: readonly StaffMember[]): ByLine {
  const name = by.role === 'resident' || by.role === 'system' ? undefined : staffName(staff, by.id)?.name;
  return { role: by.role, ...(name !== undefined && { name }) };
}

/** An entry without the facts that are not there: what is undefined does not travel. */
function entry(id: string, told: Told, facts: Facts, internal: boolean, staff: readonly StaffMember[]) {
  const { event, after } = told;
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  const frame = {
    id,
    at: event.at,
    event: event.type,
    by: byLine(event, staff),
    internal,
    round: after.round,
  };
  return { ...frame, ...Object.fromEntries(given) } as TimelineEntry;
}

/** When this file was joined to its main file, or undefined: the news before it are not told. */
const joinedAt = ({ events, complaint }: PresentedFile): string | undefined =>
  complaint.mainId === undefined
    ? undefined
    : [...events].reverse().find((event) => event.type === 'merged')?.at;

/** References to the public news of the main file (B9). */
function newsOfMain(file: PresentedFile, staff: readonly StaffMember[]): TimelineEntry[] {
  const from = joinedAt(file);
  if (!file.main || from === undefined || !sees('follower', 'news')) return [];
  return retell(file.main.events).flatMap((told) => {
    const facts = told.event.at < from ? undefined : read(ofMain, told, staff);
    if (!facts) return [];
    const { round } = file.complaint;
    const shown = entry(`main-${told.revision}-0`, told, facts, false, staff);
    // What another resident did is told as what happened, without a hand (C5).
    const by: ByLine = shown.by.role === 'resident' ? { role: 'system' } : shown.by;
    return [{ ...shown, by, round, fromMain: true }];
  });
}

function ownEntries(file: PresentedFile, staff: readonly StaffMember[]): TimelineEntry[] {
  const referred = file.main && file.complaint.mainId !== undefined;
  return retell(file.events).flatMap((told) => {
    if (told.event.type === 'mainMoved' && referred) return [];
    const facts = read(forResident, told, staff);
    const shown = facts && entry(entryId(told.revision), told, facts, false, staff);
    return shown ? [told.event.type === 'mainMoved' ? { ...shown, fromMain: true } : shown] : [];
  });
}

/** What staff are told that the resident is not: an entry is internal when its words are. */
function isInternal(told: Told, facts: Facts, staff: readonly StaffMember[]): boolean {
  const open = read(forResident, told, staff);
  return !open || (facts.text !== undefined && facts.text !== open.text);
}

function mayRead({ event }: Told, relation: Relation, actorId: string): boolean {
  if (event.type === 'findingAdded' && event.data.visibility === 'sealed')
    return sees(relation, 'sealedEntries');
  if (sees(relation, 'internal')) return true;
  return event.type === 'taskDelegated' ? event.data.staffId === actorId : event.by.id === actorId;
}

function staffEntries(file: PresentedFile, relation: Relation, viewer: Viewer): TimelineEntry[] {
  return retell(file.events).flatMap((told) => {
    if (!mayRead(told, relation, viewer.actor.id)) return [];
    const facts = read(forStaff, told, viewer.staff);
    return facts
      ? [entry(entryId(told.revision), told, facts, isInternal(told, facts, viewer.staff), viewer.staff)]
      : [];
  });
}

const inOrder = (a: TimelineEntry, b: TimelineEntry) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** The history as this viewer may read it, oldest first (B12): an allow-list per event, for the resident and for staff; a collaborator reads only of the own task. */
export function timelineFor(file: PresentedFile, relation: Relation, viewer: Viewer): TimelineEntry[] {
  const marked = (entry: TimelineEntry): TimelineEntry =>
    entry.by.role === 'resident' ? { ...entry, ...abuseFor(file.complaint, entry.at, relation) } : entry;
  if (relation !== 'self') return staffEntries(file, relation, viewer).map(marked);
  return [...ownEntries(file, viewer.staff).map(marked), ...newsOfMain(file, viewer.staff)].sort(inOrder);
}
