import type { ReactNode } from 'react';

/** Something to tap. `says` is what a screen reader says where the content alone does not say it. */
export interface TapProps {
  className?: string;
  pressedClassName?: string;
  says?: string;
  /** What is said after its name. */
  explains?: string;
  chosen?: boolean;
  disabled?: boolean;
  onTap: () => void;
  children?: ReactNode;
}
