let ahead = 0;
const listeners = new Set<() => void>();

/** Learns how far the server's clock is ahead of this device's. */
export function learnTime(at: string): void {
  const read = Date.parse(at) - Date.now();
  if (Number.isNaN(read)) return;
  const moved = Math.abs(read - ahead) > 60_000;
  ahead = read;
  if (moved) for (const listener of listeners) listener();
}

/** The server's time now; every relative time on screen counts from it. */
export const now = (): Date => new Date(Date.now() + ahead);

/** Calls back when the server's time turns out to be more than a minute off what was believed. */
export function onTimeLearned(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
