/** In WeChat nobody signs out; the platform says who it is. */
export const leave: (() => void) | undefined = undefined;

/** What leaving is called where it can be done. */
export const leaveText = '';
