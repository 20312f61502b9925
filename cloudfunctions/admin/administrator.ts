import type { Member } from '../../types/administration/team';
import { type Caller, callerOf, whoOf } from '../shared/caller';
import { handbookVersion } from '../shared/handbook';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { type ChangeDocument, recordChange, type Target } from '../shared/store/changes';
import type { SettingsDocument, StaffDocument } from '../shared/store/documents';
import { openHome } from '../shared/store/opening';

/** Somebody of the staff who leads or administers, with the community as it is stored. */
export interface Administrator {
  caller: Caller;
  id: string;
  now: string;
  communityId: string;
  settings: SettingsDocument;
  staff: StaffDocument[];
  administers: boolean;
  supervises: boolean;
}

/** What a method asks of its caller (B1): to administer the community, to lead people, or to be one of the staff. */
export type Standing = 'administers' | 'leads' | 'belongs';

/** The caller as one who may: one request. */
export const administratorAt = async (asking: Asking, standing: Standing): Promise<Administrator> => {
  const { now } = asking;
  const opening = await openHome(whoOf(asking));
  const caller = opening && callerOf(opening, now);
  const [settings] = opening?.settings ?? [];
  if (!opening || !caller || !settings) throw new Problem('NOT_SIGNED_IN');
  const roles = caller.member?.roles ?? [];
  const administers = roles.includes('admin') || roles.includes('manager');
  const supervises = roles.includes('supervisor') || roles.includes('manager');
  const may = { administers, leads: administers || supervises, belongs: roles.length > 0 };
  if (!may[standing]) throw new Problem('NOT_ALLOWED');
  const { staff } = opening;
  const { communityId } = settings;
  return { caller, id: caller.person._id, now, communityId, settings, staff, administers, supervises };
};

/** A member of the caller's own community. */
export const memberIn = ({ staff }: Administrator, staffId: string): StaffDocument => {
  const found = staff.find(({ personId }) => personId === staffId);
  if (!found) throw new Problem('NOT_FOUND');
  return found;
};

type Intention = Pick<
  ChangeDocument,
  'what' | 'kind' | 'section' | 'staffId' | 'differences' | 'key' | 'notice'
> & {
  revision: number;
  sets: Record<string, unknown>;
};

/** Changes a stored document on record, if it is still what the caller saw; the same intention again has nothing left to do. Answers the document as it now is. */
export const change = async <T extends Target>(
  { id, now, communityId }: Administrator,
  collection: 'settings' | 'staff',
  target: T,
  { revision, ...intention }: Intention,
): Promise<T> => {
  const current = target.revision ?? 0;
  if (target.lastKey === intention.key) return target;
  if (current !== revision) throw new Problem('CHANGED');
  const held = await recordChange(collection, target, { communityId, at: now, by: id, ...intention });
  if (!held) throw new Problem('CHANGED');
  const kept = Object.entries({ ...target, ...intention.sets }).filter(([, value]) => value !== null);
  return { ...(Object.fromEntries(kept) as unknown as T), revision: current + 1, lastKey: intention.key };
};

/** A member of staff as those who lead them may see it: an allow-list. */
export const memberView = ({ settings }: Pick<Administrator, 'settings'>, doc: StaffDocument): Member => ({
  id: doc.personId,
  revision: doc.revision ?? 0,
  name: doc.name,
  title: doc.title,
  ...(doc.team ? { team: doc.team } : {}),
  roles: doc.roles,
  categories: doc.categories,
  onDuty: doc.onDuty,
  ...(doc.buildings ? { buildings: doc.buildings } : {}),
  ...(doc.shifts ? { shifts: doc.shifts } : {}),
  open: doc.open,
  absences: doc.absences ?? [],
  ...(doc.handbook?.version === handbookVersion(settings) ? { handbookAt: doc.handbook.at } : {}),
  ...(doc.leftAt ? { leftAt: doc.leftAt } : {}),
  ...(doc.handOver ? { handOver: handOverState(doc.handOver) } : {}),
});

/** How far a hand-over has come. */
export const handOverState = ({
  key,
  at,
  by,
  count,
  done,
}: NonNullable<StaffDocument['handOver']>): NonNullable<Member['handOver']> => ({ key, at, by, count, done });
