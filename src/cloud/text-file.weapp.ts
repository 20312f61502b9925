import Taro from '@tarojs/taro';
import { sayWhy } from './refused.weapp';

/** What somebody chose: the text of a file, or a spreadsheet in base64. */
export type ChosenFile = { text: string } | { sheet: string };

/** A file with rows that the person chooses from a chat: a spreadsheet, or a text in UTF-8; undefined when none was chosen. */
export const chooseRowsFile = async (): Promise<ChosenFile | undefined> => {
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: ['xlsx', 'csv', 'tsv', 'txt'],
  }).catch(sayWhy('聊天里的文件'));
  const file = chosen?.tempFiles[0];
  if (!file) return undefined;
  const isSheet = /\.xlsx$/i.test(file.name);
  const content = String(Taro.getFileSystemManager().readFileSync(file.path, isSheet ? 'base64' : 'utf-8'));
  return isSheet ? { sheet: content } : { text: content };
};
