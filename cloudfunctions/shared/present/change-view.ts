import type { ChangeSubject, ChangeView } from '../../../types/administration/change';
import { SectionName } from '../../../types/administration/settings';
import type { StaffMember } from '../workflow/context';
import { staffName } from './staff-names';

/** A change as it is kept. */
export interface KeptChange extends Pick<ChangeView, 'at' | 'what' | 'differences'> {
  _id: string;
  by: string;
  kind: ChangeSubject['kind'];
  section?: string;
  staffId?: string;
}

/** What somebody wrote about the work: not for who administers (B1). */
const written: ReadonlySet<string> = new Set(['measure', 'note', 'reason']);

/** A change as it is read: an allow-list. */
export const changeView = (
  { _id, at, by, what, kind, section, staffId, differences }: KeptChange,
  staff: readonly StaffMember[],
): ChangeView => {
  const hand = staffName(staff, by);
  const whose = staffName(staff, staffId);
  const known = SectionName.options.find((name) => name === section);
  return {
    id: _id,
    at,
    ...(hand ? { by: hand } : {}),
    what,
    subject: { kind, ...(known ? { section: known } : {}), ...(whose ? { staff: whose } : {}) },
    differences:
      kind === 'improvement' || kind === 'binding'
        ? differences.filter(({ path }) => !written.has(path))
        : differences,
  };
};
