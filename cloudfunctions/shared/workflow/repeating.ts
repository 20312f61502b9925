import type { ActionName } from '../../../types/actions';
import type { Complaint } from './complaint';
import { isOpen } from './stages';

/** The rights of the resident that come first: as long as one of them is there, the file itself goes on. */
const first: readonly ActionName[] = ['reopen', 'appeal', 'undoWithdraw', 'supply'];

/** Whether the resident may file the matter anew as a complaint of its own (B7, §3.7.1): it is closed, and nothing that is `offered` opens it again. */
export const isRepeatable = (
  { stage, mainStage, anonymisedAt }: Pick<Complaint, 'stage' | 'mainStage' | 'anonymisedAt'>,
  offered: readonly ActionName[],
): boolean =>
  !isOpen(stage === 'merged' ? (mainStage ?? stage) : stage) &&
  anonymisedAt === undefined &&
  !offered.some((name) => first.includes(name));

type Hidden = Pick<Complaint, 'sealed' | 'anonymous'>;

/** Whether two complaints may be tied together: not where one would say whose the other is (B10, §3.1.2). */
export const mayBeTied = (one: Hidden, other: Hidden): boolean =>
  !one.sealed && !other.sealed && one.anonymous === other.anonymous;
