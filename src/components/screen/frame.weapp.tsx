import type { FrameProps } from './frame-props';

/** In WeChat the title and the tab bar are the platform's own. */
export const Frame = ({ children }: FrameProps) => <>{children}</>;
