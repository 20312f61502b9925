import { Button } from '@tarojs/components';

/** WeChat's own button for the verified phone; gives the code to be exchanged by the server. */
export const PhoneButton = ({ onCode }: { onCode: (code: string) => void }) => (
  <Button
    className="button button--plain button--small"
    openType="getPhoneNumber"
    onGetPhoneNumber={({ detail }) => {
      if (detail.code) onCode(detail.code);
    }}
  >
    用微信手机号
  </Button>
);
