/** Calls back whenever the network is there again. */
export function onNetworkBack(listener: () => void): () => void {
  addEventListener('online', listener);
  return () => removeEventListener('online', listener);
}
