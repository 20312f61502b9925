import type { ReactNode } from 'react';
import type { Tab } from '../tab-bar';

/** What stands around a page. */
export interface FrameProps {
  title: string;
  tab?: Tab;
  /** Nothing lies behind it. */
  first?: boolean;
  children: ReactNode;
}
