import { personKey } from '../cloud/identity.h5';
import { phoneCode } from '../cloud/session.h5';
import { Button } from './button';

/** The same button on the web of this machine, where the server stands in for WeChat; in other browsers nobody can vouch for a phone. */
export const PhoneButton = ({ onCode }: { onCode: (code: string) => void }) =>
  personKey() ? (
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
  ) : null;
