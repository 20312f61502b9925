import Taro from '@tarojs/taro';
import { sayWhy } from './refused.weapp';

/** How much larger than normal the person reads in WeChat. */
export function deviceTextScale(): number {
  const info = Taro.getAppBaseInfo?.() as { fontSizeScaleFactor?: number } | undefined;
  return info?.fontSizeScaleFactor ?? 1;
}

/** Whether there is room for two columns. */
export const isWide = (): boolean => false;

/** Copies a text; WeChat itself says that it did. */
export const copyText = (text: string): Promise<unknown> =>
  Taro.setClipboardData({ data: text }).catch(sayWhy('剪贴板'));

/** Opens the dialler with the number. */
export const callPhone = (phone: string): Promise<unknown> =>
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);

/** Tells when there is room for two columns or no longer; a phone does not change. */
export const onWidthChange = (_listener: (wide: boolean) => void) => () => undefined;
