import type { ReactNode } from 'react';

/** What lies over the page, and how it is put away. */
export interface VeilProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}
