import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { filesIn } from '../../../types/attachments';
import { now } from '../../cloud';
import { discard } from '../../cloud/discard';
import { forgetPhotos } from '../../cloud/kept-photos';
import { keptAs } from '../../cloud/kept-use';
import { Badge, Button, Card, Confirm, Empty, Problem, Screen } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useOutbox } from '../../hooks/use-outbox';
import { drop, type Entry } from '../../outbox/entries';
import { deliver } from '../../outbox/sender';
import { agoText, categoryText } from '../../text';
import type { Filing } from '../file/filing';

interface OneProps {
  entry: Entry;
  onRemove: () => void;
}

function One({ entry, onRemove }: OneProps) {
  const { key, waiting, refused, unsent, savedAt } = entry;
  const { category, text, photos, video, voiced } = entry.value as Filing;
  const sending = useAction(
    () => deliver(key),
    ({ id }) => void Taro.navigateTo({ url: `/mine/receipt/index?id=${id}` }),
  );
  const onDevice = (use: string) => unsent.filter((kept) => keptAs(kept) === use).length;
  const pictures = photos.length + onDevice('photo');
  const also = [
    pictures > 0 && `${pictures} 张照片`,
    (video || onDevice('video') > 0) && '视频',
    voiced && '录音',
  ].filter(Boolean);
  return (
    <Card
      title={category ? categoryText[category] : '还没选类别'}
      aside={<Badge tone={waiting ? 'promise' : 'quiet'}>{waiting ? '待发送' : '草稿'}</Badge>}
    >
      <View className="excerpt">{text || '还没写内容'}</View>
      <View className="text text--tiny text--soft">
        {[agoText(savedAt, now().toISOString()), ...also].join(' · ')}
      </View>
      {sending.failure ? (
        <Problem failure={sending.failure} />
      ) : refused ? (
        <Problem failure={{ code: refused }} />
      ) : null}
      <View className="row">
        {waiting ? (
          <Button small busy={sending.busy} onTap={() => void sending.run()}>
            现在发送
          </Button>
        ) : null}
        <Button
          small
          tone="plain"
          disabled={sending.busy}
          onTap={() => void Taro.navigateTo({ url: `/mine/file/index?draft=${key}` })}
        >
          {waiting ? '打开修改' : '接着写'}
        </Button>
        <Button small tone="quiet" disabled={sending.busy} onTap={onRemove}>
          删除
        </Button>
      </View>
    </Card>
  );
}

/** Complaints that were begun, and those that wait for a network (§3.1.2). */
export default function OutboxPage() {
  const { all, waiting } = useOutbox();
  const [removing, setRemoving] = useState<Entry>();
  const remove = ({ key, unsent, value }: Entry) => {
    drop(key);
    discard(filesIn(value));
    void forgetPhotos(unsent);
    setRemoving(undefined);
  };
  return (
    <Screen title="草稿和待发送">
      {waiting > 0 ? (
        <View className="text text--small text--soft">
          待发送的一有网络就一件一件自动发出，不会重复登记。在送到之前，物业还看不到它。
        </View>
      ) : null}
      {all.length === 0 ? <Empty title="没有草稿，也没有待发送的" /> : null}
      {all.map((entry) => (
        <One key={entry.key} entry={entry} onRemove={() => setRemoving(entry)} />
      ))}
      <Button tone="plain" onTap={() => void Taro.navigateTo({ url: '/mine/file/index?anew=1' })}>
        另写一件
      </Button>
      {removing ? (
        <Confirm
          title={removing.waiting ? '删除这件还没发出的投诉？' : '删除这份草稿？'}
          text="写的内容和照片会从这部手机上删除，不能恢复。"
          yes="删除"
          tone="danger"
          onYes={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        />
      ) : null}
    </Screen>
  );
}
