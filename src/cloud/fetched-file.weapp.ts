import Taro from '@tarojs/taro';

/** Fetches a file from the cloud's storage and shows it, with WeChat's own menu to send it on or to save it; false when it did not come. */
export async function openFetched(url: string, name: string): Promise<boolean> {
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url });
    if (statusCode !== 200) return false;
    const fileType = name.endsWith('.pdf') ? 'pdf' : 'xlsx';
    await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true });
    return true;
  } catch {
    return false;
  }
}
