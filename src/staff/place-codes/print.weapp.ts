/** A phone prints nothing; its pictures are saved one by one. */
export const print: (() => void) | undefined = undefined;
