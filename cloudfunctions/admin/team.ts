import type { MemberSetting } from '../../types/administration/team';
import type { Input, Output } from '../../types/api';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { openFilesOf } from '../shared/store/complaints';
import type { StaffDocument } from '../shared/store/documents';
import { openInvitations } from '../shared/store/invitations';
import { childrenSet } from '../shared/workflow/categories/children';
import { type Administrator, administratorAt, change, memberIn, memberView } from './administrator';
import { weekFaults } from './checks';
import { differencesOf } from './differences';

/** Everybody of the staff with what is set of them, for who leads; for the others themselves: two requests at most. */
export const team = async (
  _input: Input<'admin', 'team'>,
  asking: Asking,
): Promise<Output<'admin', 'team'>> => {
  const by = await administratorAt(asking, 'belongs');
  const { settings, communityId, now, administers, supervises } = by;
  const leads = administers || supervises;
  const staff = leads ? by.staff : by.staff.filter(({ personId }) => personId === by.id);
  const below = settings.categories.flatMap(({ code }) => childrenSet(settings, code));
  const teams = [
    ...settings.categories.map((one) => one.team),
    ...[...below, ...staff].flatMap((one) => one.team ?? []),
  ];
  return {
    members: [...staff]
      .sort((a, b) => Number(Boolean(a.leftAt)) - Number(Boolean(b.leftAt)) || (a._id < b._id ? -1 : 1))
      .map((one) => memberView(by, one)),
    invitations: administers ? await openInvitations(communityId, now) : [],
    teams: [...new Set(teams)],
    administers,
    supervises,
  };
};

/** What must always be somebody's: the community would be closed to all without it. */
const indispensable = ['admin', 'manager'] as const;

const isLast = ({ staff }: Administrator, { _id }: StaffDocument, roles: readonly string[]): boolean =>
  !indispensable.some(
    (role) => roles.includes(role) || staff.some((one) => one._id !== _id && one.roles.includes(role)),
  );

const checkRoles = (by: Administrator, member: StaffDocument, roles: MemberSetting['roles']): void => {
  const same = [...roles].sort().join() === [...member.roles].sort().join();
  if (same) return;
  // Nobody makes himself what he is not (§2.2).
  if (member.personId === by.id) throw new Problem('INVALID_INPUT', { 'member.roles': 'NOT_YOUR_OWN' });
  if (isLast(by, member, roles)) throw new Problem('INVALID_INPUT', { 'member.roles': 'LAST_ONE' });
};

const settingOf = ({
  name,
  title,
  team: own,
  roles,
  categories,
  buildings,
  onDuty,
  shifts,
}: StaffDocument): MemberSetting => ({
  name,
  title,
  ...(own ? { team: own } : {}),
  roles,
  categories,
  ...(buildings ? { buildings } : {}),
  onDuty,
  ...(shifts ? { shifts } : {}),
});

/** Name, post, team, roles, kinds, duty and roster of somebody (§3.2.2). */
export const changeMember = async (
  { staffId, revision, key, member }: Input<'admin', 'changeMember'>,
  asking: Asking,
): Promise<Output<'admin', 'changeMember'>> => {
  const by = await administratorAt(asking, 'administers');
  const known = memberIn(by, staffId);
  if (known.leftAt) throw new Problem('NOT_FOUND');
  checkRoles(by, known, member.roles);
  const faults = weekFaults(member.shifts ?? [], 'member.shifts');
  if (faults) throw new Problem('INVALID_INPUT', faults);
  const buildings = member.buildings?.length ? member.buildings : null;
  const sets = { ...member, team: member.team ?? null, buildings, shifts: member.shifts ?? null };
  const differences = differencesOf(settingOf(known), member);
  const changed = await change(by, 'staff', known, {
    what: 'set',
    kind: 'staff',
    staffId,
    differences,
    revision,
    key,
    sets,
  });
  return memberView(by, changed);
};

/** When somebody is away (§3.2.2): recorded by oneself, or by who leads. What is over is left out. */
export const setAbsences = async (
  { staffId, revision, key, absences }: Input<'admin', 'setAbsences'>,
  asking: Asking,
): Promise<Output<'admin', 'setAbsences'>> => {
  const by = await administratorAt(asking, 'belongs');
  if (staffId !== by.id && !by.administers && !by.supervises) throw new Problem('NOT_ALLOWED');
  const known = memberIn(by, staffId);
  const wanted = absences.filter(({ until }) => until > by.now).sort((a, b) => (a.from < b.from ? -1 : 1));
  wanted.forEach(({ from, until }, index) => {
    const earlier = wanted[index - 1];
    if (until <= from || (earlier && from < earlier.until))
      throw new Problem('INVALID_INPUT', { absences: 'OVERLAPPING' });
  });
  const changed = await change(by, 'staff', known, {
    what: 'absent',
    kind: 'staff',
    staffId,
    differences: differencesOf({ absences: known.absences ?? [] }, { absences: wanted }),
    revision,
    key,
    sets: { absences: wanted },
  });
  return memberView(by, changed);
};

/** Somebody leaves: no role, no access, the name stays in the files. What was in hand is handed over before (§3.2.2). */
export const leave = async (
  { staffId, revision, key }: Input<'admin', 'leave'>,
  asking: Asking,
): Promise<Output<'admin', 'leave'>> => {
  const by = await administratorAt(asking, 'administers');
  const known = memberIn(by, staffId);
  if (known.lastKey === key) return memberView(by, known);
  if (known.leftAt) throw new Problem('NOT_FOUND');
  if (staffId === by.id) throw new Problem('INVALID_INPUT', { staffId: 'NOT_YOUR_OWN' });
  if (isLast(by, known, [])) throw new Problem('INVALID_INPUT', { staffId: 'LAST_ONE' });
  if ((await openFilesOf(staffId)) > 0) throw new Problem('INVALID_INPUT', { staffId: 'IN_USE' });
  const changed = await change(by, 'staff', known, {
    what: 'left',
    kind: 'staff',
    staffId,
    differences: differencesOf({ roles: known.roles }, { roles: [] }),
    revision,
    key,
    sets: { roles: [], onDuty: false, leftAt: by.now, absences: [], handOver: null },
  });
  return memberView(by, changed);
};
