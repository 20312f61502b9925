import type { TemplateSetting } from '../../../types/messages';
import { _, aggregate } from './cloud';
import type { SettingsDocument } from './documents';

/** The community of somebody who has not said yet where they live: the first there is. */
export const firstCommunity = async (): Promise<SettingsDocument | undefined> => {
  const [first] = await aggregate<SettingsDocument>('settings', [
    ['sort', { _id: 1 }],
    ['limit', 1],
  ]);
  return first;
};

/** The message templates of some communities. */
export const templatesOf = async (communityIds: readonly string[]): Promise<TemplateSetting[]> => {
  const found = await aggregate<SettingsDocument>('settings', [
    ['match', { _id: _.in([...communityIds]) }],
    ['limit', 1000],
  ]);
  return found.flatMap(({ templates }) => templates);
};
