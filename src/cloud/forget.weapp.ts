import Taro from '@tarojs/taro';
import { forgetAllPhotos } from './kept-photos.weapp';

/** This phone forgets what it kept of the person: drafts and their pictures, receipts, what was recorded and not sent. */
export const forgetHere = (): void => {
  forgetAllPhotos();
  Taro.clearStorageSync();
};
