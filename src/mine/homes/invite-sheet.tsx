import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { Output } from '../../../types/api';
import type { OwnHome } from '../../../types/families';
import { cloud, newKey } from '../../cloud';
import { Button, Chips, Problem, Sheet } from '../../components';
import { useAction } from '../../hooks/use-action';
import { exactText, placeText } from '../../text';
import './homes.scss';
import { PassOn } from './pass-on';

const counts = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: `${value} 人` }));

const tooMany =
  '邀请太多了：最多同时 5 个没用完的邀请、一天 10 个、一处房屋 20 位家庭成员。可以先撤回用不着的。';

interface InviteSheetProps {
  home: OwnHome;
  onMade: () => void;
  onClose: () => void;
}

/** Asks somebody of the family to join: how many people, then the code, shown once, to be passed on (§1). */
export function InviteSheet({ home, onMade, onClose }: InviteSheetProps) {
  const key = useRef(newKey());
  const [places, setPlaces] = useState('1');
  const [made, setMade] = useState<Output<'account', 'inviteFamily'>>();
  const inviting = useAction(
    () => cloud.account.inviteFamily({ key: key.current, homeId: home.homeId, places: Number(places) }),
    setMade,
  );
  const close = () => {
    if (made) onMade();
    onClose();
  };
  return (
    <Sheet title={`邀请家人加入 ${placeText(home)}`} onClose={close}>
      {made ? (
        <View className="stack">
          <View className="family-code">{made.code}</View>
          <View className="text text--small text--soft text--lines">
            {exactText(made.expiresAt)}前有效，可供 {made.places}{' '}
            人使用，随时可以撤回。请只发给家人；离开这里，邀请码就不再显示。
          </View>
          <PassOn code={made.code} until={exactText(made.expiresAt)} />
          <Button tone="quiet" onTap={close}>
            完成
          </Button>
        </View>
      ) : (
        <View className="stack">
          <View className="text text--small text--soft text--lines">
            {`对方接受后马上成为这处房屋的家庭成员，不用客服核实；${home.until ? `到您的租期 ${home.until} 为止。` : '您解除这处房屋时一起退出。'}\n对方看不到您的电话、姓名和投诉，您也看不到对方的投诉。客服看得到是谁邀请的。`}
          </View>
          <Chips
            id="places"
            label="这个邀请给几个人用"
            options={counts}
            value={places}
            onChange={(chosen) => {
              key.current = newKey();
              setPlaces(chosen);
            }}
          />
          {inviting.failure ? <Problem failure={inviting.failure} words={{ TOO_MANY: tooMany }} /> : null}
          <View className="sheet__buttons">
            <Button busy={inviting.busy} onTap={() => void inviting.run()}>
              生成邀请
            </Button>
            <Button tone="quiet" onTap={close}>
              取消
            </Button>
          </View>
        </View>
      )}
    </Sheet>
  );
}
