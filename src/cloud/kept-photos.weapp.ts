import Taro from '@tarojs/taro';
import type { LocalPhoto } from './files.weapp';
import { keptAs, marked } from './kept-use';
import { newKey } from './key';

const disk = Taro.getFileSystemManager;
const folder = (): string => `${Taro.env.USER_DATA_PATH}/`;
const KEPT = 'kept-';

/** Keeps a chosen picture beyond this visit, and gives the name under which it is found again. */
export const keepPhoto = (photo: LocalPhoto): Promise<string> =>
  new Promise((resolve, reject) => {
    const destPath = `${folder()}${marked(photo, newKey())}.${photo.ending ?? 'jpg'}`;
    disk().copyFile({ srcPath: photo.path, destPath, success: () => resolve(destPath), fail: reject });
  });

const found = (kept: string): LocalPhoto => {
  const use = keptAs(kept);
  return { path: kept, size: 0, ...(use === 'photo' ? {} : { use, ending: kept.split('.').pop() }) };
};

/** A picture that was kept; nothing when the phone has cleared it away. */
export const recallPhoto = (kept: string): Promise<LocalPhoto | undefined> =>
  new Promise((resolve) =>
    disk().access({
      path: kept,
      success: () => resolve(found(kept)),
      fail: () => resolve(undefined),
    }),
  );

/** Removes pictures that are no longer wanted. */
export const forgetPhotos = async (kept: readonly string[]): Promise<void> => {
  for (const filePath of kept) disk().unlink({ filePath, fail: () => undefined });
};

/** Removes all of them. */
export const forgetAllPhotos = (): void =>
  disk().readdir({
    dirPath: folder(),
    success: ({ files }) =>
      void forgetPhotos(files.filter((name) => name.startsWith(KEPT)).map((name) => folder() + name)),
  });
