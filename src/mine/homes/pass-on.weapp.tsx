import { Button as Native } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { copyText } from '../../cloud/platform';
import { Button } from '../../components';
import { invitationPath, invitationTitle, type PassOnProps } from './share';

/** In WeChat an invitation is a card that is sent to somebody; the code alone can be copied too. */
export function PassOn({ code }: PassOnProps) {
  useShareAppMessage(() => ({ title: invitationTitle, path: invitationPath(code) }));
  return (
    <>
      <Native className="button button--primary" openType="share">
        发给微信里的家人
      </Native>
      <Button tone="plain" onTap={() => void copyText(code)}>
        只复制邀请码
      </Button>
    </>
  );
}
