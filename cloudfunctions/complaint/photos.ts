import { Problem } from '../shared/problem';

const FOLDER = /^cloud:\/\/[^/]+\/(.+)\/[^/]+$/;

/** Every file that an input names, however deep: no text that somebody types is a file's name, so only the fields count. */
const filesIn = (input: unknown): string[] => {
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([field, value]) => {
    if (field === 'photos') return value as string[];
    return field === 'video' && value ? [value as string] : filesIn(value);
  });
};

/** Pictures must lie in the person's own folder, `complaints/<person>/`: nobody attaches what somebody else uploaded (S8). */
export const ownPhotosOnly = (input: unknown, personId: string): void => {
  for (const fileId of filesIn(input))
    if (FOLDER.exec(fileId)?.[1] !== `complaints/${personId}`)
      throw new Problem('INVALID_INPUT', { photos: 'INVALID' });
};
