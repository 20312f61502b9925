import { useEffect, useRef } from 'react';
import { holdKeyboard } from '../cloud/dialog.h5';
import type { VeilProps } from './veil-props';

/** What lies over a dimmed page; a tap beside it or Escape closes it, and the keyboard stays inside. */
export function Veil({ title, onClose, children }: VeilProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!sheet.current) return;
    const release = holdKeyboard(sheet.current, () => close.current());
    sheet.current.focus();
    return release;
  }, []);
  return (
    // The taps beside the sheet have a ground of their own: a stopped click would not reach the buttons inside either.
    <div className="veil">
      <div className="veil__ground" onClick={onClose} aria-hidden="true" />
      <div className="sheet" role="dialog" aria-modal="true" aria-label={title} tabIndex={-1} ref={sheet}>
        {children}
      </div>
    </div>
  );
}
