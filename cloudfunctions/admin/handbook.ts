import type { Input, Output } from '../../types/api';
import { handbookVersion } from '../shared/handbook';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { noteChange } from '../shared/store/changes';
import type { SettingsDocument, StaffDocument } from '../shared/store/documents';
import { setHandbook } from '../shared/store/staff';
import { administratorAt, memberIn } from './administrator';

const viewOf = (
  settings: SettingsDocument,
  { handbook }: Pick<StaffDocument, 'handbook'>,
): Output<'admin', 'handbook'> => {
  const version = handbookVersion(settings);
  const { houseRules } = settings;
  return {
    version,
    ...(houseRules ? { houseRules } : {}),
    ...(handbook?.version === version ? { confirmedAt: handbook.at } : {}),
  };
};

/** The handbook in force, for any of the staff (§5.1): one request. */
export const handbook = async (
  _input: Input<'admin', 'handbook'>,
  asking: Asking,
): Promise<Output<'admin', 'handbook'>> => {
  const by = await administratorAt(asking, 'belongs');
  return viewOf(by.settings, memberIn(by, by.id));
};

/** One of the staff has read the version in force; each version is confirmed once, and stays on record. */
export const confirmHandbook = async (
  { version }: Input<'admin', 'confirmHandbook'>,
  asking: Asking,
): Promise<Output<'admin', 'confirmHandbook'>> => {
  const by = await administratorAt(asking, 'belongs');
  const { settings, id, communityId, now } = by;
  const member = memberIn(by, id);
  // Read is only what was shown.
  if (version !== handbookVersion(settings)) throw new Problem('CHANGED');
  if (member.handbook?.version === version) return viewOf(settings, member);
  await noteChange({
    _id: `handbook-${member._id}-${version}`,
    communityId,
    at: now,
    by: id,
    key: version,
    what: 'confirmed',
    kind: 'staff',
    staffId: id,
    differences: [{ path: 'handbook', after: version }],
  });
  await setHandbook(member._id, version, now);
  return viewOf(settings, { handbook: { version, at: now } });
};
