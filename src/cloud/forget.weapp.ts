import Taro from '@tarojs/taro';

/** This phone forgets what it kept of the person: drafts, receipts, what was recorded and not sent. */
export const forgetHere = (): void => Taro.clearStorageSync();
