import { View } from '@tarojs/components';
import type { LocalPhoto } from '../../cloud/files';
import type { Sending } from '../../hooks/use-pictures';
import { Button } from '../button';
import { Recordings } from './recordings';

interface OneFileProps {
  use: 'video' | 'audio';
  value: string | undefined;
  sending: Sending | undefined;
  again: (file: LocalPhoto) => void;
  onRemove: () => void;
}

/** A video or a voice that was chosen: on its way, not arrived, or there to be played. */
export const OneFile = ({ use, value, sending, again, onRemove }: OneFileProps) => (
  <View className="stack">
    {value ? <Recordings video={undefined} audio={undefined} {...{ [use]: value }} /> : null}
    <View className="row row--apart">
      <View className={`text text--small ${sending?.failed ? 'text--danger' : 'text--soft'}`}>
        {value
          ? '已加上'
          : sending?.failed
            ? '没传上，会随表单再传一次'
            : `正在上传 ${sending?.percent ?? 0}%`}
      </View>
      <View className="row">
        {sending?.failed ? (
          <Button tone="plain" small onTap={() => again(sending)}>
            重试
          </Button>
        ) : null}
        <Button tone="quiet" small onTap={onRemove}>
          {use === 'video' ? '删除视频' : '删除录音'}
        </Button>
      </View>
    </View>
  </View>
);
