import Taro from '@tarojs/taro';
import { sayWhy } from './refused.weapp';

/** A picture on this device, chosen but not yet sent; or a video or a voice, where it says so. */
export interface LocalPhoto {
  path: string;
  size: number;
  use?: 'video' | 'audio';
  ending?: string;
}

/** Lets the person choose pictures or take one; WeChat compresses them. */
export async function choosePhotos(count: number): Promise<LocalPhoto[]> {
  const chosen = await Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
  }).catch(sayWhy('相册和相机'));
  return (chosen?.tempFiles ?? []).map((file) => ({ path: file.tempFilePath, size: file.size }));
}

/** Sends one picture to the cloud's storage and tells how far it is, 0 to 100. */
export const sendPhoto = (
  photo: LocalPhoto,
  cloudPath: string,
  onProgress: (percent: number) => void,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const task: unknown = Taro.cloud.uploadFile({
      cloudPath,
      filePath: photo.path,
      success: (done) => resolve(done.fileID),
      fail: reject,
    });
    (
      task as { onProgressUpdate?: (report: (state: { progress: number }) => void) => void }
    )?.onProgressUpdate?.(({ progress }) => onProgress(progress));
  });

/** Addresses to show files by; WeChat shows a cloud file by its id. */
export const urlsOf = async (fileIds: readonly string[]): Promise<Record<string, string>> =>
  Object.fromEntries(fileIds.map((id) => [id, id]));
