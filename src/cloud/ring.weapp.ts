import Taro from '@tarojs/taro';

/** The phone shakes, also where it is muted. */
export function ring(): void {
  void Taro.vibrateLong().catch(() => undefined);
}

/** It has stopped by itself. */
export const hush = (): void => undefined;
