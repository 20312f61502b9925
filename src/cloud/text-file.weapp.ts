import Taro from '@tarojs/taro';

/** The text of a file that the person chooses from a chat: UTF-8; undefined when none was chosen. */
export const chooseTextFile = async (): Promise<string | undefined> => {
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: ['csv', 'tsv', 'txt'],
  }).catch(() => undefined);
  const path = chosen?.tempFiles[0]?.path;
  if (!path) return undefined;
  return String(Taro.getFileSystemManager().readFileSync(path, 'utf-8'));
};
