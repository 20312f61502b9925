import { useEffect } from 'react';
import type { ComplaintView } from '../../types/views';
import { onActed } from '../cloud/acted';

/** Shows the complaint as a step that was taken on this device has left it, also while its page lies behind another: nobody comes back to what it was before. */
export function useActed(id: string, show: (left: ComplaintView) => void): void {
  useEffect(
    () =>
      onActed((left) => {
        if (left.id === id) show(left);
      }),
    [id, show],
  );
}
