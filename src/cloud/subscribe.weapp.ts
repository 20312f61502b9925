import Taro from '@tarojs/taro';

/** A template to ask for, with the title that the person sees. */
export interface Template {
  id: string;
  title: string;
}

/** Whether anybody can be asked here. */
export const canAsk = (): boolean => true;

/** Asks WeChat for one send per template; must run in the tap itself. Gives the accepted ids; a closed or forbidden window accepts nothing. */
export const requestMessages = (templates: readonly Template[]): Promise<string[] | undefined> =>
  Taro.requestSubscribeMessage({ tmplIds: templates.map(({ id }) => id), entityIds: [] }).then(
    (answer) => {
      const choices: Record<string, unknown> = { ...answer };
      return templates.map(({ id }) => id).filter((id) => choices[id] === 'accept');
    },
    () => [],
  );

/** Says that nothing was added, and where WeChat may have been told never to ask. */
export async function sayNoneAdded(): Promise<void> {
  const { confirm } = await Taro.showModal({
    title: '没有增加提醒',
    content: '如果没有看到微信的询问，是通知被关掉了：请在设置的“通知管理”里打开，再点一次。',
    confirmText: '去设置',
    cancelText: '知道了',
  });
  if (confirm) await Taro.openSetting({ withSubscriptions: true }).catch(() => undefined);
}
