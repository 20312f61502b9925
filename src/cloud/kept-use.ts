import type { LocalPhoto } from './files';

/** What a kept file is to be, which its name says. */
export type KeptUse = 'photo' | 'video' | 'audio';

/** The beginning of a kept file's name. */
export const marked = ({ use }: LocalPhoto, key: string): string => `kept-${use ?? 'photo'}-${key}`;

/** What a kept file is to be. */
export const keptAs = (kept: string): KeptUse =>
  (/kept-(video|audio)-/.exec(kept)?.[1] as KeptUse | undefined) ?? 'photo';
