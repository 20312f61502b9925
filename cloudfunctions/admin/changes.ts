import { SectionName } from '../../types/administration/settings';
import type { Input, Output } from '../../types/api';
import type { StaffName } from '../../types/people';
import type { Asking } from '../shared/serve';
import { type ChangeDocument, changesOf } from '../shared/store/changes';
import type { StaffDocument } from '../shared/store/documents';
import { administratorAt } from './administrator';

const PAGE = 30;

const nameOf = (staff: readonly StaffDocument[], id: string | undefined): StaffName | undefined => {
  const found = staff.find(({ personId }) => personId === id);
  return found && { id: found.personId, name: found.name, title: found.title };
};

/** What somebody wrote about the work: not for who administers (B1). */
const written: ReadonlySet<string> = new Set(['measure', 'note', 'reason']);

/** A change as it is read: an allow-list. */
const changeView = (
  { _id, at, by, what, kind, section, staffId, differences }: ChangeDocument,
  staff: readonly StaffDocument[],
): Output<'admin', 'changes'>['changes'][number] => {
  const hand = nameOf(staff, by);
  const whose = nameOf(staff, staffId);
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

/** Who changed what, newest first (C4): two requests. */
export const changes = async (
  { cursor }: Input<'admin', 'changes'>,
  asking: Asking,
): Promise<Output<'admin', 'changes'>> => {
  const { communityId, staff } = await administratorAt(asking, 'administers');
  const found = await changesOf(communityId, cursor ?? '~', PAGE + 1);
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    changes: shown.map((one) => changeView(one, staff)),
    ...(found.length > PAGE && last ? { next: last.at } : {}),
  };
};
