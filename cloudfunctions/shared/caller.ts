import type { Category } from '../../types/complaint';
import type { Actor, Role, StaffRole } from '../../types/people';
import type { KeptSearch } from '../../types/search';
import type { Settings } from '../../types/settings';
import { ownerKeys } from './contact';
import { maySee } from './present/relation';
import { Problem } from './problem';
import type { Asking } from './serve';
import type { ComplaintFile, PersonDocument, StaffDocument } from './store/documents';
import {
  type Opening,
  openCommunity,
  openFiles,
  openHome,
  type RelatedFile,
  type Surroundings,
  type Who,
} from './store/opening';
import { calendarOf } from './workflow/calendar';
import type { Context, StaffMember } from './workflow/context';
import { experienceOf } from './workflow/experience';
import { isTakenFrom } from './workflow/offers';

/** What a decision may look at, for whoever acts. */
export type Scene = Omit<Context, 'actor' | 'key'>;

/** Somebody who calls: the person, the place in the community's staff if there is one, and what is there to decide on. */
export interface Caller {
  person: PersonDocument;
  member?: StaffMember;
  scene: Scene;
}

/** Who asks, as a request names them. */
export const whoOf = ({ openid, sessionEpoch }: Asking): Who => ({
  openid,
  ...(sessionEpoch ? { sessionEpoch } : {}),
});

/** The searches that somebody keeps where they are at home now (§4). */
export const searchesOf = ({ communityId, searches }: PersonDocument): KeptSearch[] =>
  searches?.communityId === communityId ? searches.kept : [];

const memberOf = ({ personId, name, title, communityId, ...rest }: StaffDocument): StaffMember => ({
  id: personId,
  name,
  title,
  communityId,
  roles: rest.roles,
  categories: rest.categories,
  onDuty: rest.onDuty,
  ...(rest.team ? { team: rest.team } : {}),
  ...(rest.buildings ? { buildings: rest.buildings } : {}),
  ...(rest.shifts ? { shifts: rest.shifts } : {}),
  ...(rest.absences ? { absences: rest.absences } : {}),
  ...(rest.handbook ? { handbook: rest.handbook.version } : {}),
  ...(rest.leftAt ? { leftAt: rest.leftAt } : {}),
  open: rest.open,
});

/** The community around a file, as a decision sees it. */
export const sceneOf = (
  { settings, staff, mains, targets, experiences = [] }: Surroundings,
  now: string,
): Scene | undefined => {
  const [own] = settings;
  if (!own) return undefined;
  const { _id, revision, lastKey, ...rest } = own;
  const main = mains[0] ?? targets[0];
  const [alike] = experiences;
  const experience = alike && experienceOf(alike.category, alike.cases, now);
  return {
    now,
    settings: rest satisfies Settings,
    calendar: calendarOf(rest.calendar),
    staff: staff.map(memberOf),
    ...(main ? { main: main.complaint } : {}),
    ...(experience ? { experience } : {}),
  };
};

/** Who calls, from what was opened. */
export const callerOf = (opening: Opening, now: string): Caller | undefined => {
  const { settings, staff, mains, targets, files, earlier, later, experiences = [], ...person } = opening;
  const scene = sceneOf({ settings, staff, mains, targets, experiences }, now);
  if (!scene) return undefined;
  const member = scene.staff.find(({ id, leftAt }) => id === person._id && !leftAt);
  return { person, scene, ...(member ? { member } : {}) };
};

/** A complaint file with how the caller stands to it. */
export interface Approach extends Caller {
  file: ComplaintFile;
  /** The file that this one has joined, or would join. */
  mainFile?: ComplaintFile;
  /** The complaints that are tied to it, whoever may see them (B7). */
  tied?: readonly RelatedFile[];
  relation: 'own' | 'staff';
  actor: Actor;
}

const staffRoles = (member: StaffMember | undefined): StaffRole[] =>
  (member?.roles ?? []).filter((role) => role !== 'admin');

/** Whether a file is the caller's own. */
export const isOwn = ({ person }: Caller, file: Pick<ComplaintFile, 'ownerKey'>): boolean =>
  ownerKeys(person._id).includes(file.ownerKey);

/** As whom the caller acts on a file: a member of staff acts on the own complaint as a resident, never as staff (§1). */
export const actorFor = (
  caller: Caller,
  file: Pick<ComplaintFile, '_id' | 'ownerKey' | 'complaint'>,
): Actor => {
  const { person, member } = caller;
  // The resident of a sealed complaint acts on it under its own id (B10).
  if (isOwn(caller, file)) return { id: file.complaint.sealed ? file._id : person._id, roles: ['resident'] };
  const roles: Role[] = staffRoles(member);
  if (member && file.complaint.tasks.some((task) => task.staffId === person._id)) roles.push('collaborator');
  return { id: person._id, roles };
};

