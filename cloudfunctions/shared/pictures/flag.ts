import type { Action } from '../../../types/actions';
import { sceneOf } from '../caller';
import { nameOf } from '../contact';
import { fileOf, performAsSystem } from '../perform';
import type { SystemFile } from '../store/opening';

/** Puts it down that somebody must look at a picture; the same picture once. */
export const flagPicture = async (
  opened: SystemFile,
  fileId: string,
  label: string,
  now: string,
): Promise<void> => {
  const scene = sceneOf(opened, now);
  const action: Action = { name: 'flagText', data: { label, photos: [fileId] } };
  if (scene)
    await performAsSystem({ file: fileOf(opened), scene }, () => action, nameOf('unfit', label, fileId));
};
