import { aggregate } from './cloud';
import type { SettingsDocument } from './documents';

/** The community of somebody who has not said yet where they live: the first there is. */
export const firstCommunity = async (): Promise<SettingsDocument | undefined> => {
  const [first] = await aggregate<SettingsDocument>('settings', [
    ['sort', { _id: 1 }],
    ['limit', 1],
  ]);
  return first;
};
