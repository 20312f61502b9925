import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Answer, Output } from '../../../types/api';
import type { InvitedHome } from '../../../types/families';
import type { Me } from '../../../types/me';
import { cloud } from '../../cloud';
import { readParameter } from '../../cloud/parameter';
import { Button, Card, Problem, Screen, Skeleton, TextField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { learnMe, reloadMe, useMe } from '../../hooks/use-me';
import { exactText } from '../../text';
import { ConsentField } from '../file/consent-field';

const failureWords = {
  INVALID_INPUT: '这个邀请码不对，或者已经用完、过期、被撤回了。请向发给您的家人再要一个。',
  TOO_MANY: '试得太多了，请过一小时再试。',
  CHANGED: '刚才有人同时用了这个邀请码，请再点一次。',
};

/** What is asked before one belongs to a home: in which community, and whether the privacy notice is agreed to. */
function Accept({ me, code, invited }: { me: Me; code: string; invited: InvitedHome }) {
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const { id, name } = invited.community;
  const elsewhere = me.community.id !== id;
  const asks = !elsewhere && me.consent?.version !== me.community.consentVersion;
  const moving = useAction(() => cloud.account.moveTo({ communityId: id }), learnMe);
  const accept = async (): Promise<Answer<Output<'account', 'joinFamily'>>> => {
    if (asks) {
      const given = await cloud.account.consent({ version: me.community.consentVersion });
      if (!given.ok) return given;
      learnMe(given.data);
    }
    return cloud.account.joinFamily({ code });
  };
  const joining = useAction(accept, () => {
    void Taro.showToast({ title: '已加入', icon: 'success' });
    void reloadMe();
    void Taro.redirectTo({ url: '/mine/homes/index' });
  });
  const join = () => {
    setTried(true);
    if (!asks || agreed) void joining.run();
  };
  const failure = joining.failure ?? moving.failure;
  return (
    <>
      <Card title={invited.home} aside={name}>
        <View className="text text--small text--soft text--lines">
          {`接受后，您马上是这处房屋的家庭成员，投诉时会带出这个地址，不用客服核实。\n邀请您的家人看得到您登记的称呼（打码），看不到您的电话和投诉；您也看不到对方的。\n邀请 ${exactText(invited.expiresAt)} 前有效。随时可以在“我的房屋”里退出。`}
        </View>
      </Card>
      {asks ? (
        <ConsentField
          communityId={me.community.id}
          on={agreed}
          problem={tried && !agreed ? 'REQUIRED' : undefined}
          onChange={setAgreed}
        />
      ) : null}
      {failure ? <Problem failure={failure} words={failureWords} /> : null}
      {elsewhere ? (
        <>
          <View className="text text--small text--promise">
            您现在的小区是{me.community.name}，要先换到{name}。登记的房屋和投诉都还在。
          </View>
          <Button busy={moving.busy} onTap={() => void moving.run()}>
            换到{name}
          </Button>
        </>
      ) : (
        <Button busy={joining.busy} onTap={join}>
          接受邀请
        </Button>
      )}
      <Button tone="quiet" onTap={() => void Taro.switchTab({ url: '/pages/me/index' })}>
        不加入
      </Button>
    </>
  );
}

/** Somebody of the family was invited (§1): which home it is, masked, and whether they accept. */
export default function FamilyPage() {
  const { code: given } = useRouter().params;
  const [code, setCode] = useState(readParameter(given));
  const [invited, setInvited] = useState<InvitedHome>();
  const { me, failure, reload } = useMe();
  const looking = useAction(() => cloud.account.familyInvitation({ code }), setInvited);
  const { run } = looking;
  const known = me !== undefined;
  useEffect(() => {
    if (given && known) void run();
  }, [given, known, run]);
  const typed = !invited && !(given && looking.busy);
  return (
    <Screen title="加入家人的房屋">
      {failure ? <Problem failure={failure} retry={reload} /> : null}
      {!me && !failure ? <Skeleton /> : null}
      {me && invited ? <Accept me={me} code={code} invited={invited} /> : null}
      {me && !invited && !typed ? <Skeleton /> : null}
      {me && typed ? (
        <>
          <Card>
            <TextField
              id="code"
              label="邀请码"
              hint="8 位字母和数字，由家人发给您"
              value={code}
              problem={looking.failure?.fields?.code}
              onChange={setCode}
            />
          </Card>
          {looking.failure ? <Problem failure={looking.failure} words={failureWords} /> : null}
          <Button busy={looking.busy} disabled={!code.trim()} onTap={() => void run()}>
            看看是哪一处房屋
          </Button>
        </>
      ) : null}
    </Screen>
  );
}
