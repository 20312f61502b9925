import { type LocalPhoto, localPhoto } from './files.h5';
import { personKey } from './identity.h5';

const LONGEST_S = 60;
const MOST_BYTES = 20 * 1024 * 1024;

/** Whether a video can be sent from here: the HTTP access takes no body that large. */
export const canSendVideo = (): boolean => personKey() !== undefined;

const pick = (): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'video/mp4,video/quicktime';
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });

/** How long it is, as far as this browser can play it. */
const secondsOf = (url: string): Promise<number> =>
  new Promise((resolve) => {
    const video = document.createElement('video');
    video.preload = 'metadata';
    video.onloadedmetadata = () => resolve(video.duration);
    video.onerror = () => resolve(0);
    video.src = url;
  });

/** Lets the person choose a video; says what is wrong with it, if anything (§3.1.2). */
export async function chooseVideo(): Promise<LocalPhoto | string | undefined> {
  const file = await pick();
  if (!file) return undefined;
  if (!/^video\/(mp4|quicktime)$/.test(file.type)) return '这不是能播放的视频，请选 MP4 或手机拍的视频';
  if (file.size > MOST_BYTES) return '视频太大，最多 20 MB，请录短一点';
  const video = localPhoto(file);
  return (await secondsOf(video.path)) > LONGEST_S + 1 ? '视频最长 60 秒，请剪短或重拍一段' : video;
}
