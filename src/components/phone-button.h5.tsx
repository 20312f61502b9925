import { phoneCode } from '../cloud/session.h5';
import { Button } from './button';

/** The same button on the web: the server stands in for WeChat. */
export const PhoneButton = ({ onCode }: { onCode: (code: string) => void }) => (
  <Button
    tone="plain"
    small
    onTap={() =>
      void phoneCode().then(
        (code) => onCode(code),
        () => undefined,
      )
    }
  >
    用微信手机号
  </Button>
);
