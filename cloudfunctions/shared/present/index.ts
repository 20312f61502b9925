export { presentComplaint } from './complaint-view';
export type { PresentedFile, Viewer } from './file';
export { masked } from './masking';
export { placeOf } from './place';
export { presentReceipt } from './receipt';
export { mayReveal, maySee, relationOf, revealPurposes } from './relation';
export { presentMergeTarget, presentRow } from './row';
export { seesInside } from './visibility';
