import Taro from '@tarojs/taro';
import type { LocalPhoto } from './files.weapp';

const LONGEST_MS = 60_000;
const SHORTEST_MS = 800;

/** Whether a voice can be recorded here. */
export const canRecord = (): boolean => true;

/** Records until it is stopped, a minute at most; gives the voice, or why there is none (C1.18). */
export function record(done: (voice: LocalPhoto | string) => void): () => void {
  const recorder = Taro.getRecorderManager();
  recorder.onStop(({ tempFilePath, fileSize, duration }) =>
    done(
      duration < SHORTEST_MS
        ? '说得太短了，请按住多说几句'
        : { path: tempFilePath, size: fileSize, use: 'audio', ending: 'mp3' },
    ),
  );
  recorder.onError(() => done('没能录音。请在右上角“设置”里允许使用麦克风，再试一次'));
  recorder.start({
    duration: LONGEST_MS,
    format: 'mp3',
    sampleRate: 16000,
    numberOfChannels: 1,
    encodeBitRate: 48000,
  });
  return () => recorder.stop();
}
