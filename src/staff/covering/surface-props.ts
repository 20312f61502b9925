import type { ReactNode } from 'react';
import type { Ratio } from './blocks';

/** A picture to tap on, with what lies over it; says where, as shares of its width and height (0 to 1). */
export interface SurfaceProps {
  className: string;
  picture: { src: string; className: string };
  /** How wide the picture is for its height, once that is known. */
  onRatio: (ratio: Ratio) => void;
  onTap: (at: { x: number; y: number }) => void;
  children: ReactNode;
}
