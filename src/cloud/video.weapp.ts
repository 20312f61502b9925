import Taro from '@tarojs/taro';
import type { LocalPhoto } from './files.weapp';
import { sayWhy } from './refused.weapp';

const LONGEST_S = 60;
const MOST_BYTES = 20 * 1024 * 1024;

/** Whether a video can be sent from here. */
export const canSendVideo = (): boolean => true;

/** Lets the person choose or take a video; says what is wrong with it, if anything (§3.1.2). */
export async function chooseVideo(): Promise<LocalPhoto | string | undefined> {
  const chosen = await Taro.chooseMedia({
    count: 1,
    mediaType: ['video'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
    maxDuration: LONGEST_S,
  }).catch(sayWhy('相册和相机'));
  const [file] = chosen?.tempFiles ?? [];
  if (!file) return undefined;
  if (file.duration > LONGEST_S + 1) return '视频最长 60 秒，请剪短或重拍一段';
  if (file.size > MOST_BYTES) return '视频太大，最多 20 MB，请录短一点';
  return { path: file.tempFilePath, size: file.size, use: 'video', ending: 'mp4' };
}
