import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Tap } from '../tap';
import type { RecordingsProps } from './recordings-props';

let player: Taro.InnerAudioContext | undefined;

const play = async (fileId: string, video: boolean): Promise<unknown> => {
  const wasPlaying = player && !player.paused;
  player?.stop();
  if (!video && wasPlaying) return undefined;
  const { fileList } = await Taro.cloud.getTempFileURL({ fileList: [fileId] });
  const url = fileList[0]?.tempFileURL ?? '';
  if (video) return Taro.previewMedia({ sources: [{ url, type: 'video' }] });
  player ??= Taro.createInnerAudioContext();
  player.src = url;
  player.play();
  return undefined;
};

const failed = () => void Taro.showToast({ title: '现在放不出来，请稍后再试', icon: 'none' });

/** A video opens over the page; a voice plays at a tap and stops at the next. */
export const Recordings = (files: RecordingsProps) => (
  <>
    {(['video', 'audio'] as const).map((use) => {
      const fileId = files[use];
      return fileId ? (
        <View className="row" key={use}>
          <Tap className="text--link" onTap={() => void play(fileId, use === 'video').catch(failed)}>
            ▶ {use === 'video' ? '看视频' : '听录音'}
          </Tap>
        </View>
      ) : null;
    })}
  </>
);
