import { useEffect, useRef } from 'react';

/** Loads again when something else is asked for than what was loaded last; the first time the page loads by itself. */
export function useLoadedAgain<Asked>(asked: Asked, reload: () => Promise<void>): void {
  const loadedFor = useRef(asked);
  useEffect(() => {
    if (loadedFor.current === asked) return;
    loadedFor.current = asked;
    void reload();
  }, [asked, reload]);
}
