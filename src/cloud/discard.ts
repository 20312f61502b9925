import Taro from '@tarojs/taro';
import { storageKey } from './identity';
import { cloud, passes } from './index';

const MOST = 50; // in one call

const untold = (): string[] => Taro.getStorageSync<string[] | ''>(storageKey('discards')) || [];

const keep = (fileIds: readonly string[]): void => {
  if (fileIds.length > 0) Taro.setStorageSync(storageKey('discards'), fileIds);
  else Taro.removeStorageSync(storageKey('discards'));
};

/** Tells the server what was taken back while it could not be reached. */
export async function tellDiscards(): Promise<void> {
  for (;;) {
    const fileIds = untold().slice(0, MOST);
    if (fileIds.length === 0) return;
    const answer = await cloud.complaint.discard({ fileIds });
    if (!answer.ok && passes(answer.error.code)) return;
    keep(untold().filter((fileId) => !fileIds.includes(fileId)));
  }
}

/** Takes back files that were sent and are on no complaint yet (§5.2). Nobody waits for it: without a network it is told as soon as there is one. */
export function discard(fileIds: readonly string[]): void {
  if (fileIds.length === 0) return;
  keep([...untold(), ...fileIds]);
  void tellDiscards();
}
