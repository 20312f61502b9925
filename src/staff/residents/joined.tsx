import { View } from '@tarojs/components';
import { useState } from 'react';
import type { JoinedMember } from '../../../types/families';
import { cloud } from '../../cloud';
import { Badge, Button, Card, Confirm, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { capacityText, exactText, placeText } from '../../text';

const whoText = ({ name }: JoinedMember): string => name ?? '没有留称呼的住户';

const byText = ({ by }: JoinedMember): string =>
  `由${by.name ?? '同住的人'}${by.capacity ? `（${capacityText[by.capacity]}）` : ''}邀请`;

/** Who joined a home by an invitation of its household, without the desk (§1): to be looked at, and ended where it is wrong. */
export function JoinedCard() {
  const [members, setMembers] = useState<JoinedMember[]>();
  const [ending, setEnding] = useState<JoinedMember>();
  const loading = useAction(
    () => cloud.account.joinedMembers({}),
    (found) => setMembers(found.members),
  );
  const removal = useAction(
    ({ personId, homeId }: JoinedMember) => cloud.account.endHome({ personId, homeId }),
    () => {
      setEnding(undefined);
      void loading.run();
    },
  );
  const failure = loading.failure ?? removal.failure;
  return (
    <Card title="受邀加入的家庭成员" aside="近 30 天">
      <View className="stack">
        <View className="text text--small text--soft">
          由已核实的业主或租户邀请，不用客服核实；不对的可以解除。
        </View>
        {members ? null : (
          <View className="row">
            <Button small tone="plain" busy={loading.busy} onTap={() => void loading.run()}>
              看一看
            </Button>
          </View>
        )}
        {members?.length === 0 ? <View className="text text--small">这段时间没有人受邀加入。</View> : null}
        {members?.map((one) => (
          <View key={`${one.personId} ${one.homeId} ${one.at}`} className="row row--apart">
            <View className="grow">
              <View className="text">
                {placeText(one)} · {whoText(one)}
              </View>
              <View className="text text--small text--soft">
                {exactText(one.at)} 加入，{byText(one)}
                {one.until ? `，到 ${one.until}` : ''}
              </View>
            </View>
            {one.here ? (
              <Button small tone="quiet" onTap={() => setEnding(one)}>
                解除
              </Button>
            ) : (
              <Badge tone="quiet">已退出</Badge>
            )}
          </View>
        ))}
        {failure ? (
          <Problem failure={failure} words={{ NOT_FOUND: '这位住户已经不在这处房屋了，请重新打开看看。' }} />
        ) : null}
      </View>
      {ending ? (
        <Confirm
          title={`${whoText(ending)} 不再属于 ${placeText(ending)}？`}
          text="登记后会通知本人，同一个邀请码不能再用；本人提交过的投诉仍归本人。"
          yes="解除"
          tone="danger"
          busy={removal.busy}
          onYes={() => void removal.run(ending)}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </Card>
  );
}
