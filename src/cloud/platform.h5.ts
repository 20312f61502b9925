import Taro from '@tarojs/taro';

/** How much larger than normal the browser's own text is. */
export const deviceTextScale = (): number => 1;

/** Whether there is room for two columns. */
export const isWide = (): boolean => window.matchMedia('(min-width: 900px)').matches;

/** Copies a text and says whether it did. */
export async function copyText(text: string): Promise<unknown> {
  const copied = await Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  );
  return Taro.showToast({ title: copied ? '已复制' : '没能复制，请选中文字自己复制', icon: 'none' });
}

/** Hands the number to whatever dials on this computer. */
export async function callPhone(phone: string): Promise<unknown> {
  location.href = `tel:${phone}`;
  return undefined;
}

/** Tells when there is room for two columns or no longer. */
export function onWidthChange(listener: (wide: boolean) => void): () => void {
  // Old browsers tell of no change of a media query.
  const tell = () => listener(isWide());
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
}
