/** In WeChat nobody signs out; the platform says who it is. */
export const leave: (() => void) | undefined = undefined;
