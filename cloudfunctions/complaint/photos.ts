import { Problem } from '../shared/problem';

const FOLDER = /^cloud:\/\/[^/]+\/(.+)\/[^/]+$/;

/** Pictures must lie in the person's own folder, `complaints/<person>/`: nobody attaches what somebody else uploaded (S8). */
export const ownPhotosOnly = (
  { photos, video }: { photos?: readonly string[]; video?: string | undefined },
  personId: string,
): void => {
  for (const fileId of [...(photos ?? []), ...(video ? [video] : [])])
    if (FOLDER.exec(fileId)?.[1] !== `complaints/${personId}`)
      throw new Problem('INVALID_INPUT', { photos: 'INVALID' });
};
