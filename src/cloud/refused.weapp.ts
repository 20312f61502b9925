import Taro from '@tarojs/taro';

interface Refusal {
  errMsg?: string;
  errno?: number;
}

/** The mini program has not told WeChat that it uses this (用户隐私保护指引). */
const UNDECLARED = 112;
/** The person has not agreed to WeChat's own notice about privacy. */
const NOT_AGREED: readonly (number | undefined)[] = [103, 104];

const whyNot = (what: string, { errMsg = '', errno }: Refusal): { content: string; settings?: true } => {
  if (errno === UNDECLARED || /not declared/.test(errMsg))
    return { content: `小程序还没有向微信登记要使用${what}，请告诉客服。其他内容可以照常填写和提交。` };
  if (NOT_AGREED.includes(errno) || /privacy permission/.test(errMsg))
    return { content: `要先同意微信的隐私提示，才能使用${what}。请再点一次，然后选“同意”。` };
  if (/den(y|ied)|permission|authori[sz]e/.test(errMsg))
    return { content: `微信没有得到使用${what}的许可。请在设置里打开，再点一次。`, settings: true };
  return { content: `没能打开${what}，请再点一次。` };
};

/** Says why WeChat did not do what the person wanted, and how it will; nothing where they changed their mind. */
export const sayWhy =
  (what: string) =>
  async (refusal: Refusal): Promise<undefined> => {
    if (/cancel/.test(refusal.errMsg ?? '')) return;
    const { content, settings } = whyNot(what, refusal);
    const button = settings
      ? { confirmText: '去设置', cancelText: '知道了' }
      : { confirmText: '知道了', showCancel: false };
    const { confirm } = await Taro.showModal({ title: `打不开${what}`, content, ...button });
    if (settings && confirm) await Taro.openSetting().catch(() => undefined);
  };
