import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { MessageView } from '../../../types/messages';
import { cloud, now } from '../../cloud';
import { Button, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useList } from '../../hooks/use-list';
import { reloadMe } from '../../hooks/use-me';
import { agoText, deliveryText, noticeText } from '../../text';

async function open(message: MessageView): Promise<void> {
  if (!message.readAt) void cloud.account.readMessages({ ids: [message.id] }).then(() => reloadMe());
  await Taro.navigateTo({ url: `/${message.page.replace(/^\//, '')}` });
}

function Message({ message }: { message: MessageView }) {
  const { title, body } = noticeText[message.notice];
  const { words, due } = message.values;
  return (
    <Card onTap={() => void open(message)}>
      <View className="stack stack--tight">
        <View className="row row--apart">
          <View className="row grow">
            {message.readAt ? null : <View className="unread" ariaLabel="未读" />}
            <View className="text text--strong">{title}</View>
          </View>
          <View className="text text--tiny text--soft">{agoText(message.at, now().toISOString())}</View>
        </View>
        <View className="text text--small">{words ?? body}</View>
        {due ? <View className="text text--small text--promise">承诺时间：{due}</View> : null}
        <View className="row row--apart">
          <View className="text text--tiny text--soft text--digits">{message.no}</View>
          <View className="text text--tiny text--soft">{deliveryText[message.delivery]}</View>
        </View>
      </View>
    </Card>
  );
}

/** Everything we told this person, whether or not WeChat could push it (C2). */
export default function MessagesPage() {
  const inbox = useList(async (cursor?: string) => {
    const answer = await cloud.account.messages({ cursor });
    return answer.ok ? { ...answer, data: { rows: answer.data.messages, next: answer.data.next } } : answer;
  });
  const unread = inbox.rows?.filter(({ readAt }) => !readAt) ?? [];
  const readAll = async () => {
    await cloud.account.readMessages({ ids: unread.slice(0, 100).map(({ id }) => id) });
    await Promise.all([inbox.reload(), reloadMe()]);
  };
  return (
    <Screen title="消息" tab="messages">
      {inbox.failure ? <Problem failure={inbox.failure} retry={inbox.reload} /> : null}
      {unread.length > 0 ? (
        <View className="row row--apart">
          <View className="text text--small text--soft">{unread.length} 条未读</View>
          <Button tone="quiet" small onTap={() => void readAll()}>
            全部标为已读
          </Button>
        </View>
      ) : null}
      {inbox.rows?.map((message) => (
        <Message key={message.id} message={message} />
      ))}
      {inbox.rows || inbox.failure ? null : <Skeleton />}
      {inbox.rows?.length === 0 ? (
        <Empty title="还没有消息" hint="投诉的回执、进展和评价邀请都会出现在这里，不会错过。" />
      ) : null}
      {inbox.more ? (
        <Button tone="quiet" onTap={() => void inbox.more?.()}>
          更早的消息
        </Button>
      ) : null}
    </Screen>
  );
}
