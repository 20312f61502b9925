import { filesIn } from '../../types/attachments';
import { isOwnFile } from '../shared/pictures/folder';
import { Problem } from '../shared/problem';

/** Pictures must lie in a folder of the person's own: nobody attaches what somebody else uploaded (S8). */
export const ownPhotosOnly = (input: unknown, personId: string): void => {
  if (!filesIn(input).every((fileId) => isOwnFile(fileId, personId)))
    throw new Problem('INVALID_INPUT', { photos: 'INVALID' });
};
