const part = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0');

/** A fresh key for one intention or one file. */
export const newKey = (): string => `${Date.now().toString(36)}-${part()}${part()}`;
