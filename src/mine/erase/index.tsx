import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Erasure } from '../../../types/rights';
import { cloud } from '../../cloud';
import { forgetHere } from '../../cloud/forget';
import { Button, Card, Confirm, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { forgetMe } from '../../hooks/use-me';
import { rememberErased } from './erased-memory';
import { RemainsCard } from './remains-card';

const gone = ({ messages }: Erasure): string =>
  [
    '· 您登记的称呼、电话、房屋；',
    `· ${messages} 条站内消息和微信提醒的次数；`,
    '· 网页登录，本机保存的草稿和回执；',
    '· 您与每一件投诉的关联，附议名单和查看记录里的您；',
    '· 已结投诉里的联系方式。',
  ].join('\n');

function Erasing({ shown, again }: { shown: Erasure; again: () => void }) {
  const [asking, setAsking] = useState(false);
  const erasing = useAction(
    () => cloud.rights.erase({ mark: shown.mark }),
    (done) => {
      rememberErased(done);
      forgetMe();
      forgetHere();
      void Taro.reLaunch({ url: '/mine/erased/index' });
    },
  );
  const run = async () => {
    await erasing.run();
    setAsking(false);
  };
  return (
    <>
      <Card title="会立即删除">
        <View className="text text--small text--lines">{gone(shown)}</View>
      </Card>
      <RemainsCard complaints={shown.complaints} years={shown.retentionYears} />
      {erasing.failure ? <Problem failure={erasing.failure} retry={again} /> : null}
      {shown.employed ? (
        <Card tone="promise">
          <View className="text text--small">
            您还在岗，经手的投诉里有您的办理记录。请先请管理员办理离职，再来注销。
          </View>
        </Card>
      ) : (
        <Button tone="danger" onTap={() => setAsking(true)}>
          注销账户
        </Button>
      )}
      {asking ? (
        <Confirm
          title="确定注销？"
          text="删除以后不能恢复。以后再打开小程序，会是一个全新的空白账户。"
          yes="确定注销"
          tone="danger"
          busy={erasing.busy}
          onYes={() => void run()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

/** Erases the account, after saying what goes, what stays and why (§5.2). */
export default function ErasePage() {
  const { data, failure, reload } = useLoad(() => cloud.rights.erasure({}));
  return (
    <Screen title="注销账户">
      {failure ? <Problem failure={failure} retry={() => void reload()} /> : null}
      {data ? <Erasing shown={data} again={() => void reload()} /> : failure ? null : <Skeleton />}
    </Screen>
  );
}
