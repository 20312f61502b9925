import type { TapProps } from './tap-props';

/** A real button of the browser: keyboard and screen readers come with it. */
export function Tap({ className = '', says, explains, chosen, disabled, onTap, children }: TapProps) {
  return (
    <button
      type="button"
      className={`tap ${disabled ? 'tap--disabled ' : ''}${className}`}
      aria-label={says}
      aria-description={explains}
      aria-pressed={chosen}
      disabled={disabled}
      onClick={onTap}
    >
      {children}
    </button>
  );
}
