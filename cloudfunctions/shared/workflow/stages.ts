import type { Stage } from '../../../types/complaint';

/** The stages in which somebody of the staff works on it (B2). */
export const inHand = ['assigned', 'investigating', 'planning', 'planReview', 'implementing'] as const;

/** From the receipt to the last measure: a complaint may still be withdrawn (T22). */
export const unresolved = ['submitted', ...inHand] as const;

/** The stages in which the next step of a complaint's own file is open (B2). */
export const open = [...unresolved, 'resolved', 'reevaluating'] as const;

/** The stages that a complaint leaves only by a right of the resident: appeal, undo, reopening. */
export const closed = ['archived', 'declined', 'withdrawn', 'disputed'] as const satisfies readonly Stage[];

/** Every stage. */
export const anyStage = [...open, 'merged', ...closed] as const;

/** Whether the work is not yet done. */
export const isUnresolved = (stage: Stage): boolean => (unresolved as readonly Stage[]).includes(stage);

/** Whether a stage still owes the resident something before the archive (B13.1). */
export const isOpen = (stage: Stage): boolean => !(closed as readonly Stage[]).includes(stage);