const approach = (caller: Caller, file: ComplaintFile): Approach | undefined => {
  const own = isOwn(caller, file);
  const actor = actorFor(caller, file);
  if (!own && (actor.roles.length === 0 || !maySee(file.complaint, actor, false))) return undefined;
  return { ...caller, file, relation: own ? 'own' : 'staff', actor };
};

/** The caller at home, who they are and where they belong; undefined when nobody knows them. */
export const callerAt = async (asking: Asking): Promise<Caller | undefined> => {
  const opening = await openHome(whoOf(asking));
  return opening && callerOf(opening, asking.now);
};

/** The caller at home, who must be known. */
export const atHome = async (asking: Asking): Promise<Caller> => {
  const caller = await callerAt(asking);
  if (!caller) throw new Problem('NOT_SIGNED_IN');
  return caller;
};

/** The caller at home, who agrees to the privacy notice in force: nothing new is taken in of anybody else (§5.2). */
export const consenting = async (asking: Asking): Promise<Caller> => {
  const caller = await atHome(asking);
  refuseWithoutConsent(caller);
  return caller;
};

/** Whoever has not agreed to the privacy notice in force, or has taken it back, does so first (§5.2). */
export const refuseWithoutConsent = ({ person, scene }: Pick<Caller, 'person' | 'scene'>): void => {
  if (person.consent?.version !== scene.settings.consentVersion) throw new Problem('CONSENT_NEEDED');
};

/** Whoever has taken the consent back gives it again first (§5.2). */
export const refuseWithdrawn = ({ person }: Pick<Caller, 'person'>): void => {
  if (person.withdrawal) throw new Problem('CONSENT_NEEDED');
};

/** Nobody lives or files in a community that is still being set up (C4). */
export const refuseUnopened = ({ settings }: Pick<Scene, 'settings'>): void => {
  if (settings.preparing) throw new Problem('NOT_OPEN');
};

/** The caller in a community, and the file that may be there already; `beside` names the file that it would join, `related` the own one whose matter is back (B7), `category` the kind whose time is to be estimated. */
export const inCommunity = async (
  asking: Asking,
  communityId: string,
  fileIds: readonly string[],
  {
    beside,
    related,
    category,
  }: Partial<Record<'beside' | 'related', string | undefined>> & {
    category?: Category | undefined;
  },
): Promise<{ caller: Caller; file?: ComplaintFile; earlier?: ComplaintFile }> => {
  const ids = [...fileIds, ...(beside ? [beside] : []), ...(related ? [related] : [])];
  const opening = await openCommunity(whoOf(asking), communityId, ids, category);
  if (!opening) throw new Problem('NOT_SIGNED_IN');
  const caller = callerOf(opening, asking.now);
  if (!caller) throw new Problem('NOT_FOUND');
  const file = opening.files.find(({ _id }) => fileIds.includes(_id));
  const main = opening.files.find(({ _id }) => _id === beside)?.complaint;
  const scene = main?.communityId === communityId ? { ...caller.scene, main } : caller.scene;
  const earlier = opening.files.find(({ _id }) => _id === related);
  return { caller: { ...caller, scene }, ...(file ? { file } : {}), ...(earlier ? { earlier } : {}) };
};

/** What surrounds one of the files that were opened: the second one may lie in another community, where other people work (C4). */
const about = (opening: Opening, { complaint }: ComplaintFile): Opening => ({
  ...opening,
  settings: opening.settings.filter(({ _id }) => _id === complaint.communityId),
  staff: opening.staff.filter(({ communityId }) => communityId === complaint.communityId),
  mains: opening.mains.filter(({ _id }) => _id === complaint.mainId),
  targets: opening.targets.filter(({ _id }) => _id === complaint.request?.into),
});

type Errand = { beside?: string | undefined; category?: Category | undefined; grabs?: boolean };

/** The caller before a complaint file; what is not the caller's business does not exist (C5), nor does the second file that the action names, `beside`. `category` is the kind whose time is to be estimated. Whoever `grabs` what was offered, and is no longer to be had, learns that (§3.2.2). */
export const before = async (
  asking: Asking,
  id: string,
  { beside, category, grabs }: Errand = {},
): Promise<Approach> => {
  const opening = await openFiles(whoOf(asking), beside ? [id, beside] : [id], category);
  if (!opening) throw new Problem('NOT_SIGNED_IN');
  const file = opening.files.find(({ _id }) => _id === id);
  const near = file && about(opening, file);
  const caller = near && callerOf(near, asking.now);
  const approached = caller && approach(caller, file);
  if (grabs && near && caller?.member && isTakenFrom(caller.member.id, file)) throw new Problem('TAKEN');
  if (!approached) throw new Problem('NOT_FOUND');
  const found = { ...approached, tied: [...(opening.earlier ?? []), ...(opening.later ?? [])] };
  const named = opening.files.find(({ _id }) => _id === beside);
  const other = named && approach(caller, named) ? named : (near.mains[0] ?? near.targets[0]);
  if (other?.complaint.communityId !== file.complaint.communityId) return found;
  return { ...found, mainFile: other, scene: { ...found.scene, main: other.complaint } };
};
