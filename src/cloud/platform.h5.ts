import Taro from '@tarojs/taro';

/** How much larger than normal the browser's own text is. */
export const deviceTextScale = (): number => 1;

/** Whether there is room for two columns. */
export const isWide = (): boolean => window.matchMedia('(min-width: 900px)').matches;

/** Copies a text and says so. */
export async function copyText(text: string): Promise<unknown> {
  await Taro.setClipboardData({ data: text }).catch(() => undefined);
  return Taro.showToast({ title: '已复制', icon: 'none' });
}

/** Hands the number to whatever dials on this computer. */
export async function callPhone(phone: string): Promise<unknown> {
  location.href = `tel:${phone}`;
  return undefined;
}

/** Tells when there is room for two columns or no longer. */
export function onWidthChange(listener: (wide: boolean) => void): () => void {
  const width = window.matchMedia('(min-width: 900px)');
  const tell = () => listener(width.matches);
  width.addEventListener('change', tell);
  return () => width.removeEventListener('change', tell);
}
