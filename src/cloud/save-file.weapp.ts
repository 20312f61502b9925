import Taro from '@tarojs/taro';

/** Gives a text to the person as a file: WeChat sends it to a chat of theirs, from where it opens and can be kept. False when they thought better of it. */
export const saveFile = async (name: string, text: string, _type: string): Promise<boolean> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  const files = Taro.getFileSystemManager();
  files.writeFileSync(filePath, text, 'utf-8');
  try {
    await Taro.shareFileMessage({ filePath, fileName: name });
    return true;
  } catch {
    return false;
  } finally {
    // It does not stay behind on the phone.
    files.unlinkSync(filePath);
  }
};

/** What giving a file is called here. */
export const saveWord = '发到聊天';
