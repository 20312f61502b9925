import { personKey } from './identity.h5';
import { forgetWebSession } from './web-session.h5';

/** What leaving is called here. */
export const leaveText = personKey() ? '换一个身份' : '退出登录';

/** Goes back to the sign-in page; this browser forgets who was here. */
export const leave: (() => void) | undefined = () => {
  if (!personKey()) forgetWebSession();
  location.href = `${location.pathname}#/pages/sign-in/index`;
  location.reload();
};
