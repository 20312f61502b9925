import type { TemplateSetting } from '../../../types/messages';
import { type ChangeDocument, noticeId } from './changes';
import { _, aggregate, Duplicate, follow, insert } from './cloud';
import type { SettingsDocument } from './documents';

/** The order of the communities: those that are open before those that are being set up, the oldest first. */
export const inOrder = { preparing: 1, foundedAt: 1, _id: 1 } as const;

/** The community of somebody who has not said yet where they live: the first there is. */
export const firstCommunity = async (): Promise<SettingsDocument | undefined> => {
  const [first] = await aggregate<SettingsDocument>('settings', [
    ['sort', inOrder],
    ['limit', 1],
  ]);
  return first;
};

/** One community by its id. */
export const communityOf = async (communityId: string): Promise<SettingsDocument | undefined> => {
  const [found] = await aggregate<SettingsDocument>('settings', [
    ['match', { _id: communityId }],
    ['limit', 1],
  ]);
  return found;
};

/** The open community, where there is but one: whoever does not say where they are can be nowhere else. */
export const onlyCommunity = async (): Promise<SettingsDocument | undefined> => {
  const [first, second] = await aggregate<SettingsDocument>('settings', [
    ['sort', inOrder],
    ['limit', 2],
  ]);
  return second && !second.preparing ? undefined : first;
};

/** The message templates of some communities. */
export const templatesOf = async (communityIds: readonly string[]): Promise<TemplateSetting[]> => {
  const found = await aggregate<SettingsDocument>('settings', [
    ['match', { _id: _.in([...communityIds]) }],
    ['limit', 1000],
  ]);
  return found.flatMap(({ templates }) => templates);
};

/** A community with what replaced one of its privacy notices, if there was one of that version: one request. */
export const openNotice = async (
  communityId: string,
  version: string,
): Promise<(SettingsDocument & { replaced: ChangeDocument[] }) | undefined> => {
  const [opened] = await aggregate<SettingsDocument & { replaced: ChangeDocument[] }>('settings', [
    ['match', { _id: communityId }],
    ['limit', 1],
    ['addFields', { asked: noticeId(communityId, version) }],
    follow('changes', 'asked', 'notice.id', 'replaced'),
  ]);
  return opened;
};

/** Adds a community; the same again is there already. */
export const insertCommunity = async (settings: SettingsDocument): Promise<void> => {
  try {
    await insert('settings', settings);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** All communities, in order, as far as they are told apart by. */
export const allCommunities = (): Promise<
  Pick<SettingsDocument, '_id' | 'name' | 'address' | 'preparing'>[]
> =>
  aggregate('settings', [
    ['sort', inOrder],
    ['limit', 1000],
    ['project', { name: 1, address: 1, preparing: 1 }],
  ]);
