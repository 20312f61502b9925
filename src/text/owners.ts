import type { ByLine } from '../../types/timeline';
import type { Owner } from '../../types/views';
import { roleText } from './roles';

/** Who is looking: the person who complained, or staff. */
export type Viewer = 'own' | 'staff';

const nobody: Record<Owner['kind'], Record<Viewer, string>> = {
  desk: { own: '客服中心', staff: '客服中心' },
  handler: { own: '负责人', staff: '负责人' },
  supervisor: { own: '主管', staff: '主管' },
  manager: { own: '项目经理', staff: '项目经理' },
  resident: { own: '您', staff: '住户' },
  main: { own: '同类投诉的负责人', staff: '主案负责人' },
  nobody: { own: '', staff: '' },
};

/** Who has the next step (B2, column 3); empty when nobody has to do anything. */
export function ownerText(owner: Owner, viewer: Viewer): string {
  const { staff, standIn } = owner;
  const named = staff ? `${staff.title} ${staff.name}` : nobody[owner.kind][viewer];
  return standIn ? `${named}（暂由${standIn.title} ${standIn.name}代管）` : named;
}

/** Whose hand it was. */
export function byText(by: ByLine, viewer: Viewer): string {
  if (by.role === 'resident') return viewer === 'own' ? '您' : by.name ? `住户 ${by.name}` : '住户';
  return by.name ? `${roleText[by.role]} ${by.name}` : roleText[by.role];
}
