import type { Erased } from '../../../types/rights';

let last: Erased | undefined;

/** Keeps what became of the erasure for the one page that says so: nothing of it is stored. */
export const rememberErased = (erased: Erased): void => {
  last = erased;
};

/** What became of the erasure, while the app is open. */
export const erased = (): Erased | undefined => last;
