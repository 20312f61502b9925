/** A phone has no room beside the list. */
export const Preview = (_: { id: string }) => null;
