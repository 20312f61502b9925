import type { ComplaintView } from '../../types/views';

type Listener = (left: ComplaintView) => void;

const listeners = new Set<Listener>();

/** Says how a step that was taken on this device has left the complaint. */
export function tellActed(left: ComplaintView): void {
  for (const listener of listeners) listener(left);
}

/** Calls back with a complaint as a step taken on this device has left it. */
export function onActed(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
