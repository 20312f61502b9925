import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Me } from '../../../types/me';
import { cloud } from '../../cloud';
import { Button, Card, Confirm, Problem, Sheet } from '../../components';
import { useAction } from '../../hooks/use-action';
import { learnMe, reloadMe } from '../../hooks/use-me';
import { exactText } from '../../text';
import { NoticeText } from '../file/notice-text';

const whatStops = [
  '撤回以后：',
  '· 您登记的称呼、电话、房屋立即删除，网页登录全部退出，微信提醒不再推送；',
  '· 不能再用小程序提交、附议或认领投诉，直到重新同意（打电话、当面投诉不受影响）；',
  '· 已经提交的投诉继续办理，办理所需的联系方式只在那件投诉里保留；进展仍可在小程序里查看。',
].join('\n');

const standing = ({ consent, withdrawal, community }: Me): string => {
  if (withdrawal)
    return `您已于 ${exactText(withdrawal.at)} 撤回同意。提交投诉、登记称呼电话房屋、微信提醒都已停用；已提交的投诉继续办理。`;
  if (!consent) return '您还没有同意过。不同意也能打电话或当面投诉。';
  if (consent.version !== community.consentVersion)
    return `告知有了新版本，请重新阅读。您 ${exactText(consent.at)} 同意的是版本 ${consent.version}。`;
  return `您已于 ${exactText(consent.at)} 同意。`;
};

/** The privacy notice in force, whether this person agrees to it, and how to take that back (§5.2). */
export function ConsentCard({ me, onChange }: { me: Me; onChange: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const [reading, setReading] = useState(false);
  const version = me.community.consentVersion;
  const agreeing = useAction(
    () => cloud.account.consent({ version }),
    (after) => {
      learnMe(after);
      void onChange();
    },
  );
  const withdrawing = useAction(
    () => cloud.rights.withdraw({}),
    () => {
      setAsking(false);
      void reloadMe();
      void onChange();
    },
  );
  const failure = agreeing.failure ?? withdrawing.failure;
  const current = me.consent?.version === version;
  const agreed = (me.consent ?? me.withdrawal)?.version;
  const former = agreed === version ? undefined : agreed;
  return (
    <Card title="个人信息告知" aside={`版本 ${version}`} tone={current ? 'plain' : 'promise'}>
      <NoticeText communityId={me.community.id} />
      <View className="text text--small text--strong">{standing(me)}</View>
      <View className="row row--wrap card__actions">
        {current ? null : (
          <Button small busy={agreeing.busy} onTap={() => void agreeing.run()}>
            我同意
          </Button>
        )}
        {me.consent ? (
          <Button tone="quiet" small onTap={() => setAsking(true)}>
            撤回同意
          </Button>
        ) : null}
      </View>
      {former ? (
        <Button tone="quiet" small onTap={() => setReading(true)}>
          看我当时同意的版本
        </Button>
      ) : null}
      {reading && former ? (
        <Sheet title={`个人信息告知（版本 ${former}）`} onClose={() => setReading(false)}>
          <NoticeText communityId={me.community.id} version={former} />
          <View className="sheet__buttons">
            <Button onTap={() => setReading(false)}>知道了</Button>
          </View>
        </Sheet>
      ) : null}
      {failure ? <Problem failure={failure} /> : null}
      {asking ? (
        <Confirm
          title="撤回同意？"
          text={whatStops}
          yes="撤回并删除"
          tone="danger"
          busy={withdrawing.busy}
          onYes={() => void withdrawing.run()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}
