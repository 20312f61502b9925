import { copyText } from '../../cloud/platform';
import { Button } from '../../components';
import { invitationPath, invitationTitle, type PassOnProps } from './share';

/** On the web an invitation is a text with its link, to be sent by whatever means. */
export function PassOn({ code, until }: PassOnProps) {
  const { origin, pathname } = window.location;
  const link = `${origin}${pathname}#${invitationPath(code)}`;
  const text = `${invitationTitle}。打开 ${link} ，或在“我的 → 我的房屋”里输入邀请码 ${code}。${until}前有效。`;
  return (
    <>
      <Button onTap={() => void copyText(text)}>复制邀请（文字和链接）</Button>
      <Button tone="plain" onTap={() => void copyText(code)}>
        只复制邀请码
      </Button>
    </>
  );
}
